import type { Entry } from '../documents/entry.ts';
import type { ScreenMarks, Target } from '../documents/target.ts';
import type { Occurrence } from './occurrences.ts';

/** How closely a target aims at a screen: 2 names it, 1 names a tag of it, 0 aims at all. */
export type Specificity = 0 | 1 | 2;

/** An occurrence that would play on a screen if no other did. */
export interface Candidate {
  readonly occurrence: Occurrence;
  readonly specificity: Specificity;
}

/** How closely a target aims at a screen; `undefined`: not at all. */
export function specificityOf(target: Target, screen: ScreenMarks): Specificity | undefined {
  if (target.screens?.includes(screen.id) === true) return 2;
  if (target.tags?.some((tag) => screen.tags.includes(tag)) === true) return 1;
  return target.all === true ? 0 : undefined;
}

/** By what one candidate stands above another. */
export type Ground = 'priority' | 'specificity' | 'later-start' | 'id';

/**
 * Compares two candidates: the higher priority wins; of equals a named screen beats a tag beats all; then the later start
 * of the occurrence; then the smaller id. Negative when `one` stands above.
 */
export function compareCandidates(one: Candidate, other: Candidate): number {
  const [a, b] = [one.occurrence, other.occurrence];
  return (
    b.entry.priority - a.entry.priority ||
    other.specificity - one.specificity ||
    b.fromMs - a.fromMs ||
    (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0)
  );
}

/** By what a winner stands above a loser. */
export function groundOf(winner: Candidate, loser: Candidate): Ground {
  if (winner.occurrence.entry.priority !== loser.occurrence.entry.priority) return 'priority';
  if (winner.specificity !== loser.specificity) return 'specificity';
  return winner.occurrence.fromMs === loser.occurrence.fromMs ? 'id' : 'later-start';
}

/**
 * Whether two entries are mixed into one wheel where both play: both ask for a share, at the same priority, in the same
 * layout. Where they aim does not matter: a share sold for all screens is kept on a screen that is named.
 */
export function doShare(one: Entry, other: Entry): boolean {
  return (
    one.share !== undefined &&
    other.share !== undefined &&
    one.priority === other.priority &&
    one.layout === other.layout
  );
}
