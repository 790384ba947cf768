import { hash } from 'node:crypto';

/** Six of these are about 29 bits. Small letters and digits that nobody mistakes for one another: no i, l, o, 0, 1, u. */
const CODE_LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';

/**
 * The code of a screen that stands in the QR codes it shows (`?s=`). Derived from store and id alone, so that a printed
 * or photographed code still means the same screen after a restart, on any controller.
 */
export function screenCode(store: string, screen: string): string {
  const bytes = hash('sha256', `${store}/${screen}`, 'buffer').subarray(0, 6);
  return Array.from(bytes, (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
}
