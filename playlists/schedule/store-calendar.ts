import type { Entry } from '../documents/schedule.ts';
import type { Store } from '../documents/store.ts';
import { instantOfLocal } from '../timeline/zone-changes.ts';
import type { BusinessDay } from './business-day.ts';
import type { EntryRule } from './entry-rule.ts';
import { localMsOf, MINUTE_MS } from './local-days.ts';
import type { Interval } from './opening-hours.ts';
import { changesBetween, type ZoneChanges } from './zone-changes.ts';

/** What the schedule reads of a store. */
export type StoreTimes = Pick<Store, 'timeZone' | 'dayStart' | 'openingHours' | 'holidays'>;

/** What has been worked out for one store: its zone's changes, its days, its entries. Filled by the functions beside it. */
export interface StoreCalendar {
  readonly days: Map<number, BusinessDay>;
  readonly openings: Map<number, readonly Interval[]>;
  /** Of each day with its neighbours, whose nights reach into it. */
  readonly openingsAround: Map<number, readonly Interval[]>;
  readonly holidays: ReadonlyMap<string, StoreTimes['holidays'][number]>;
  readonly rules: WeakMap<Entry, EntryRule>;
  readonly changesByYear: Map<number, ZoneChanges>;
  readonly changesByDay: Map<number, ZoneChanges>;
}

// Documents are immutable: a changed store is another object, and what was worked out for the old one goes with it.
const calendars = new WeakMap<StoreTimes, StoreCalendar>();

/** The calendar of a store, kept as long as the store's document is. */
export function calendarOf(store: StoreTimes): StoreCalendar {
  let calendar = calendars.get(store);
  if (calendar === undefined) {
    calendar = {
      days: new Map(),
      openings: new Map(),
      openingsAround: new Map(),
      holidays: new Map(store.holidays.map((holiday) => [holiday.date, holiday])),
      rules: new WeakMap(),
      changesByYear: new Map(),
      changesByDay: new Map(),
    };
    calendars.set(store, calendar);
  }
  return calendar;
}

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
  const { changesByDay } = calendarOf(store);
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
  const { changesByYear } = calendarOf(store);
  let changes = changesByYear.get(year);
  if (changes === undefined) {
    const [fromMs, untilMs] = [Date.UTC(year, 0, 1) - WEEK_MS, Date.UTC(year + 1, 0, 1) + WEEK_MS];
    changes = changesBetween(store.timeZone, fromMs, untilMs);
    changesByYear.set(year, changes);
  }
  return changes;
}
