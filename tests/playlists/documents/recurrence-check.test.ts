import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestSchema } from '../../../playlists/documents/contest.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import { dayNumberOf } from '../../../playlists/documents/local-days.ts';
import { checkRecurrence } from '../../../playlists/documents/recurrence-check.ts';
import { openRecurrence } from '../../../playlists/schedule/recurrence.ts';

describe('checkRecurrence', () => {
  it.each([
    'FREQ=DAILY',
    'freq=weekly;byday=mo',
    'FREQ=DAILY;INTERVAL=3;COUNT=10',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU',
    'FREQ=MONTHLY;BYDAY=1SA',
    'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=YEARLY;BYYEARDAY=1,100,-1',
    'FREQ=DAILY;UNTIL=20261224T225959Z',
  ])('takes %s', (rrule) => {
    expect(checkRecurrence(rrule)).toBeUndefined();
  });

  it.each([
    ['', 'has "", which is no NAME=VALUE'],
    ['RRULE:FREQ=DAILY', 'needs a FREQ'],
    ['FREQ=DAILY;', 'has "", which is no NAME=VALUE'],
    ['FREQ=DAILY;COUNT', 'has "COUNT", which is no NAME=VALUE'],
    ['FREQ=DAILY;COUNT=1=2', 'NAME=VALUE'],
    ['FREQ=DAILY\nDTSTART:20260101', 'FREQ=DAILY'],
    ['INTERVAL=2', 'needs a FREQ'],
    ['FREQ=HOURLY', 'has FREQ=HOURLY'],
    ['FREQ=SOMETIMES', 'has FREQ=SOMETIMES'],
    ['FREQ=DAILY;FREQ=DAILY', 'names FREQ twice'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1.5', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=0', 'COUNT'],
    ['FREQ=DAILY;COUNT=99999', 'COUNT'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=20261324', 'UNTIL'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261224', 'both COUNT and UNTIL'],
    ['FREQ=DAILY;BYHOUR=9', 'BYHOUR'],
    ['FREQ=WEEKLY;BYDAY=XX', 'has "XX" in BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'counts weekdays'],
    ['FREQ=MONTHLY;BYDAY=54MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'has "32" in BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'has "0" in BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=-1', 'has "-1" in BYMONTH'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'BYWEEKNO'],
    ['FREQ=MONTHLY;BYYEARDAY=3', 'BYYEARDAY'],
    ['FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO', 'BYWEEKNO'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS without'],
    ['FREQ=DAILY;WKST=XX', 'WKST'],
    ['FREQ=DAILY;RSCALE=HEBREW', 'RSCALE, which the schedule does not know'],
    ['FREQ=DAILY;constructor=1', 'CONSTRUCTOR'],
  ])('refuses %j', (rrule, message) => {
    expect(checkRecurrence(rrule)).toContain(message);
  });

  it('names the field in an entry and in a contest', () => {
    const entry = entrySchema.safeParse({
      id: 'a',
      playlist: 'a',
      dateFrom: '2026-11-24',
      rrule: 'FREQ=HOURLY',
    });
    expect(entry.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rrule']);
    const times = { dateFrom: '2026-11-24', opensAt: '10:00', closesAt: '19:00', drawAt: '19:30' };
    const contest = contestSchema.safeParse({
      name: 'a',
      title: {},
      recurring: { ...times, rrule: 'FREQ=HOURLY' },
    });
    expect(contest.error?.issues.map(({ path }) => path.join('.'))).toEqual(['recurring.rrule']);
  });

  it('counts from no day before 1970, which would take long', () => {
    const entry = entrySchema.safeParse({
      id: 'a',
      playlist: 'a',
      dateFrom: '0001-01-01',
      rrule: 'FREQ=DAILY',
    });
    expect(entry.error?.issues.map(({ path }) => path.join('.'))).toEqual(['dateFrom']);
  });

  it('lets through only rules whose days can be worked out', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 1990, max: 2060 }), (rrule, year) => {
        if (checkRecurrence(rrule) !== undefined) return;
        const recurrence = openRecurrence(rrule, `${year}-01-31`, { timeZone: 'Europe/Paris' });
        expect([true, false]).toContain(recurrence.has(dayNumberOf('2026-11-24')));
        expect(recurrence.has(dayNumberOf(`${year}-01-30`))).toBe(false);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('answers any text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(['string', 'undefined']).toContain(typeof checkRecurrence(text));
      }),
    );
  });
});

const list = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 4 })
    .map((numbers) => numbers.join(','));
const weekdays = fc.array(
  fc.tuple(fc.constantFrom('', '1', '2', '-1'), fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  { minLength: 1, maxLength: 3 },
);

/** Rules that are often right. */
const anyRule = fc
  .record({
    FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    INTERVAL: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
    COUNT: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
    BYMONTH: fc.option(list(1, 12), { nil: undefined }),
    BYMONTHDAY: fc.option(list(-31, 31), { nil: undefined }),
    BYYEARDAY: fc.option(list(-366, 366), { nil: undefined, freq: 5 }),
    BYWEEKNO: fc.option(list(-53, 53), { nil: undefined, freq: 5 }),
    BYDAY: fc.option(
      weekdays.map((days) => days.map(([ordinal, day]) => `${ordinal}${day}`).join(',')),
      { nil: undefined },
    ),
    BYSETPOS: fc.option(list(-5, 5), { nil: undefined, freq: 3 }),
    WKST: fc.option(fc.constantFrom('MO', 'SU'), { nil: undefined }),
  })
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
      .join(';'),
  );
