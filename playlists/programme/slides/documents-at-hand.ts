import type { Contest } from '../../documents/contest.ts';
import type { Media } from '../../documents/media.ts';
import type { Product } from '../../documents/product.ts';
import type { Stream } from '../../documents/stream.ts';
import type { ContestRound } from '../../schedule/contest-rounds.ts';

/** What slides are made from. Nothing of it changes a wheel: an edit here is a change of content. */
export interface DocumentsAtHand {
  readonly product: (id: string) => Product | undefined;
  readonly media: (hash: string) => Media | undefined;
  readonly stream: (id: string) => Stream | undefined;
  readonly contest: (id: string) => Contest | undefined;
  /** Short code of a product. */
  readonly codeOf: (product: string) => string | undefined;
  /** Products that are out of stock are not shown. */
  readonly hidesOutOfStock: boolean;
  /** Languages that any screen of the store shows; texts in others stay at home. */
  readonly locales: readonly string[];
  /** Rounds of a contest in the planned days. */
  readonly rounds: (contest: Contest) => readonly ContestRound[];
  /** A local window as intervals of the planned days, in order. */
  readonly hours: (from: string, until: string) => readonly (readonly [number, number])[];
}
