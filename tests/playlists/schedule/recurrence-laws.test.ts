import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumberOf } from '../../../playlists/documents/local-days.ts';
import { checkRecurrence } from '../../../playlists/documents/recurrence-check.ts';
import { openRecurrence } from '../../../playlists/schedule/recurrence.ts';

/** Two cores are shared by many: a slow machine is no fault. */
const PATIENT_MS = 60_000;

const pick = (numbers: readonly number[]) =>
  fc.option(
    fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 3 }).map((some) => some.join(',')),
    { nil: undefined },
  );
// Plain weekdays or counted ones: theirs drops the plain of a mixture.
const byDay = fc
  .tuple(
    fc.boolean(),
    fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'FR', 'SU'), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('1', '2', '-1'),
  )
  .map(([isCounted, days, ordinal]) => days.map((day) => (isCounted ? `${ordinal}${day}` : day)).join(','));

/** Rules that RFC 5545 reads in one way only: no week numbers, no yearly day of the month without a month. */
const anyRule = fc
  .record({
    FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    INTERVAL: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    COUNT: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    BYMONTH: pick([1, 2, 3, 6, 11, 12]),
    BYMONTHDAY: pick([1, 13, 15, 29, 31, -1, -7]),
    BYDAY: fc.option(byDay, { nil: undefined }),
    BYSETPOS: fc.option(fc.constantFrom('1', '-1', '1,2', '-2,3'), { nil: undefined, freq: 2 }),
    WKST: fc.option(fc.constantFrom('MO', 'SU', 'TH'), { nil: undefined }),
  })
  .filter(
    ({ FREQ, BYMONTHDAY, BYMONTH }) => FREQ !== 'YEARLY' || BYMONTHDAY === undefined || BYMONTH !== undefined,
  )
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
      .join(';'),
  )
  .filter((rrule) => checkRecurrence(rrule) === undefined);

function daysOfTheirs(
  rrule: string,
  dtstart: Temporal.ZonedDateTime,
  untilDay: number,
): string[] | undefined {
  const until = rrule.includes('COUNT') ? '' : `;UNTIL=${dateOf(untilDay - 1).replaceAll('-', '')}T000000Z`;
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${rrule}${until}`,
    dtstart,
    temporal: Temporal,
    maxIterations: 2_000,
  });
  const days: string[] = [];
  try {
    rule.all((at) => {
      const isWithin = at.epochMilliseconds < untilDay * 86_400_000;
      if (isWithin) days.push(at.toPlainDate().toString());
      return isWithin;
    });
  } catch {
    return undefined;
  }
  return days;
}

describe('openRecurrence beside an implementation by others', () => {
  it(
    'yields the same days over three years',
    () => {
      fc.assert(
        fc.property(anyRule, fc.integer({ min: 0, max: 800 }), (rrule, offset) => {
          const first = dayNumberOf('2026-01-01') + offset;
          const dtstart = Temporal.PlainDate.from(dateOf(first)).toZonedDateTime('UTC');
          const untilDay = first + 3 * 365;
          const theirs = daysOfTheirs(rrule, dtstart, untilDay);
          // It gives up on rules that yield (almost) nothing.
          fc.pre(theirs !== undefined);
          const recurrence = openRecurrence(rrule, dateOf(first), { timeZone: 'UTC' });
          const ours: string[] = [];
          for (let day = first; day < untilDay; day += 1) if (recurrence.has(day)) ours.push(dateOf(day));
          expect(ours).toEqual(theirs);
        }),
        { numRuns: 100 },
      );
    },
    PATIENT_MS,
  );
});
