import { weekdayOf } from '../documents/local-days.ts';
import { type BusinessDay, businessDay, localWindow, windowOn } from './business-day.ts';
import { keptForStore, type StoreTimes } from './store-calendar.ts';

/** A stretch of time, its end excluded. */
export interface Interval {
  readonly fromMs: number;
  readonly untilMs: number;
}

const openingsOf = keptForStore(() => new Map<number, readonly Interval[]>());
/** Of each day with its neighbours, whose nights reach into it. */
const openingsAroundOf = keptForStore(() => new Map<number, readonly Interval[]>());
const holidaysOf = keptForStore((store) => new Map(store.holidays.map((holiday) => [holiday.date, holiday])));

/**
 * When a shop is open on a business day, in order, not overlapping; what belongs to that day only, though it may run past
 * the next day start. A holiday's own hours replace the weekday's; a holiday without hours is closed. A shop that has told
 * no opening hours at all counts as always open: entries "while open" then play, rather than never.
 */
export function openingsOn(store: StoreTimes, day: BusinessDay): readonly Interval[] {
  const openings = openingsOf(store);
  let intervals = openings.get(day.number);
  if (intervals === undefined) {
    intervals = merged(
      hoursOf(store, day).flatMap((times) => windowOn(store, day, localWindow(store, times)) ?? []),
    );
    openings.set(day.number, intervals);
  }
  return intervals;
}

/** The parts of an interval, begun on a business day, during which the shop is open. */
export function openPartsOf(store: StoreTimes, day: BusinessDay, interval: Interval): readonly Interval[] {
  const parts: Interval[] = [];
  for (const opening of openingsAround(store, day)) {
    const fromMs = Math.max(opening.fromMs, interval.fromMs);
    const untilMs = Math.min(opening.untilMs, interval.untilMs);
    if (fromMs < untilMs) parts.push({ fromMs, untilMs });
  }
  return parts;
}

/** Openings of a day and its neighbours: last night's may reach into it, and its own windows into tomorrow. */
function openingsAround(store: StoreTimes, day: BusinessDay): readonly Interval[] {
  const openings = openingsAroundOf(store);
  let intervals = openings.get(day.number);
  if (intervals === undefined) {
    intervals = merged(
      [day.number - 1, day.number, day.number + 1].flatMap((number) =>
        openingsOn(store, businessDay(store, number)),
      ),
    );
    openings.set(day.number, intervals);
  }
  return intervals;
}

/** Whether a business day is one of the store's holidays. */
export function isHoliday(store: StoreTimes, day: BusinessDay): boolean {
  return holidaysOf(store).has(day.date);
}

function hoursOf(store: StoreTimes, day: BusinessDay): readonly { from: string; until: string }[] {
  const holiday = holidaysOf(store).get(day.date);
  if (holiday !== undefined) return holiday.hours;
  if (Object.keys(store.openingHours).length === 0) return [{ from: '00:00', until: '24:00' }];
  return store.openingHours[weekdayOf(day.number)] ?? [];
}

/** Intervals in order, those that touch or overlap made one. */
export function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const interval of [...intervals].sort((one, other) => one.fromMs - other.fromMs)) {
    const last = result.at(-1);
    if (last === undefined || interval.fromMs > last.untilMs) result.push(interval);
    else if (interval.untilMs > last.untilMs) {
      result[result.length - 1] = { fromMs: last.fromMs, untilMs: interval.untilMs };
    }
  }
  return result;
}
