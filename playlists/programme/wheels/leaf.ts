import type { SlideSource } from '../slides/slide-source.ts';

/** One turn of an item in a loop, before slots are counted. */
export interface Leaf {
  /** Path of the item: `evening/lamp`, nested `evening/gifts/lamp`, by a rule `evening/rule:lamp`. */
  readonly path: string;
  readonly source: SlideSource;
  readonly durationMs: number;
  readonly transition: 'slide' | 'fade' | 'cut';
  readonly locale?: string;
  readonly fallback?: SlideSource;
  readonly maxPerHour?: number;
}

/** Slots of one wheel. Beyond it a head grows and nobody sees the whole loop in a day. */
export const SLOT_LIMIT = 2_000;

export function durationOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, leaf) => sum + leaf.durationMs, 0);
}
