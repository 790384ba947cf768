import { describe, expect, it } from 'vitest';
import { type Contest, contestSchema } from '../../../playlists/documents/contest.ts';
import { contestRounds } from '../../../playlists/schedule/contest-rounds.ts';
import { iso, ms, store } from './shop-fixtures.ts';

const paris = store();
const contest = (more: object): Contest =>
  contestSchema.parse({ name: 'Lampe', title: { fr: 'La lampe' }, ...more });
const evening = { dateFrom: '2026-11-20', opensAt: '10:00', closesAt: '19:00', drawAt: '19:30' };

const told = (one: Contest, fromDate: string, dayCount: number) =>
  contestRounds(paris, one, fromDate, dayCount).map((round) =>
    [round.opensAtMs, round.closesAtMs, round.drawAtMs].map(iso).join(' '),
  );

describe('contestRounds', () => {
  it('takes the round of a contest held once, whenever that is', () => {
    const once = {
      opensAtMs: ms('2026-01-01T00:00Z'),
      closesAtMs: ms('2026-01-02T00:00Z'),
      drawAtMs: ms('2026-01-02T00:00Z'),
    };
    expect(contestRounds(paris, contest({ once }), '2026-11-24', 62)).toEqual([once]);
  });

  it('holds one each evening by local time, over a clock change too', () => {
    expect(told(contest({ recurring: { ...evening, dateFrom: '2026-10-24' } }), '2026-10-24', 2)).toEqual([
      '2026-10-24T08:00Z 2026-10-24T17:00Z 2026-10-24T17:30Z',
      '2026-10-25T09:00Z 2026-10-25T18:00Z 2026-10-25T18:30Z',
    ]);
  });

  it.each([
    { recurring: { rrule: 'FREQ=WEEKLY;BYDAY=SA' }, draws: ['2026-11-28'], rule: 'follows its rule' },
    {
      recurring: { dateFrom: '2026-11-27' },
      draws: ['2026-11-27', '2026-11-28'],
      rule: 'begins with dateFrom',
    },
    {
      recurring: { exceptDates: ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] },
      draws: ['2026-11-28'],
      rule: 'leaves out exceptions',
    },
    {
      recurring: { rrule: 'FREQ=DAILY;UNTIL=20261125T090000Z' },
      draws: ['2026-11-24', '2026-11-25'],
      rule: 'ends with UNTIL',
    },
  ])('$rule', ({ recurring, draws }) => {
    const rounds = told(contest({ recurring: { ...evening, ...recurring } }), '2026-11-24', 5);
    expect(rounds.map((round) => round.slice(0, 10))).toEqual(draws);
  });

  it('counts a round of the small hours to the night after its date', () => {
    const night = { ...evening, opensAt: '00:30', closesAt: '01:00', drawAt: '01:30' };
    expect(told(contest({ recurring: night }), '2026-11-24', 1)).toEqual([
      '2026-11-24T23:30Z 2026-11-25T00:00Z 2026-11-25T00:30Z',
    ]);
  });

  it('keeps a round that opens before the day start and is drawn in the evening on its date', () => {
    const day = { ...evening, opensAt: '00:00', closesAt: '24:00', drawAt: '24:00' };
    expect(told(contest({ recurring: day }), '2026-11-24', 1)).toEqual([
      '2026-11-23T23:00Z 2026-11-24T23:00Z 2026-11-24T23:00Z',
    ]);
  });

  it('holds none where the clock leaves nothing of it', () => {
    const gap = { ...evening, dateFrom: '2026-03-28', opensAt: '02:30', closesAt: '03:10', drawAt: '03:20' };
    expect(told(contest({ recurring: gap }), '2026-03-28', 1)).toEqual([]);
  });

  it('holds none over no days', () => {
    expect(told(contest({ recurring: evening }), '2026-11-24', 0)).toEqual([]);
  });
});
