import type { ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import { minorDigits, parseAmount } from '../../../playlists/programme/money.ts';
import { Refusal, type RefusedRow } from './refused-row.ts';

/** What amounts of a file are read by. */
export interface MoneyRules {
  /** The store's. */
  readonly currency: string;
  readonly mapping: Pick<ProductMapping, 'currency' | 'decimal' | 'rates'>;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₩': 'KRW', zł: 'PLN' };
/** Signs that several currencies share: the store's own counts among them, else the first. */
const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['CNY', 'JPY'],
  kr: ['SEK', 'NOK', 'DKK'],
};

/**
 * Reads an amount of a file in the store's minor units.
 *
 * @param told - Currency that another column of the row tells; the cell's own comes first.
 * @throws Refusal what is wrong with the cell
 */
export function readAmount(
  at: Pick<RefusedRow, 'column' | 'value'> & { readonly field: RefusedRow['field'] },
  rules: MoneyRules,
  told = '',
): number {
  const text = at.value.trim();
  const currency =
    currencyIn(text, rules.currency) ?? currencyCodeOf(told) ?? rules.mapping.currency ?? rules.currency;
  const minor = amountIn(text, currency, rules.mapping.decimal);
  if (minor === undefined) throw unreadable(at, text, currency, rules);
  if (currency === rules.currency) return minor;
  const rate = rules.mapping.rates[currency];
  if (rate === undefined)
    throw new Refusal(at, 'other-currency', { currency, store: rules.currency }, { kind: 'rate', currency });
  return Math.round((minor / 10 ** minorDigits(currency)) * rate * 10 ** minorDigits(rules.currency));
}

function unreadable(
  at: Pick<RefusedRow, 'column' | 'value' | 'field'>,
  text: string,
  currency: string,
  { mapping }: MoneyRules,
): Refusal {
  if (/^\s*[-−(]/.test(text)) return new Refusal(at, 'price-negative', { value: text });
  const withZeros = text.replace(/(?<=[\d.,])[oO](?![a-zA-Z])|(?<![a-zA-Z])[oO](?=[\d.,])/g, '0');
  if (withZeros !== text && amountIn(withZeros, currency, mapping.decimal) !== undefined)
    return new Refusal(at, 'price-letter-o', { value: text }, { kind: 'replace', value: withZeros });
  return new Refusal(at, 'price-unreadable', { value: text });
}

function amountIn(text: string, currency: string, decimal: ProductMapping['decimal']): number | undefined {
  const bare = text.replace(/(?:zł|kr\.?)$/i, '').replace(/US\s?(?=\$)/, '');
  if (decimal === 'auto') return parseAmount(bare, currency);
  const [group, sign] = decimal === 'comma' ? ['.', ','] : [',', '.'];
  const plain = bare
    .replaceAll(group ?? '', '')
    .replace(sign ?? '', '.')
    .replace(/[\s\u00a0\u202f’']|[A-Z]{3}|\p{Sc}/gu, '');
  if (!/^\d{1,12}(?:\.\d{1,6})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 10 ** minorDigits(currency));
}

function currencyIn(text: string, own: string): string | undefined {
  const code = currencyCodeOf(/\b[A-Z]{3}\b/.exec(text)?.[0] ?? '');
  if (code !== undefined) return code;
  for (const [sign, currency] of Object.entries(SIGNS)) if (text.includes(sign)) return currency;
  for (const [sign, shared] of Object.entries(SHARED_SIGNS))
    if (text.includes(sign)) return shared.includes(own) ? own : shared[0];
  return undefined;
}

function currencyCodeOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) && KNOWN.has(code) ? code : undefined;
}

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
