import { describe, expect, it } from 'vitest';
import { businessDayOn } from '../../../playlists/schedule/business-day.ts';
import { occurrencesOn } from '../../../playlists/schedule/occurrences.ts';
import { openingsOn } from '../../../playlists/schedule/opening-hours.ts';
import { entry, iso, store } from './shop-fixtures.ts';

const paris = store({
  openingHours: {
    MO: [{ from: '14:00', until: '19:00' }],
    TU: [
      { from: '10:00', until: '12:00' },
      { from: '13:00', until: '19:00' },
    ],
    SA: [{ from: '20:00', until: '05:00' }],
  },
  holidays: [
    { date: '2026-12-25', name: 'Noël' },
    { date: '2026-12-24', hours: [{ from: '10:00', until: '16:00' }] },
  ],
});

const told = (intervals: readonly { fromMs: number; untilMs: number }[]) =>
  intervals.map(({ fromMs, untilMs }) => `${iso(fromMs)}/${iso(untilMs)}`);

describe('openingsOn', () => {
  it.each([
    {
      date: '2026-11-23',
      open: ['2026-11-23T13:00Z/2026-11-23T18:00Z'],
      rule: 'takes the hours of the weekday',
    },
    {
      date: '2026-11-24',
      open: ['2026-11-24T09:00Z/2026-11-24T11:00Z', '2026-11-24T12:00Z/2026-11-24T18:00Z'],
      rule: 'keeps a break',
    },
    { date: '2026-11-25', open: [], rule: 'is closed on a weekday without hours' },
    {
      date: '2026-11-28',
      open: ['2026-11-28T19:00Z/2026-11-29T04:00Z'],
      rule: 'closes after midnight, past the day start',
    },
    { date: '2026-12-25', open: [], rule: 'is closed on a holiday' },
    {
      date: '2026-12-24',
      open: ['2026-12-24T09:00Z/2026-12-24T15:00Z'],
      rule: "takes a holiday's own hours",
    },
  ])('$rule', ({ date, open }) => {
    expect(told(openingsOn(paris, businessDayOn(paris, date)))).toEqual(open);
  });

  it('counts a shop that told no hours as always open, but for its holidays', () => {
    const shop = store({ holidays: [{ date: '2026-12-25' }] });
    const day = businessDayOn(shop, '2026-11-24');
    expect(openingsOn(shop, day)).toEqual([{ fromMs: day.fromMs, untilMs: day.untilMs }]);
    expect(openingsOn(shop, businessDayOn(shop, '2026-12-25'))).toEqual([]);
  });
});

