import type { Fact } from './fact.ts';

/**
 * Days that facts of each type are kept, from their receipt. Plays and what belongs to them: as long as publications are
 * kept whole. Scans: a year and the same season of the year before, to compare.
 */
export const KEPT_DAYS: readonly (readonly [Fact['type'], number])[] = [
  ['play', 35],
  ['shown', 35],
  ['failed', 35],
  ['scan', 400],
];
