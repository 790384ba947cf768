/** Digits after the decimal sign of a currency: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * Reads an amount as people and feeds write it: `29.99`, `29,99 €`, `1 299,90`, `1,299.90`, `USD 5`.
 *
 * @returns Whole minor units of the currency, or `undefined` for what is no amount.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f’']|[A-Z]{3}|\p{Sc}/gu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;

  const digits = minorDigits(currency);
  // The last sign is the decimal one if what follows is too short for a thousands group, or other signs came before.
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const tail = last < 0 ? '' : bare.slice(last + 1);
  const isDecimal =
    last >= 0 &&
    (tail.length !== 3 || /[.,]/.test(bare.slice(0, last).replaceAll(bare[last] ?? '', ''))) &&
    bare.indexOf(bare[last] ?? '') === last;
  const whole = (isDecimal ? bare.slice(0, last) : bare).replace(/[.,]/g, '');
  const fraction = isDecimal ? tail : '';
  const amount = Math.round(Number(`${whole || '0'}.${fraction || '0'}`) * 10 ** digits);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
