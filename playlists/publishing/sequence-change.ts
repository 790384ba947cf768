import type { DayPlan, Programme, Segment } from '../programme/programme.ts';
import type { Slide } from '../programme/slide.ts';

/** What would be different on a screen, item by item. Items are paths: `evening/lamp`. */
export interface SequenceChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Plays in both, but stands elsewhere among those that stay. */
  readonly moved: readonly string[];
  /** Plays in both and looks otherwise, or for another time. */
  readonly edited: readonly string[];
  /** Days whose plan is another: `2026-11-24`. */
  readonly days: readonly string[];
}

/**
 * Tells two programmes apart as people speak of them: by items, not by hashes.
 *
 * @param fromMs - What plays before it does not count: until its instant a new programme still plays the old one.
 */
export function sequenceChange(before: Programme, after: Programme, fromMs: number): SequenceChange {
  const [old, next] = [playedItems(before, fromMs), playedItems(after, fromMs)];
  const added = [...next.keys()].filter((item) => !old.has(item));
  const removed = [...old.keys()].filter((item) => !next.has(item));
  const staying = [...next.keys()].filter((item) => old.has(item));
  return {
    added,
    removed,
    moved: movedIn(
      [...old.keys()].filter((item) => next.has(item)),
      staying,
    ),
    edited: staying.filter((item) => old.get(item) !== next.get(item)),
    days: otherDays(before, after, fromMs),
  };
}

/** Each item that plays, in order of the wheels, with a text of all that is seen of it. */
function playedItems(programme: Programme, fromMs: number): ReadonlyMap<string, string> {
  const wheels = new Set(
    programme.days.flatMap((day) =>
      standingFrom(day, fromMs).flatMap(({ regions }) => Object.values(regions).map(({ wheel }) => wheel)),
    ),
  );
  const slots = [...wheels].sort().flatMap((id) => programme.wheels[id]?.slots ?? []);
  const seen = new Map<string, string>();
  for (const { item, slide, durationMs, transition, locale } of slots) {
    if (seen.has(item)) continue;
    const shown: Slide | undefined = programme.slides[slide];
    seen.set(item, JSON.stringify([shown, durationMs, transition, locale]));
  }
  return seen;
}

/** Segments of a day that stand at an instant or later. */
function standingFrom({ segments, untilMs }: DayPlan, fromMs: number): readonly Segment[] {
  return segments.filter((_, index) => (segments[index + 1]?.fromMs ?? untilMs) > fromMs);
}

/**
 * The fewest items that must have been taken up and put elsewhere: all but a longest run that kept its order, so that one
 * item dragged to the top counts as one move and not as many.
 */
export function movedIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const placeBefore = new Map(before.map((item, index) => [item, index]));
  const places = after.map((item) => placeBefore.get(item) ?? 0);
  // Longest increasing subsequence, by patience: `tails[n]` ends the best run of n + 1.
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of places.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return after.filter((_, index) => !kept.has(index));
}

function otherDays(before: Programme, after: Programme, fromMs: number): readonly string[] {
  const plans = new Map(before.days.map((day) => [day.date, planText(day, fromMs)]));
  return after.days.filter((day) => plans.get(day.date) !== planText(day, fromMs)).map(({ date }) => date);
}

/** When which entry stands. A publication cuts the segment that runs: what is the same on both sides is one. */
function planText(day: DayPlan, fromMs: number): string {
  const stretches: { readonly fromMs: number; readonly what: string }[] = [];
  for (const segment of standingFrom(day, fromMs)) {
    const what = `${segment.entry} ${segment.layout} ${Object.keys(segment.regions).sort().join(' ')}`;
    if (stretches.at(-1)?.what !== what) stretches.push({ fromMs: Math.max(segment.fromMs, fromMs), what });
  }
  return JSON.stringify(stretches);
}
