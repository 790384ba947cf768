import { randomText } from '../link/random.ts';

/** What makes this window a screen: kept over reloads and restarts. */
export interface Seat {
  readonly name: string;
  /** 256 bits; the screen's token once a person has paired it. */
  readonly secret: string;
}

/**
 * Takes a seat, with the secret kept for it. Where the browser refuses to keep anything, the secret lasts as long as the
 * page.
 */
export function takeSeat(name: string, storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): Seat {
  const key = `vitrine.seat.${name}`;
  const kept = storage?.getItem(key);
  if (kept && /^[\w-]{43}$/.test(kept)) return { name, secret: kept };

  const secret = randomText(32);
  try {
    storage?.setItem(key, secret);
  } catch {
    // Storage is full or forbidden: this seat lasts as long as the page.
  }
  return { name, secret };
}
