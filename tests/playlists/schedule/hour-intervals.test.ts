import { describe, expect, it } from 'vitest';
import { hourIntervals } from '../../../playlists/schedule/hour-intervals.ts';
import { iso, store } from './shop-fixtures.ts';

const paris = store();
const told = (from: string, until: string, fromDate: string, dayCount: number) =>
  hourIntervals(paris, { from, until }, fromDate, dayCount).map((pair) => pair.map(iso).join('/'));

describe('hourIntervals', () => {
  it.each([
    {
      from: '10:00',
      until: '12:00',
      at: ['2026-11-24T09:00Z/2026-11-24T11:00Z', '2026-11-25T09:00Z/2026-11-25T11:00Z'],
      rule: 'repeats each day',
    },
    {
      from: '22:00',
      until: '02:00',
      at: ['2026-11-24T21:00Z/2026-11-25T01:00Z', '2026-11-25T21:00Z/2026-11-26T01:00Z'],
      rule: 'runs overnight',
    },
    {
      from: '22:00',
      until: '06:00',
      at: [
        '2026-11-24T03:00Z/2026-11-24T05:00Z',
        '2026-11-24T21:00Z/2026-11-25T05:00Z',
        '2026-11-25T21:00Z/2026-11-26T03:00Z',
      ],
      rule: 'begins with the rest of the night before and ends with the planned days',
    },
    {
      from: '00:00',
      until: '24:00',
      at: ['2026-11-24T03:00Z/2026-11-26T03:00Z'],
      rule: 'is one interval where it never ends',
    },
    {
      from: '10:00',
      until: '10:00',
      at: ['2026-11-24T03:00Z/2026-11-26T03:00Z'],
      rule: 'is one interval where each day touches the next',
    },
  ])('$rule', ({ from, until, at }) => {
    expect(told(from, until, '2026-11-24', 2)).toEqual(at);
  });

  it('follows the clock change', () => {
    expect(told('09:00', '10:00', '2026-10-24', 2)).toEqual([
      '2026-10-24T07:00Z/2026-10-24T08:00Z',
      '2026-10-25T08:00Z/2026-10-25T09:00Z',
    ]);
  });

  it('is nothing over no days', () => {
    expect(told('09:00', '10:00', '2026-10-24', 0)).toEqual([]);
  });
});
