import { type CalendarFacts, calendarFacts, firstWeekStart, weekFacts, weekStart } from './calendar-facts.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A weekday, counted within the month or year where `ordinal` is not 0. */
interface ByDay {
  readonly ordinal: number;
  readonly weekday: number;
}

/** The parts of a rule as numbers; what RFC 5545 takes from DTSTART is filled in. `undefined`: any. */
interface Limits {
  readonly months: readonly number[] | undefined;
  readonly weeks: readonly number[] | undefined;
  readonly wkst: number;
  readonly yearDays: readonly number[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly byDays: readonly ByDay[] | undefined;
  /** Weekdays are counted in the year, not in the month. */
  readonly countsInYear: boolean;
}

/** A stretch of days of which BYSETPOS chooses, and its number in the row that INTERVAL counts. */
interface Period {
  readonly number: number;
  readonly fromDay: number;
  readonly untilDay: number;
}

/**
 * Reads the parts of an RFC 5545 rule, but COUNT and UNTIL, as the question whether a day is one of its days.
 *
 * In days, expanding and limiting (3.3.10) are the same: a day belongs to the rule when its period is one of every
 * INTERVAL, all BY parts hold for it, and BYSETPOS, if any, chooses it among those of its period. So nothing is expanded.
 * With BYWEEKNO a year is the year of the week numbers, to which the last days of December may not belong.
 *
 * @param first - Day of DTSTART.
 */
export function readDayRule(parts: ReadonlyMap<string, string>, first: number): (day: number) => boolean {
  const frequency = parts.get('FREQ') ?? 'DAILY';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const wkst = Math.max(WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO'), 0);
  const limits = readLimits(frequency, parts, calendarFacts(first), wkst);
  const positions = numbersOf(parts.get('BYSETPOS'));

  const periodOf = (facts: CalendarFacts) => periodAround(frequency, facts, wkst, limits.weeks !== undefined);
  const start = firstNumber(limits, calendarFacts(first), periodOf);
  // The days chosen in the period last asked about: questions come in the order of days.
  let chosen: { readonly number: number; readonly days: ReadonlySet<number> } | undefined;

  return (day) => {
    const facts = calendarFacts(day);
    if (!doesHold(limits, facts)) return false;
    const period = periodOf(facts);
    if ((period.number - start) % interval !== 0) return false;
    if (positions === undefined) return true;
    if (chosen?.number !== period.number) {
      const days: number[] = [];
      for (let at = period.fromDay; at < period.untilDay; at += 1) {
        if (doesHold(limits, calendarFacts(at))) days.push(at);
      }
      const at = positions.map((position) => days.at(position > 0 ? position - 1 : position));
      chosen = { number: period.number, days: new Set(at.filter((found) => found !== undefined)) };
    }
    return chosen.days.has(day);
  };
}

/**
 * Number of the period that INTERVAL counts from. Of a rule by weeks it is the week's year where DTSTART is a day of the
 * rule, else the calendar's: RFC 5545 leaves it open, and this is how libical reads it.
 */
function firstNumber(
  limits: Limits,
  start: CalendarFacts,
  periodOf: (facts: CalendarFacts) => Period,
): number {
  return limits.weeks !== undefined && !doesHold(limits, start) ? start.year : periodOf(start).number;
}

function readLimits(
  frequency: string,
  parts: ReadonlyMap<string, string>,
  start: CalendarFacts,
  wkst: number,
): Limits {
  const has = (...names: readonly string[]) => names.some((name) => parts.has(name));
  const isYearly = frequency === 'YEARLY';
  // What the rule leaves open is as on its first day.
  const takesMonth = isYearly && !has('BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYDAY');
  const takesMonthDay =
    (frequency === 'MONTHLY' && !has('BYMONTHDAY', 'BYDAY')) ||
    (isYearly && !has('BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY'));
  const takesWeekday =
    (frequency === 'WEEKLY' && !has('BYDAY')) ||
    (has('BYWEEKNO') && !has('BYDAY', 'BYMONTHDAY', 'BYYEARDAY'));
  return {
    months: takesMonth ? [start.month] : numbersOf(parts.get('BYMONTH')),
    weeks: numbersOf(parts.get('BYWEEKNO')),
    wkst,
    yearDays: numbersOf(parts.get('BYYEARDAY')),
    monthDays: takesMonthDay ? [start.monthDay] : numbersOf(parts.get('BYMONTHDAY')),
    byDays: takesWeekday
      ? [{ ordinal: 0, weekday: start.weekday }]
      : parts.get('BYDAY')?.split(',').map(byDayOf),
    countsInYear: isYearly && !has('BYMONTH'),
  };
}

function doesHold(limits: Limits, facts: CalendarFacts): boolean {
  const { monthDay, monthLength, yearDay, yearLength } = facts;
  return (
    (limits.months?.includes(facts.month) ?? true) &&
    isAmong(limits.monthDays, monthDay, monthLength) &&
    isAmong(limits.yearDays, yearDay, yearLength) &&
    isInWeeks(limits, facts) &&
    (limits.byDays?.some(({ ordinal, weekday }) => {
      if (weekday !== facts.weekday) return false;
      if (ordinal === 0) return true;
      const [place, length] = limits.countsInYear ? [yearDay, yearLength] : [monthDay, monthLength];
      const count = ordinal > 0 ? Math.ceil(place / 7) : -Math.ceil((length - place + 1) / 7);
      return count === ordinal;
    }) ??
      true)
  );
}

function isInWeeks({ weeks, wkst }: Limits, facts: CalendarFacts): boolean {
  if (weeks === undefined) return true;
  const { week, weekCount } = weekFacts(facts, wkst);
  return isAmong(weeks, week, weekCount);
}

/** Whether a place is listed, counted from the first or from the last. */
function isAmong(list: readonly number[] | undefined, place: number, length: number): boolean {
  return list === undefined || list.includes(place) || list.includes(place - length - 1);
}

function periodAround(frequency: string, facts: CalendarFacts, wkst: number, byWeeks: boolean): Period {
  const { day, year, month, monthDay, monthLength } = facts;
  if (frequency === 'DAILY') return { number: day, fromDay: day, untilDay: day + 1 };
  if (frequency === 'WEEKLY') {
    const fromDay = weekStart(day, wkst);
    return { number: Math.floor(fromDay / 7), fromDay, untilDay: fromDay + 7 };
  }
  if (frequency === 'MONTHLY') {
    const fromDay = day - monthDay + 1;
    return { number: year * 12 + month, fromDay, untilDay: fromDay + monthLength };
  }
  if (!byWeeks) {
    const fromDay = day - facts.yearDay + 1;
    return { number: year, fromDay, untilDay: fromDay + facts.yearLength };
  }
  const { year: number } = weekFacts(facts, wkst);
  return { number, fromDay: firstWeekStart(number, wkst), untilDay: firstWeekStart(number + 1, wkst) };
}

function byDayOf(text: string): ByDay {
  return { ordinal: Number(text.slice(0, -2) || 0), weekday: WEEKDAYS.indexOf(text.slice(-2)) };
}

function numbersOf(list: string | undefined): readonly number[] | undefined {
  return list?.split(',').map(Number);
}
