/**
 * An id for a press (UUID version 4), made here: pressed again after a lost answer, it shows once.
 *
 * `crypto.randomUUID` is kept from pages without https, and a phone in the shop has only that.
 */
export function pressId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version and variant (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
