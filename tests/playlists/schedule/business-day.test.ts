import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumberOf, weekdayOf } from '../../../playlists/documents/local-days.ts';
import {
  businessDay,
  businessDayOf,
  businessDayOn,
  businessDays,
  instantOn,
  localWindow,
  runsOver,
  windowOn,
} from '../../../playlists/schedule/business-day.ts';
import { instantOf } from '../../../playlists/schedule/store-calendar.ts';
import { ms, store } from './shop-fixtures.ts';

const paris = store();

/** Nights with a clock change: ordinary, at midnight, by half an hour, a whole day skipped, for Ramadan. */
const CHANGE_NIGHTS = [
  { timeZone: 'Europe/Paris', date: '2026-03-29' },
  { timeZone: 'Europe/Paris', date: '2026-10-25' },
  { timeZone: 'America/New_York', date: '2026-11-01' },
  { timeZone: 'Australia/Lord_Howe', date: '2026-04-05' },
  { timeZone: 'America/Sao_Paulo', date: '2018-11-04' },
  { timeZone: 'Pacific/Apia', date: '2011-12-29' },
  { timeZone: 'Africa/Casablanca', date: '2026-02-15' },
  { timeZone: 'Asia/Beirut', date: '2026-03-29' },
];

const ZONES = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Gaza',
];
const SHOPS = new Map(ZONES.map((timeZone) => [timeZone, store({ timeZone })]));

describe('businessDayOn', () => {
  it.each([
    { date: '2026-11-24', hours: 24, rule: 'counts 24 hours on an ordinary day' },
    { date: '2026-03-28', hours: 23, rule: 'counts 23 hours when the clock goes forward in its night' },
    { date: '2026-10-24', hours: 25, rule: 'counts 25 hours when the clock goes back in its night' },
    { date: '2026-10-25', hours: 24, rule: 'counts 24 hours after the change, as the day starts later' },
  ])('$rule', ({ date, hours }) => {
    const day = businessDayOn(paris, date);
    expect((day.untilMs - day.fromMs) / 3_600_000).toBe(hours);
  });

  it.each([
    { zone: 'Europe/Paris', from: '2026-11-24T04:00+01:00' },
    { zone: 'Asia/Tokyo', from: '2026-11-24T04:00+09:00' },
    { zone: 'America/Los_Angeles', from: '2026-11-24T04:00-08:00' },
    { zone: 'Pacific/Kiritimati', from: '2026-11-24T04:00+14:00' },
    { zone: 'Asia/Kathmandu', from: '2026-11-24T04:00+05:45' },
  ])('begins at the day start of $zone', ({ zone, from }) => {
    expect(businessDayOn(store({ timeZone: zone }), '2026-11-24').fromMs).toBe(ms(from));
  });

  it('is empty where a zone skipped the whole day', () => {
    const samoa = store({ timeZone: 'Pacific/Apia' });
    const day = businessDayOn(samoa, '2011-12-30');
    expect(day.untilMs).toBe(day.fromMs);
    expect(businessDayOf(samoa, day.fromMs).date).toBe('2011-12-31');
  });
});

