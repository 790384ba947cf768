import { localMsOf, MINUTE_MS } from '../documents/local-days.ts';
import type { Store } from '../documents/store.ts';
import { instantOfLocal, type ZoneChanges } from './wall-clock.ts';
import { changesBetween } from './zone-changes.ts';

/** What the schedule reads of a store. */
export type StoreTimes = Pick<Store, 'timeZone' | 'dayStart' | 'openingHours' | 'holidays'>;

/**
 * Something worked out for a store, once and kept as long as its document is. Documents are immutable: a changed store is
 * another object, and what was worked out for the old one goes with it.
 */
export function keptForStore<T>(make: (store: StoreTimes) => T): (store: StoreTimes) => T {
  const kept = new WeakMap<StoreTimes, T>();
  return (store) => {
    let known = kept.get(store);
    if (known === undefined) {
      known = make(store);
      kept.set(store, known);
    }
    return known;
  };
}

const changesByYearOf = keptForStore(() => new Map<number, ZoneChanges>());
const changesByDayOf = keptForStore(() => new Map<number, ZoneChanges>());

const DAY_MS = 86_400_000;

/**
 * The instant of a local time: `minutes` after the midnight that begins a calendar day, as the wall clock shows it. A
 * time that a clock change skips is taken with the offset before it, one that comes twice as its first (RFC 5545, 3.3.5).
 */
export function instantOf(store: StoreTimes, day: number, minutes: number): number {
  const changes = changesAround(store, day);
  const localMs = localMsOf(day, minutes);
  // Most days have no clock change: then it is a subtraction.
  const only = changes.length === 1 ? changes[0] : undefined;
  return only === undefined ? instantOfLocal(changes, localMs) : localMs - only[1] * MINUTE_MS;
}

/** Clock changes that the local times of a day may meet: those from the day before to the fourth after it. */
function changesAround(store: StoreTimes, day: number): ZoneChanges {
  const changesByDay = changesByDayOf(store);
  let changes = changesByDay.get(day);
  if (changes === undefined) {
    const [fromMs, untilMs] = [(day - 1) * DAY_MS, (day + 4) * DAY_MS];
    const all = changesOfYear(store, new Date(day * DAY_MS).getUTCFullYear());
    const inForce = all.findLast(([atMs]) => atMs <= fromMs) ?? all[0];
    changes = all.filter((change) => change === inForce || (change[0] > fromMs && change[0] <= untilMs));
    changesByDay.set(day, changes);
  }
  return changes;
}

const WEEK_MS = 7 * DAY_MS;

/** Clock changes of a year, with a week on either side. */
function changesOfYear(store: StoreTimes, year: number): ZoneChanges {
  const changesByYear = changesByYearOf(store);
  let changes = changesByYear.get(year);
  if (changes === undefined) {
    const [fromMs, untilMs] = [Date.UTC(year, 0, 1) - WEEK_MS, Date.UTC(year + 1, 0, 1) + WEEK_MS];
    changes = changesBetween(store.timeZone, fromMs, untilMs);
    changesByYear.set(year, changes);
  }
  return changes;
}
