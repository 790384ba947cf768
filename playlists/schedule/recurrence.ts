import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dayNumberOf } from './local-days.ts';

/** The days of a rule. */
export interface Recurrence {
  readonly has: (day: number) => boolean;
}

const DAY_MS = 86_400_000;

/**
 * Reads an RFC 5545 rule as a set of days, counted from `dateFrom`. Days are expanded a calendar year at a time and kept.
 * As DTSTART, `dateFrom` is a day of the rule only where the rule yields it.
 *
 * @param timeZone - In which an UNTIL that is an instant is read: the last day is the one on which it lies there.
 */
export function openRecurrence(rrule: string, dateFrom: string, timeZone: string): Recurrence {
  const years = new Map<number, ReadonlySet<number>>();
  // Days know no clock changes: UTC is the calendar without zones.
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${daysOnly(rrule, timeZone)}`,
    dtstart: utcMidnight(dateFrom),
    temporal: Temporal,
    maxIterations: 20_000,
  });
  const daysOf = (year: number): ReadonlySet<number> => {
    let days = years.get(year);
    if (days === undefined) {
      const text = String(year).padStart(4, '0');
      const found = rule.between(utcMidnight(`${text}-01-01`), utcMidnight(`${text}-12-31`), true);
      days = new Set(found.map((at) => at.epochMilliseconds / DAY_MS));
      years.set(year, days);
    }
    return days;
  };
  const first = dayNumberOf(dateFrom);
  return { has: (day) => day >= first && daysOf(new Date(day * DAY_MS).getUTCFullYear()).has(day) };
}

/** The rule with its UNTIL as the last day: `UNTIL=20261224T230000Z` is Christmas Day in Paris. */
function daysOnly(rrule: string, timeZone: string): string {
  return rrule
    .toUpperCase()
    .replace(/UNTIL=(\d{8})(?:T(\d{6})(Z?))?/, (_, date: string, time?: string, zulu?: string) => {
      if (zulu !== 'Z' || time === undefined) return `UNTIL=${date}T000000Z`;
      const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
      const local = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDate();
      return `UNTIL=${local.toString().replaceAll('-', '')}T000000Z`;
    });
}

function utcMidnight(date: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}
