import { locale } from '../../texts/locale.ts';

/**
 * Reads a price as people type it: `17,90`, `17.90 €`, `1 290`.
 *
 * @returns whole minor units of the currency; `undefined` for what is no price.
 */
export function readPrice(typed: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const text = typed.replace(/[\s\u00a0\u202f]|[A-Z]{3}|\p{Sc}/gu, '');
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** A price as it stands in a field, without the currency's sign: `17,90`. */
export function typedPrice(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = (minor / 10 ** digits).toFixed(digits);
  return locale() === 'fr' ? text.replace('.', ',') : text;
}

/** `€` */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat(locale(), { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
