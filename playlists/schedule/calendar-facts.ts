import { weekdayIndexOf } from '../documents/local-days.ts';

const DAY_MS = 86_400_000;

/** What a recurrence rule may ask about a calendar day. All counts begin at 1. */
export interface CalendarFacts {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly monthLength: number;
  readonly yearDay: number;
  readonly yearLength: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

/** The place of a day in the count of weeks (ISO 8601, but weeks may begin on any weekday). */
export interface WeekFacts {
  /** The year with at least four days of the week. */
  readonly year: number;
  readonly week: number;
  readonly weekCount: number;
}

/** Works out a day's place in month and year. */
export function calendarFacts(day: number): CalendarFacts {
  const date = new Date(day * DAY_MS);
  const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const newYear = yearStart(year);
  return {
    day,
    year,
    month: month + 1,
    monthDay,
    monthLength: month === 1 && isLeap(year) ? 29 : (MONTH_LENGTHS[month] ?? 31),
    yearDay: day - newYear + 1,
    yearLength: isLeap(year) ? 366 : 365,
    weekday: weekdayIndexOf(day),
  };
}

/**
 * Works out a day's place in the weeks.
 *
 * @param wkst - Weekday on which weeks begin, 0 for Monday.
 */
export function weekFacts({ day, year }: CalendarFacts, wkst: number): WeekFacts {
  const start = weekStart(day, wkst);
  // The year of its fourth day is the week's.
  const own = start + 3 < yearStart(year) ? year - 1 : start + 3 >= yearStart(year + 1) ? year + 1 : year;
  const first = firstWeekStart(own, wkst);
  return { year: own, week: (start - first) / 7 + 1, weekCount: (firstWeekStart(own + 1, wkst) - first) / 7 };
}

/** First day of the week in which a day lies. */
export function weekStart(day: number, wkst: number): number {
  return day - ((weekdayIndexOf(day) - wkst + 7) % 7);
}

/** First day of a year's week 1, which is the one with 4 January. */
export function firstWeekStart(year: number, wkst: number): number {
  return weekStart(yearStart(year) + 3, wkst);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Day number of 1 January, by the Gregorian rule of leap years. */
function yearStart(year: number): number {
  return 365 * (year - 1970) + leapsBefore(year) - leapsBefore(1970);
}

function leapsBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}