describe('occurrencesOn', () => {
  it.each([
    {
      date: '2026-11-24',
      of: {},
      plays: ['2026-11-24T03:00Z/2026-11-25T03:00Z'],
      rule: 'plays the whole business day without times',
    },
    {
      date: '2026-10-24',
      of: {},
      plays: ['2026-10-24T02:00Z/2026-10-25T03:00Z'],
      rule: 'plays all 25 hours',
    },
    {
      date: '2026-11-24',
      of: { from: '22:00', until: '06:00' },
      plays: ['2026-11-24T21:00Z/2026-11-25T05:00Z'],
      rule: 'runs overnight past the day start',
    },
    {
      date: '2026-10-24',
      of: { from: '22:00', until: '06:00' },
      plays: ['2026-10-24T20:00Z/2026-10-25T05:00Z'],
      rule: 'runs 9 hours when the clock goes back',
    },
    {
      date: '2026-03-28',
      of: { from: '22:00', until: '06:00' },
      plays: ['2026-03-28T21:00Z/2026-03-29T04:00Z'],
      rule: 'runs 7 hours when the clock goes forward',
    },
    {
      date: '2026-03-28',
      of: { from: '02:15', until: '02:45' },
      plays: ['2026-03-29T01:15Z/2026-03-29T01:45Z'],
      rule: 'shifts a window that the clock skips',
    },
    {
      date: '2026-03-28',
      of: { from: '02:30', until: '03:10' },
      plays: [],
      rule: 'drops a window of which nothing is left',
    },
    {
      date: '2026-11-24',
      of: { from: '01:00', until: '02:00' },
      plays: ['2026-11-25T00:00Z/2026-11-25T01:00Z'],
      rule: 'gives early hours to the night after',
    },
    {
      date: '2026-11-24',
      of: { weekdays: ['TU'], from: '01:00', until: '02:00' },
      plays: ['2026-11-25T00:00Z/2026-11-25T01:00Z'],
      rule: 'counts that night to its weekday',
    },
    { date: '2026-11-25', of: { weekdays: ['TU'] }, plays: [], rule: 'keeps away from other weekdays' },
    {
      date: '2026-11-25',
      of: { weekdays: [] },
      plays: ['2026-11-25T03:00Z/2026-11-26T03:00Z'],
      rule: 'takes no weekdays as any',
    },
    {
      date: '2026-11-24',
      of: { dateFrom: '2026-11-24' },
      plays: ['2026-11-24T03:00Z/2026-11-25T03:00Z'],
      rule: 'includes its first day',
    },
    { date: '2026-11-23', of: { dateFrom: '2026-11-24' }, plays: [], rule: 'does not begin before it' },
    {
      date: '2026-11-24',
      of: { dateUntil: '2026-11-24' },
      plays: ['2026-11-24T03:00Z/2026-11-25T03:00Z'],
      rule: 'includes its last day, night and all',
    },
    { date: '2026-11-25', of: { dateUntil: '2026-11-24' }, plays: [], rule: 'ends with it' },
    { date: '2026-11-24', of: { exceptDates: ['2026-11-24'] }, plays: [], rule: 'leaves out an exception' },
    {
      date: '2026-12-05',
      of: { dateFrom: '2026-01-01', rrule: 'FREQ=MONTHLY;BYDAY=1SA' },
      plays: ['2026-12-05T03:00Z/2026-12-06T03:00Z'],
      rule: 'follows its recurrence',
    },
    {
      date: '2026-12-12',
      of: { dateFrom: '2026-01-01', rrule: 'FREQ=MONTHLY;BYDAY=1SA' },
      plays: [],
      rule: 'rests where the recurrence does',
    },
    {
      date: '2026-12-12',
      of: {
        dateFrom: '2026-12-05',
        rrule: 'FREQ=DAILY;UNTIL=20261211T090000Z',
        from: '10:00',
        until: '11:00',
      },
      plays: [],
      rule: 'ends with UNTIL',
    },
    {
      date: '2026-12-11',
      of: {
        dateFrom: '2026-12-05',
        rrule: 'FREQ=DAILY;UNTIL=20261211T090000Z',
        from: '10:00',
        until: '11:00',
      },
      plays: ['2026-12-11T09:00Z/2026-12-11T10:00Z'],
      rule: 'includes a start that is UNTIL',
    },
    {
      date: '2026-12-05',
      of: { dateFrom: '2026-01-01', rrule: 'FREQ=MONTHLY;BYDAY=1SA', exceptDates: ['2026-12-05'] },
      plays: [],
      rule: 'leaves out an exception of its recurrence',
    },
    {
      date: '2026-11-24',
      of: { whileOpen: true },
      plays: ['2026-11-24T09:00Z/2026-11-24T11:00Z', '2026-11-24T12:00Z/2026-11-24T18:00Z'],
      rule: 'plays while the shop is open',
    },
    {
      date: '2026-11-24',
      of: { whileOpen: true, from: '11:00', until: '15:00' },
      plays: ['2026-11-24T10:00Z/2026-11-24T11:00Z', '2026-11-24T12:00Z/2026-11-24T14:00Z'],
      rule: 'is cut by a break',
    },
    {
      date: '2026-11-29',
      of: { whileOpen: true },
      plays: ['2026-11-29T03:00Z/2026-11-29T04:00Z'],
      rule: 'plays on while last night is still open',
    },
    {
      date: '2026-11-28',
      of: { whileOpen: true, from: '22:00', until: '06:00' },
      plays: ['2026-11-28T21:00Z/2026-11-29T04:00Z'],
      rule: 'stops when the night closes',
    },
    { date: '2026-12-25', of: { whileOpen: true }, plays: [], rule: 'rests on a holiday' },
    {
      date: '2026-12-24',
      of: { whileOpen: true },
      plays: ['2026-12-24T09:00Z/2026-12-24T15:00Z'],
      rule: "keeps a holiday's own hours",
    },
    {
      date: '2026-12-25',
      of: {},
      plays: ['2026-12-25T03:00Z/2026-12-26T03:00Z'],
      rule: 'plays on a holiday unless it waits for opening',
    },
  ])('$rule', ({ date, of, plays }) => {
    expect(told(occurrencesOn(paris, entry('lamp', of), businessDayOn(paris, date)))).toEqual(plays);
  });
});