describe('businessDayOf', () => {
  it.each([
    { at: '2026-11-24T04:00+01:00', date: '2026-11-24', rule: 'begins exactly at the day start' },
    {
      at: '2026-11-25T03:59:59.999+01:00',
      date: '2026-11-24',
      rule: 'keeps the night with the evening before',
    },
    { at: '2026-11-25T04:00+01:00', date: '2026-11-25', rule: 'ends exactly at the next day start' },
    { at: '2026-10-25T02:30+02:00', date: '2026-10-24', rule: 'keeps the first 02:30 of the doubled hour' },
    { at: '2026-10-25T02:30+01:00', date: '2026-10-24', rule: 'keeps the second 02:30 of the doubled hour' },
  ])('$rule', ({ at, date }) => {
    expect(businessDayOf(paris, ms(at)).date).toBe(date);
  });

  it('finds the one day that holds an instant, in any zone and with any day start', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: ms('2000-01-01T00:00Z'), max: ms('2040-01-01T00:00Z') }),
        (timeZone, halfHour, atMs) => {
          const day = businessDayOf(store({ timeZone, dayStart: halfHours(halfHour) }), atMs);
          expect(day.fromMs <= atMs && atMs < day.untilMs).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('businessDays', () => {
  it('touch one another over a whole year', () => {
    const days = businessDays(paris, '2026-01-01', 366);
    for (const [index, day] of days.slice(1).entries()) expect(day.fromMs).toBe(days[index]?.untilMs);
    expect(days.at(-1)?.date).toBe('2027-01-01');
  });
});

describe('instantOn', () => {
  it.each([
    { date: '2026-11-24', time: '09:30', at: '2026-11-24T09:30+01:00', rule: 'takes a time of the day' },
    {
      date: '2026-11-24',
      time: '02:00',
      at: '2026-11-25T02:00+01:00',
      rule: 'gives 02:00 to the night after',
    },
    { date: '2026-11-24', time: '04:00', at: '2026-11-24T04:00+01:00', rule: 'begins with the day start' },
    { date: '2026-11-24', time: '24:00', at: '2026-11-25T00:00+01:00', rule: 'reads 24:00 as midnight' },
    {
      date: '2026-03-28',
      time: '02:30',
      at: '2026-03-29T03:30+02:00',
      rule: 'takes a skipped time by the offset before',
    },
    {
      date: '2026-10-24',
      time: '02:30',
      at: '2026-10-25T02:30+02:00',
      rule: 'takes a doubled time as its first',
    },
  ])('$rule', ({ date, time, at }) => {
    expect(instantOn(paris, businessDayOn(paris, date), time)).toBe(ms(at));
  });
});

describe('instantOf', () => {
  it('agrees with Temporal for any local time of any zone, skipped and doubled ones too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: dayNumberOf('1995-01-01'), max: dayNumberOf('2037-12-31') }),
        fc.integer({ min: 0, max: 3 * 1_440 }),
        (timeZone, day, minutes) => {
          const local = Temporal.PlainDate.from(dateOf(day)).toPlainDateTime().add({ minutes });
          const expected = local.toZonedDateTime(timeZone, {
            disambiguation: 'compatible',
          }).epochMilliseconds;
          expect(instantOf(SHOPS.get(timeZone)!, day, minutes)).toBe(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it.each(CHANGE_NIGHTS)(
    'agrees with Temporal in every quarter of an hour around $date in $timeZone',
    ({ timeZone, date }) => {
      const shop = store({ timeZone });
      const day = dayNumberOf(date);
      for (let minutes = 0; minutes <= 2 * 1_440; minutes += 15) {
        const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes });
        expect(instantOf(shop, day, minutes)).toBe(local.toZonedDateTime(timeZone).epochMilliseconds);
      }
    },
  );
});

describe('localWindow', () => {
  it.each([
    { from: '09:00', until: '18:00', window: [540, 1_080], rule: 'takes a window within the day' },
    { from: '22:00', until: '02:00', window: [1_320, 1_560], rule: 'runs overnight' },
    { from: '22:00', until: '06:00', window: [1_320, 1_800], rule: 'runs overnight past the day start' },
    { from: '01:00', until: '03:00', window: [1_500, 1_620], rule: 'lies in the night after' },
    {
      from: '02:00',
      until: '05:00',
      window: [1_560, 1_740],
      rule: 'begins in the night and passes the day start',
    },
    {
      from: '10:00',
      until: '10:00',
      window: [600, 2_040],
      rule: 'takes 24 hours where both times are the same',
    },
    { from: '18:00', until: '24:00', window: [1_080, 1_440], rule: 'ends at midnight' },
    { from: '00:00', until: '24:00', window: [240, 1_680], rule: 'reads 00:00 to 24:00 as the business day' },
  ])('$rule', ({ from, until, window }) => {
    expect(localWindow(paris, { from, until })).toEqual({ from: window[0], until: window[1] });
  });

  it('is the whole business day without times', () => {
    const day = businessDayOn(paris, '2026-11-24');
    expect(windowOn(paris, day, localWindow(paris))).toEqual({ fromMs: day.fromMs, untilMs: day.untilMs });
  });
});

describe('windowOn', () => {
  it.each([
    {
      date: '2026-03-28',
      from: '02:30',
      until: '03:00',
      hours: 0,
      rule: 'has nothing left where the clock skips it',
    },
    { date: '2026-03-28', from: '01:00', until: '04:00', hours: 2, rule: 'loses the skipped hour' },
    { date: '2026-10-24', from: '01:00', until: '04:00', hours: 4, rule: 'gains the doubled hour' },
    { date: '2026-03-28', from: '22:00', until: '06:00', hours: 7, rule: 'loses it overnight' },
  ])('$rule', ({ date, from, until, hours }) => {
    const window = windowOn(paris, businessDayOn(paris, date), localWindow(paris, { from, until }));
    expect(window === undefined ? 0 : (window.untilMs - window.fromMs) / 3_600_000).toBe(hours);
  });

  it('begins in its day, and reaches the next only where it runs over, and not beyond', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.tuple(
          fc.integer({ min: 0, max: 47 }),
          fc.integer({ min: 0, max: 47 }),
          fc.integer({ min: 0, max: 47 }),
        ),
        fc.integer({ min: dayNumberOf('2005-01-01'), max: dayNumberOf('2037-12-31') }),
        (timeZone, [start, from, until], number) => {
          const shop = store({ timeZone, dayStart: halfHours(start) });
          const times = localWindow(shop, { from: halfHours(from), until: halfHours(until) });
          const day = businessDay(shop, number);
          const window = windowOn(shop, day, times);
          if (window === undefined) return;
          expect(window.fromMs).toBeGreaterThanOrEqual(day.fromMs);
          expect(window.untilMs).toBeGreaterThan(window.fromMs);
          const limitMs = runsOver(shop, times) ? businessDay(shop, number + 1).untilMs : day.untilMs;
          expect(window.untilMs).toBeLessThanOrEqual(limitMs);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2026-11-23', 'MO'],
    ['2026-11-24', 'TU'],
    ['2026-11-29', 'SU'],
    ['1969-12-31', 'WE'],
    ['2000-02-29', 'TU'],
  ])('%s is %s', (date, weekday) => {
    expect(weekdayOf(dayNumberOf(date))).toBe(weekday);
  });
});

function halfHours(count: number): string {
  return `${String(Math.floor(count / 2)).padStart(2, '0')}:${count % 2 === 0 ? '00' : '30'}`;
}
