import type { Head } from './programme.ts';

/**
 * What turns one head into another: fields set anew, and per map the keys set or deleted (`null`).
 * Checked by the resulting hash, so a wrong base is noticed and the whole head asked for.
 */
export interface HeadChange {
  readonly set?: Partial<Omit<Head, 'wheels' | 'slides' | 'layouts' | 'days'>>;
  /** Days to drop at the front, then hashes by index, then the new length is the longest index + 1. */
  readonly days?: readonly string[];
  readonly wheels?: Readonly<Record<string, string | null>>;
  readonly slides?: Readonly<Record<string, string | null>>;
  readonly layouts?: Readonly<Record<string, Head['layouts'][string] | null>>;
}
