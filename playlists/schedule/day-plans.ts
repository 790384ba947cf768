import type { Entry } from '../documents/entry.ts';
import type { Schedule } from '../documents/schedule.ts';
import type { ScreenMarks } from '../documents/target.ts';
import { businessDay, businessDays } from './business-day.ts';
import { ranksFor, winnersOver } from './day-winners.ts';
import type { Interval } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';
import type { Candidate } from './who-wins.ts';

/** A part of a business day during which the same occurrences win. */
export interface Stretch extends Interval {
  /** Who plays: one, several by id where shares mix, none for the default content. */
  readonly entries: readonly Entry[];
  /** Start of the occurrence, of several the latest; of the default content the day's. */
  readonly occurrenceFromMs: number;
  /** Where its wheels begin: at its own start, or the evening before where it goes on over the day start. */
  readonly anchorMs: number;
}

/** One business day of a screen, tiled by its stretches. A day that a zone skipped altogether has none. */
export interface PlannedDay extends Interval {
  /** `2026-11-24` */
  readonly date: string;
  readonly stretches: readonly Stretch[];
}

/**
 * Plans business days in a row for the screens with the same marks: who wins when, priorities and shares resolved. What
 * runs over the day start is written in both days with the same anchor, so that it does not jump.
 *
 * @param fromDate - First business day, `2026-11-24`.
 */
export function planStretches(
  store: StoreTimes,
  schedule: Schedule,
  marks: ScreenMarks,
  fromDate: string,
  dayCount: number,
): readonly PlannedDay[] {
  const ranks = ranksFor(schedule, marks);
  const days = businessDays(store, fromDate, dayCount);
  const first = days[0];
  if (first === undefined) return [];

  // The day before is worked out too: what runs over the first day start has its anchor there. One is enough, since an
  // occurrence lasts a day at most and so crosses one day start.
  const before = businessDay(store, first.number - 1);
  let last: { readonly anchorMs: number; readonly winners: readonly Candidate[] } | undefined;

  const planned = [before, ...days].map((day): PlannedDay => {
    const stretches = winnersOver(store, ranks, day).map(({ fromMs, untilMs, winners }, index): Stretch => {
      const goesOn =
        index === 0 && winners.length > 0 && last !== undefined && areSame(winners, last.winners);
      const anchorMs = goesOn && last !== undefined ? last.anchorMs : fromMs;
      last = { anchorMs, winners };
      return {
        fromMs,
        untilMs,
        entries: winners.map(({ occurrence }) => occurrence.entry),
        occurrenceFromMs:
          winners.length === 0 ? day.fromMs : Math.max(...winners.map(({ occurrence }) => occurrence.fromMs)),
        anchorMs,
      };
    });
    return { date: day.date, fromMs: day.fromMs, untilMs: day.untilMs, stretches };
  });
  return planned.slice(1);
}

function areSame(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return (
    some.length === others.length &&
    some.every((candidate, index) => {
      const other = others[index]?.occurrence;
      return candidate.occurrence.entry === other?.entry && candidate.occurrence.fromMs === other.fromMs;
    })
  );
}
