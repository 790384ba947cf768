import { Temporal } from 'temporal-polyfill';
import { DAY_MINUTES, dayNumberOf } from '../documents/local-days.ts';
import { readDayRule } from './day-rule.ts';

/** The days of a rule. */
export interface Recurrence {
  readonly has: (day: number) => boolean;
}

export interface RecurrenceOptions {
  /** In which an UNTIL that is an instant is read. */
  readonly timeZone: string;
  /** When what recurs begins, in minutes after the day's midnight: an UNTIL with a time is held against it. */
  readonly startMinutes?: number;
}

/**
 * Reads an RFC 5545 rule as a set of days, counted from `dateFrom`. As DTSTART, that is a day of the rule only where the
 * rule yields it.
 *
 * @param rrule - Checked before (recurrence-check).
 */
export function openRecurrence(rrule: string, dateFrom: string, options: RecurrenceOptions): Recurrence {
  const parts = new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const first = dayNumberOf(dateFrom);
  const isDay = readDayRule(parts, first);
  const until = parts.get('UNTIL');
  const last = until === undefined ? Number.POSITIVE_INFINITY : lastDayOf(until, options);
  const count = parts.get('COUNT');
  if (count === undefined) return { has: (day) => first <= day && day <= last && isDay(day) };

  // Counted day by day, no further than was asked.
  let left = Number(count);
  let counted = first - 1;
  const found = new Set<number>();
  return {
    has: (day) => {
      for (; counted < day && left > 0; ) {
        counted += 1;
        if (!isDay(counted)) continue;
        found.add(counted);
        left -= 1;
      }
      return found.has(day);
    },
  };
}

/** The last day whose start is not after UNTIL. `20261224T230000Z` is midnight in Paris: not yet the 25th at 09:00. */
function lastDayOf(until: string, { timeZone, startMinutes = 0 }: RecurrenceOptions): number {
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  const time = until.slice(9, 15);
  if (time === '') return dayNumberOf(date);

  const local = Temporal.PlainDateTime.from(
    `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`,
  );
  const there = until.endsWith('Z')
    ? local.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDateTime()
    : local;
  const minutes = there.hour * 60 + there.minute;
  return dayNumberOf(there.toPlainDate().toString()) + Math.floor((minutes - startMinutes) / DAY_MINUTES);
}
