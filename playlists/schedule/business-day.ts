import { DAY_MINUTES, dateOf, dayNumberOf, minutesOf } from '../documents/local-days.ts';
import { instantOf, keptForStore, type StoreTimes } from './store-calendar.ts';

/** One day of a store, from its day start to the next: 23 or 25 hours where the clock changes. */
export interface BusinessDay {
  /** `2026-11-24` */
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly fromMs: number;
  readonly untilMs: number;
}

const DAY_MS = 86_400_000;

const daysOf = keptForStore(() => new Map<number, BusinessDay>());

/** The business day that begins on a calendar day. */
export function businessDay(store: StoreTimes, number: number): BusinessDay {
  const days = daysOf(store);
  let day = days.get(number);
  if (day === undefined) {
    const start = minutesOf(store.dayStart);
    day = {
      date: dateOf(number),
      number,
      fromMs: instantOf(store, number, start),
      untilMs: instantOf(store, number + 1, start),
    };
    days.set(number, day);
  }
  return day;
}

/** The business day with a date, `2026-11-24`. */
export function businessDayOn(store: StoreTimes, date: string): BusinessDay {
  return businessDay(store, dayNumberOf(date));
}

/** The business day in which an instant lies: at 02:00 it is still that of the evening before. */
export function businessDayOf(store: StoreTimes, atMs: number): BusinessDay {
  // No zone is a whole day ahead of UTC, and no day starts before its midnight: the day after is never too early.
  let day = businessDay(store, Math.floor(atMs / DAY_MS) + 1);
  while (atMs < day.fromMs) day = businessDay(store, day.number - 1);
  return day;
}

/** Business days in a row. */
export function businessDays(store: StoreTimes, fromDate: string, dayCount: number): readonly BusinessDay[] {
  const first = dayNumberOf(fromDate);
  return Array.from({ length: dayCount }, (_, index) => businessDay(store, first + index));
}

/**
 * The instant of a local time on a business day. Times before the day start belong to the night after that date: 02:00
 * of 24 November is 02:00 on the 25th, as the shop counts.
 */
export function instantOn(store: StoreTimes, day: BusinessDay, time: string): number {
  return instantOf(store, day.number, businessMinutes(store, time));
}

/** Minutes from the midnight that begins a business day's date to a local time of that business day. */
export function businessMinutes(store: StoreTimes, time: string): number {
  const minutes = minutesOf(time);
  return minutes < minutesOf(store.dayStart) ? minutes + DAY_MINUTES : minutes;
}

/** A window of local times, in minutes from the midnight that begins the business day's date. */
export interface LocalWindow {
  readonly from: number;
  readonly until: number;
}

/**
 * Reads a pair of local times as a window on a business day: `until` at or before `from` runs overnight. `00:00` to
 * `24:00` is how people say "all day": the business day, not the 24 hours after its midnight.
 */
export function localWindow(
  store: StoreTimes,
  times?: { readonly from: string; readonly until: string },
): LocalWindow {
  if (times === undefined || (times.from === '00:00' && times.until === '24:00')) {
    const start = minutesOf(store.dayStart);
    return { from: start, until: start + DAY_MINUTES };
  }
  const from = businessMinutes(store, times.from);
  let until = minutesOf(times.until);
  while (until <= from) until += DAY_MINUTES;
  return { from, until };
}

/**
 * The instants of a window on a business day, or `undefined` where a clock change leaves nothing of it. It never begins
 * before its day, and runs past the day start that follows only where {@link runsOver} says so, never past the next.
 */
export function windowOn(
  store: StoreTimes,
  day: BusinessDay,
  window: LocalWindow,
): { readonly fromMs: number; readonly untilMs: number } | undefined {
  const fromMs = Math.max(instantOf(store, day.number, window.from), day.fromMs);
  const limitMs = runsOver(store, window) ? businessDay(store, day.number + 1).untilMs : day.untilMs;
  const untilMs = Math.min(instantOf(store, day.number, window.until), limitMs);
  return fromMs < untilMs ? { fromMs, untilMs } : undefined;
}

/** Whether a window runs over the day start into the next business day. */
export function runsOver(store: StoreTimes, window: LocalWindow): boolean {
  return window.until > minutesOf(store.dayStart) + DAY_MINUTES;
}
