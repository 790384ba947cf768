import type { Weekday } from './store.ts';

const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1_440;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[];

/** Days since 1970-01-01 of a calendar date: what the hot paths compute with instead of texts. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The calendar date of a day number, `2026-11-24`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Weekday of a day number, 0 for Monday. */
export function weekdayIndexOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Weekday of a day number as RFC 5545 writes it. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[weekdayIndexOf(day)] ?? 'MO';
}

/** A set of weekdays as bits, Monday lowest. */
export function weekdayMask(weekdays: readonly Weekday[]): number {
  return weekdays.reduce((mask, weekday) => mask | (1 << WEEKDAYS.indexOf(weekday)), 0);
}

/** Minutes since local midnight of a time such as `09:30`; `24:00` is 1,440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Wall time of a day and its minutes, as milliseconds of a calendar without zones. */
export function localMsOf(day: number, minutes: number): number {
  return day * DAY_MS + minutes * MINUTE_MS;
}
