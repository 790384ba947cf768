import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumberOf } from '../../../playlists/documents/local-days.ts';
import { checkRecurrence } from '../../../playlists/documents/recurrence-check.ts';
import { openRecurrence } from '../../../playlists/schedule/recurrence.ts';

/** The first `count` days of a rule, looked for over sixty years. */
function daysOf(
  rrule: string,
  dateFrom: string,
  count: number,
  timeZone = 'Europe/Paris',
  startMinutes = 540,
): string[] {
  const recurrence = openRecurrence(rrule, dateFrom, { timeZone, startMinutes });
  const days: string[] = [];
  const first = dayNumberOf(dateFrom);
  for (let day = first - 400; day < first + 60 * 366 && days.length < count; day += 1) {
    if (recurrence.has(day)) days.push(dateOf(day));
  }
  return days;
}

describe('openRecurrence', () => {
  // Facts of the examples in RFC 5545, 3.8.5.3, as dates; `…` where the rule goes on.
  it.each([
    ['FREQ=DAILY;COUNT=3', '1997-09-02', '1997-09-02 1997-09-03 1997-09-04'],
    [
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1997-09-02', '1997-09-02 1997-09-16 1997-09-30 1997-10-14 …'],
    [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05', '1997-09-05 1997-10-03 1997-11-07'],
    [
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09-28',
      '1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26 …',
    ],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1997-09-02',
      '1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13 …',
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09-04 1997-10-07 1997-11-06'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29',
      '1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 …',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      '1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01',
    ],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17 …'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', '1997-05-12 1998-05-11 1999-05-17 …'],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      '1996-11-05 2000-11-07 2004-11-02 …',
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', '2024-02-29 2028-02-29 2032-02-29 …'],
  ])('%s from %s', (rrule, dateFrom, listed) => {
    const expected = listed.split(' ').filter((date) => date !== '…');
    const found = daysOf(rrule, dateFrom, listed.endsWith('…') ? expected.length : expected.length + 1);
    expect(found).toEqual(expected);
  });

  it.each([
    { until: '20261224', zone: 'Europe/Paris', last: '2026-12-24', rule: 'includes the day of UNTIL' },
    {
      until: '20261224T000000Z',
      zone: 'Europe/Paris',
      last: '2026-12-23',
      rule: 'leaves out a day that begins after UNTIL',
    },
    {
      until: '20261224T230000Z',
      zone: 'Europe/Paris',
      last: '2026-12-24',
      rule: 'reads a late instant in the zone',
    },
    {
      until: '20261225T045959Z',
      zone: 'America/New_York',
      last: '2026-12-24',
      rule: 'reads an instant west of UTC',
    },
    {
      until: '20261224T235959',
      zone: 'Europe/Paris',
      last: '2026-12-24',
      rule: 'takes a local time as its day',
    },
  ])('$rule: $until', ({ until, zone, last }) => {
    expect(daysOf(`FREQ=DAILY;UNTIL=${until}`, '2026-12-20', 99, zone).at(-1)).toBe(last);
  });

  it('yields dateFrom only where the rule does', () => {
    expect(daysOf('FREQ=WEEKLY;BYDAY=MO', '2026-11-24', 1)).toEqual(['2026-11-30']);
  });

  it('yields nothing for a day that no year has', () => {
    expect(daysOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', 1)).toEqual([]);
  });

  it('counts from its first day, also when asked years later', () => {
    expect(
      openRecurrence('FREQ=DAILY;COUNT=10000', '2000-01-01', { timeZone: 'UTC' }).has(
        dayNumberOf('2027-05-18'),
      ),
    ).toBe(true);
    expect(
      openRecurrence('FREQ=DAILY;COUNT=10000', '2000-01-01', { timeZone: 'UTC' }).has(
        dayNumberOf('2027-05-19'),
      ),
    ).toBe(false);
  });
});

// A table by other people, too large to be ours: read where it is present beside the checkout.
const TABLE = fileURLToPath(
  new URL('../../../../shared/data/recurrence/rrule-instances.txt', import.meta.url),
);

describe.runIf(existsSync(TABLE))('openRecurrence beside an independent table', () => {
  const cases = existsSync(TABLE)
    ? readFileSync(TABLE, 'utf8')
        .split(/\n\s*\n/)
        .flatMap((block) => {
          const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim();
          const [rrule, start, instances] = [field('RRULE'), field('DTSTART'), field('INSTANCES')];
          if (rrule === undefined || start === undefined || instances === undefined) return [];
          return [{ rrule, start: dateFrom(start), days: [...new Set(instances.split(',').map(dateFrom))] }];
        })
    : [];

  // Times of day are fields of their own here, so rules that count hours are none of ours.
  const ours = cases.filter(({ rrule }) => checkRecurrence(rrule) === undefined);

  it('holds enough rules in days', () => {
    expect(ours.length).toBeGreaterThanOrEqual(40);
  });

  it.each(ours)('$rrule from $start', ({ rrule, start, days }) => {
    const found = daysOf(rrule, start, days.length + 1, 'UTC');
    expect(/COUNT|UNTIL/.test(rrule) ? found : found.slice(0, days.length)).toEqual(days);
  });
});

function dateFrom(instant: string): string {
  return `${instant.slice(0, 4)}-${instant.slice(4, 6)}-${instant.slice(6, 8)}`;
}
