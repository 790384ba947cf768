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
  readonly holidays: ReadonlyMap<string, StoreTimes['holidays'][number]>;
  readonly rules: WeakMap<Entry, EntryRule>;
  readonly changesByYear: Map<number, ZoneChanges>;
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
      holidays: new Map(store.holidays.map((holiday) => [holiday.date, holiday])),
      rules: new WeakMap(),
      changesByYear: new Map(),
    };
    calendars.set(store, calendar);
  }
  return calendar;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * The instant of a local time: `minutes` after the midnight that begins a calendar day, as the wall clock shows it. A
 * time that a clock change skips is taken with the offset before it, one that comes twice as its first (RFC 5545, 3.3.5).
 */
export function instantOf(store: StoreTimes, day: number, minutes: number): number {
  const localMs = localMsOf(day, minutes);
  const changes = changesAround(store, localMs);
  const only = changes.length === 1 ? changes[0] : undefined;
  return only === undefined ? instantOfLocal(changes, localMs) : localMs - only[1] * MINUTE_MS;
}

/** Clock changes of the year in which a local time lies, with a week on either side: zones differ by a day at most. */
function changesAround(store: StoreTimes, localMs: number): ZoneChanges {
  const { changesByYear } = calendarOf(store);
  const year = new Date(localMs).getUTCFullYear();
  let changes = changesByYear.get(year);
  if (changes === undefined) {
    changes = changesBetween(
      store.timeZone,
      Date.UTC(year, 0, 1) - WEEK_MS,
      Date.UTC(year + 1, 0, 1) + WEEK_MS,
    );
    changesByYear.set(year, changes);
  }
  return changes;
}
