import { wallTexts } from './texts.ts';

/** An amount, taken apart so that a label can set whole units large and the rest small. */
export interface MoneyParts {
  /** Sign and currency before the digits: `€` in English; empty in French. */
  readonly before: string;
  readonly whole: string;
  /** With the locale's own mark: `,99`. Empty for round amounts. */
  readonly cents: string;
  /** Currency after the digits, its space not included: `€`. */
  readonly after: string;
}

const NARROW_SPACE = '\u202f';

/**
 * Takes an amount apart as the locale writes it. Round amounts have no cents: `50 €`, as price tags do.
 *
 * @param amountMinor - Whole minor units of `currency` (cents for EUR, yen for JPY).
 */
export function moneyParts(amountMinor: number, currency: string, locale: string): MoneyParts {
  const parts = { before: '', whole: '', cents: '', after: '' };
  for (const { type, value } of partsOf(amountMinor, currency, locale)) {
    if (type === 'integer' || type === 'group') parts.whole += narrow(value);
    else if (type === 'decimal' || type === 'fraction') parts.cents += value;
    else if (parts.whole === '') parts.before += value.trim();
    else parts.after += value.trim();
  }
  return parts;
}

/** An amount in one line, `49,99 €`, with narrow no-break spaces. */
export function moneyText(amountMinor: number, currency: string, locale: string): string {
  return partsOf(amountMinor, currency, locale)
    .map(({ value }) => narrow(value))
    .join('');
}

/** What a visitor saves, in words (`20 € d’économie`); `undefined` where the list price is not above the price. */
export function savingText(
  priceMinor: number,
  listPriceMinor: number | undefined,
  currency: string,
  locale: string,
): string | undefined {
  if (listPriceMinor === undefined || listPriceMinor <= priceMinor) return undefined;
  return wallTexts(locale).saved(moneyText(listPriceMinor - priceMinor, currency, locale));
}

const formats = new Map<string, Intl.NumberFormat>();

function partsOf(amountMinor: number, currency: string, locale: string): Intl.NumberFormatPart[] {
  const digits = formatOf(currency, locale, false).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = amountMinor / 10 ** digits;
  return formatOf(currency, locale, Number.isInteger(amount)).formatToParts(amount);
}

/** Kept: a formatter costs a millisecond to make. There are two a currency and locale. */
function formatOf(currency: string, locale: string, isRound: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${isRound}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(isRound && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    });
    formats.set(key, format);
  }
  return format;
}

function narrow(text: string): string {
  return text.replace(/\s/g, NARROW_SPACE);
}
