import type { Entry } from '../documents/entry.ts';
import { businessDay, businessDayOf } from './business-day.ts';
import { type Occurrence, occurrencesOn } from './occurrences.ts';
import type { StoreTimes } from './store-calendar.ts';

/** A yearly rule on 29 February has its next time eight years on at most, around 2100. */
const MOST_DAYS = 8 * 366 + 2;

/**
 * The next times that an entry plays by its own rule, the one that runs included. Whether it is switched on, and whether
 * another stands above it then, is asked elsewhere.
 *
 * @param fromMs - Occurrences that end at or before it are past.
 * @param count - How many at most; fewer where the rule ends, or yields none within eight years.
 */
export function nextOccurrences(
  store: StoreTimes,
  entry: Entry,
  fromMs: number,
  count: number,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  // One that began on the business day before may still run.
  const first = businessDayOf(store, fromMs).number - 1;
  for (let number = first; number < first + MOST_DAYS && found.length < count; number += 1) {
    for (const occurrence of occurrencesOn(store, entry, businessDay(store, number)))
      if (occurrence.untilMs > fromMs && found.length < count) found.push(occurrence);
  }
  return found;
}
