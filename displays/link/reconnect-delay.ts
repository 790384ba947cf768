const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try: full jitter, so that the screens of a thousand shops do not come back in the
 * same second after a restart of the controller.
 *
 * @param failures - Tries that failed in a row, 0 for the first return.
 * @param random - In [0, 1).
 */
export function reconnectDelayMs(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)) * random;
}
