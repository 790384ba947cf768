import { describe, expect, it } from 'vitest';
import { demoStore } from '../../../playlists/demo/store.ts';
import { entrySchema } from '../../../playlists/documents/entry.ts';
import { nextOccurrences } from '../../../playlists/schedule/next-occurrences.ts';

const store = demoStore([], 2026);
const entry = (fields: object) => entrySchema.parse({ id: 'one', playlist: 'evening', ...fields });
const times = (fields: object, from: string, count = 3) =>
  nextOccurrences(store, entry(fields), Date.parse(from), count).map(({ fromMs, untilMs }) => [
    new Date(fromMs).toISOString().slice(0, 16),
    new Date(untilMs).toISOString().slice(0, 16),
  ]);

describe('nextOccurrences', () => {
  it('lists the next Saturdays in the zone of the shop', () => {
    expect(times({ weekdays: ['SA'], from: '14:00', until: '18:00' }, '2026-11-25T12:00Z')).toEqual([
      ['2026-11-28T13:00', '2026-11-28T17:00'],
      ['2026-12-05T13:00', '2026-12-05T17:00'],
      ['2026-12-12T13:00', '2026-12-12T17:00'],
    ]);
  });

  it('begins with the one that runs, begun the evening before too', () => {
    const night = { from: '22:00', until: '08:00' };
    expect(times(night, '2026-11-25T05:00Z', 1)).toEqual([['2026-11-24T21:00', '2026-11-25T07:00']]);
    expect(times(night, '2026-11-25T07:00Z', 1)).toEqual([['2026-11-25T21:00', '2026-11-26T07:00']]);
  });

  it('keeps the hour of the wall clock over a clock change', () => {
    const daily = { from: '10:00', until: '11:00' };
    expect(times(daily, '2026-10-24T12:00Z', 2).map(([from]) => from)).toEqual([
      '2026-10-25T09:00',
      '2026-10-26T09:00',
    ]);
    expect(times(daily, '2026-10-23T12:00Z', 1)).toEqual([['2026-10-24T08:00', '2026-10-24T09:00']]);
  });

  it('tells each stretch of a day while the shop is open, and skips closed days', () => {
    expect(times({ whileOpen: true }, '2026-12-24T06:00Z', 2)).toEqual([
      ['2026-12-24T09:00', '2026-12-24T17:00'],
      ['2026-12-26T08:30', '2026-12-26T19:00'],
    ]);
  });

  it('is shorter where the rule ends, empty where it has ended', () => {
    const dated = { dateFrom: '2026-12-01', dateUntil: '2026-12-02', from: '10:00', until: '11:00' };
    expect(times(dated, '2026-11-25T12:00Z', 10)).toHaveLength(2);
    expect(times(dated, '2026-12-03T12:00Z', 10)).toEqual([]);
  });

  it('finds 29 February years ahead', () => {
    const leap = { dateFrom: '2024-02-29', rrule: 'FREQ=YEARLY', from: '10:00', until: '11:00' };
    expect(times(leap, '2026-11-25T12:00Z', 1)).toEqual([['2028-02-29T09:00', '2028-02-29T10:00']]);
  });
});
