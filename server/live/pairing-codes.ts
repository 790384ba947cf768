import { randomInt } from 'node:crypto';
import type { SeatKey } from './screen-connection.ts';
import { createThrottle } from './throttle.ts';

/** Capitals and digits that nobody mistakes for one another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const PAIRING_LETTERS = 'ACDEFGHJKMNPQRTWXY34679';

const CODE_LIFE_MS = 10 * 60_000;

/** Codes that live at a time. With a thousand of 23^6, a guess hits one in 148,000. */
const CODES = 1_000;

/** New codes from one address, or from all, in ten minutes: a shop full of new screens behind one router fits. */
const CODES_PER_ADDRESS = 100;
const CODES_IN_ALL = 2_000;

/** What a display shows until a person types it. */
export interface PairingCode {
  readonly code: string;
  readonly tokenHash: string;
  readonly expiresAtMs: number;
  /** Set once a person has claimed it: the same press again gets the same answer. */
  claimedBy?: string;
  seat?: SeatKey;
}

/** Codes that wait to be typed. */
export interface PairingCodes {
  /**
   * The code of a display: the same for the same secret, as long as it lives, so that a reload keeps it.
   *
   * @returns `undefined` when too many were asked for: come back later.
   */
  codeFor(tokenHash: string, address: string): PairingCode | undefined;
  /** By what a person typed: small letters, spaces and hyphens are forgiven. */
  find(typed: string): PairingCode | undefined;
}

export function createPairingCodes(options: { readonly clock: () => number }): PairingCodes {
  const { clock } = options;
  const byHash = new Map<string, PairingCode>();
  const byCode = new Map<string, PairingCode>();
  const perAddress = createThrottle({ count: CODES_PER_ADDRESS, spanMs: CODE_LIFE_MS, clock });
  const inAll = createThrottle({ count: CODES_IN_ALL, spanMs: CODE_LIFE_MS, clock });

  function forgetEnded(): void {
    // In order of their making, all with the same life: the first that lives ends the search.
    for (const [code, entry] of byCode) {
      if (entry.expiresAtMs > clock()) return;
      byCode.delete(code);
      if (byHash.get(entry.tokenHash) === entry) byHash.delete(entry.tokenHash);
    }
  }

  return {
    codeFor(tokenHash, address) {
      forgetEnded();
      const known = byHash.get(tokenHash);
      // A claimed code is used up; its display was unbound again since.
      if (known !== undefined && known.seat === undefined) return known;
      if (byCode.size >= CODES) return undefined;
      if (inAll.waitMs('') > 0 || !perAddress.take(address)) return undefined;
      inAll.take('');
      let code = randomCode();
      while (byCode.has(code)) code = randomCode();
      const entry: PairingCode = { code, tokenHash, expiresAtMs: clock() + CODE_LIFE_MS };
      byHash.set(tokenHash, entry);
      byCode.set(code, entry);
      return entry;
    },
    find(typed) {
      forgetEnded();
      return byCode.get(typed.toUpperCase().replace(/[\s-]/g, ''));
    },
  };
}

function randomCode(): string {
  return Array.from({ length: 6 }, () => PAIRING_LETTERS[randomInt(PAIRING_LETTERS.length)]).join('');
}
