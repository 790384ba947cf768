import { describe, expect, it } from 'vitest';
import { frameAt } from '../../../playlists/timeline/frame-at.ts';
import { plannedInstant, segmentAt } from '../../../playlists/timeline/segment-at.ts';
import { entry, iso, ms, schedule, store } from '../schedule/shop-fixtures.ts';
import { plannedProgramme } from './planned-programme.ts';
import { plainDays, programme, segment, wheel } from './programme-fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const wheels = { default: wheel('logo:10'), night: wheel('moon:7 star:12'), noon: wheel('sun:9') };

const plain = programme({
  wheels,
  days: plainDays(0, 14, (dayMs) => [
    segment(dayMs, 'default'),
    segment(dayMs + 8 * HOUR, 'noon'),
    segment(dayMs + 9 * HOUR, 'default'),
  ]),
});

describe('segmentAt', () => {
  it.each([
    { at: 0, entry: 'default', fromMs: 0, untilMs: 8 * HOUR, rule: 'finds the first of a day' },
    {
      at: 8 * HOUR - 1,
      entry: 'default',
      fromMs: 0,
      untilMs: 8 * HOUR,
      rule: 'keeps it until its last millisecond',
    },
    {
      at: 8 * HOUR,
      entry: 'noon',
      fromMs: 8 * HOUR,
      untilMs: 9 * HOUR,
      rule: 'changes exactly at the boundary',
    },
    {
      at: DAY - 1,
      entry: 'default',
      fromMs: 9 * HOUR,
      untilMs: DAY,
      rule: 'ends the default content at the day start',
    },
    {
      at: -HOUR,
      entry: 'default',
      fromMs: 0,
      untilMs: 8 * HOUR,
      rule: 'counts the first as standing before the plans begin',
    },
  ])('$rule', ({ at, entry: name, fromMs, untilMs }) => {
    expect(segmentAt(plain, at)).toMatchObject({ entry: name, fromMs, untilMs, isRepeated: false });
  });

  it('knows nothing without days', () => {
    expect(segmentAt(programme({ days: [], wheels }), 0)).toBeUndefined();
  });

  it('tells regions by name, the one without a wheel empty', () => {
    const regions = {
      side: { anchorMs: 5, pass: 2, wheel: 'gone' },
      main: { anchorMs: 0, pass: 0, wheel: 'noon' },
    };
    const one = programme({ wheels, days: plainDays(0, 1, () => [{ ...segment(0, 'noon'), regions }]) });
    expect(
      segmentAt(one, 0)?.regions.map(({ name, pass, wheel: { loopMs } }) => [name, pass, loopMs]),
    ).toEqual([
      ['main', 0, 9_000],
      ['side', 2, 0],
    ]);
  });
});

const paris = store();
const overnight = schedule(
  entry('night', { from: '22:00', until: '06:00' }),
  entry('noon', { from: '12:00', until: '13:00' }),
);

describe('segmentAt over the day start', () => {
  const planned = plannedProgramme(paris, overnight, wheels, '2026-11-23', 10);

  it.each(['2026-11-24T03:59:59+01:00', '2026-11-24T04:00:00+01:00', '2026-11-24T05:59:59+01:00'])(
    'tells one segment from evening to morning, at %s',
    (at) => {
      const standing = segmentAt(planned, ms(at))!;
      expect([iso(standing.fromMs), iso(standing.untilMs)]).toEqual([
        '2026-11-23T21:00Z',
        '2026-11-24T05:00Z',
      ]);
      expect(standing.regions[0]?.anchorMs).toBe(ms('2026-11-23T22:00+01:00'));
    },
  );

  it('does not jump at the day start, slot by slot', () => {
    const dayStartMs = ms('2026-11-24T04:00+01:00');
    const frames = [-1, 0, 1].map((offset) => {
      const region = segmentAt(planned, dayStartMs + offset)!.regions[0]!;
      return frameAt(region, dayStartMs + offset)!;
    });
    expect(new Set(frames.map(({ startMs, endMs, slot }) => `${startMs} ${endMs} ${slot.id}`)).size).toBe(1);
  });

  it('begins the default content anew', () => {
    const empty = plannedProgramme(paris, schedule(), wheels, '2026-11-23', 3);
    const dayStartMs = ms('2026-11-24T04:00+01:00');
    expect(segmentAt(empty, dayStartMs)).toMatchObject({
      fromMs: dayStartMs,
      regions: [{ anchorMs: dayStartMs }],
    });
  });

  it('does not go on where a publication resumes it', () => {
    const resumed = programme({
      wheels,
      days: plainDays(0, 1, () => [
        segment(0, 'night'),
        {
          ...segment(HOUR, 'night'),
          regions: { main: { anchorMs: 0, pass: 0, wheel: 'night', sinceMs: HOUR - 5 } },
        },
      ]),
    });
    expect(segmentAt(resumed, 0)).toMatchObject({ untilMs: HOUR, regions: [{ isTakenOver: true }] });
    expect(segmentAt(resumed, HOUR)).toMatchObject({ fromMs: HOUR, regions: [{ sinceMs: HOUR - 5 }] });
  });
});

describe('segmentAt past the horizon', () => {
  const weekly = schedule(
    entry('noon', { from: '12:00', until: '13:00', weekdays: ['SA'] }),
    entry('night', { from: '22:00', until: '06:00', weekdays: ['SA'] }),
  );
  // The plans end on Monday 19 October at 04:00; the clock goes back on Sunday the 25th.
  const planned = plannedProgramme(paris, weekly, wheels, '2026-10-05', 14);
  const at = (instant: string) => segmentAt(planned, ms(instant))!;

  it.each([
    { instant: '2026-10-18T12:30+02:00', entry: 'default', isRepeated: false, rule: 'plans its last day' },
    {
      instant: '2026-10-19T03:59+02:00',
      entry: 'default',
      isRepeated: false,
      rule: 'plans to the last minute',
    },
    {
      instant: '2026-10-19T04:00+02:00',
      entry: 'default',
      isRepeated: true,
      rule: 'repeats from the next on',
    },
    { instant: '2026-10-24T12:30+02:00', entry: 'noon', isRepeated: true, rule: 'repeats the same weekday' },
    {
      instant: '2026-10-31T12:00+01:00',
      entry: 'noon',
      isRepeated: true,
      rule: 'repeats by local time over a clock change',
    },
    {
      instant: '2026-10-31T11:59+01:00',
      entry: 'default',
      isRepeated: true,
      rule: 'does not begin an hour early',
    },
    { instant: '2026-12-26T12:59+01:00', entry: 'noon', isRepeated: true, rule: 'repeats for months' },
    { instant: '2026-12-26T13:00+01:00', entry: 'default', isRepeated: true, rule: 'ends where it ended' },
    {
      instant: '2027-04-03T12:30+02:00',
      entry: 'noon',
      isRepeated: true,
      rule: 'repeats over the next clock change',
    },
  ])('$rule', ({ instant, entry: name, isRepeated }) => {
    expect(at(instant)).toMatchObject({ entry: name, isRepeated });
  });

  it('keeps a night whole over the clock change', () => {
    for (const instant of [
      '2026-10-24T23:00+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:30+01:00',
      '2026-10-25T05:00+01:00',
    ]) {
      const { fromMs, untilMs, regions } = at(instant);
      expect([iso(fromMs), iso(untilMs)]).toEqual(['2026-10-24T20:00Z', '2026-10-25T05:00Z']);
      expect(regions[0]?.anchorMs).toBe(fromMs);
    }
  });

  it('keeps a night whole that runs out of the planned days, and from week to week', () => {
    const everyNight = plannedProgramme(paris, overnight, wheels, '2026-10-05', 14);
    for (const [instant, from] of [
      ['2026-10-19T05:00+02:00', '2026-10-18T20:00Z'],
      ['2026-10-19T03:00+02:00', '2026-10-18T20:00Z'],
      ['2026-10-26T05:00+01:00', '2026-10-25T21:00Z'],
    ] as const) {
      expect(iso(segmentAt(everyNight, ms(instant))!.fromMs)).toBe(from);
    }
  });

  it('tells which planned instant is repeated, by local time', () => {
    expect(plannedInstant(planned, ms('2026-10-31T12:00+01:00'))).toBe(ms('2026-10-17T12:00+02:00'));
    expect(plannedInstant(planned, ms('2026-10-17T12:00+02:00'))).toBe(ms('2026-10-17T12:00+02:00'));
  });

  it('tells it of each half of a night that runs out of the planned days', () => {
    const everyNight = plannedProgramme(paris, overnight, wheels, '2026-10-05', 14);
    expect(plannedInstant(everyNight, ms('2026-10-19T03:00+02:00'))).toBe(ms('2026-10-19T03:00+02:00'));
    expect(plannedInstant(everyNight, ms('2026-10-19T05:00+02:00'))).toBe(ms('2026-10-12T05:00+02:00'));
  });

  it('repeats all days where fewer than a week are planned', () => {
    const short = plannedProgramme(
      paris,
      schedule(entry('noon', { from: '12:00', until: '13:00', dateFrom: '2026-11-24' })),
      wheels,
      '2026-11-23',
      2,
    );
    const names = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map(
      (date) => segmentAt(short, ms(`${date}T12:30+01:00`))?.entry,
    );
    expect(names).toEqual(['default', 'noon', 'default', 'noon']);
  });

  it.each(['04:00', '02:30'])(
    'stands somewhere at every minute around clock changes, with days from %s',
    (dayStart) => {
      // A boundary inside the doubled hour, and one inside the skipped hour.
      const odd = schedule(
        entry('noon', { from: '02:15', until: '02:45' }),
        entry('night', { from: '23:00', until: '02:30' }),
      );
      const programmeOfOdd = plannedProgramme(store({ dayStart }), odd, wheels, '2026-10-05', 14);
      for (const change of ['2026-10-25T00:00Z', '2027-03-28T00:00Z', '2026-12-24T00:00Z']) {
        for (let minute = -120; minute < 240; minute += 5) {
          const nowMs = ms(change) + minute * 60_000;
          const { fromMs, untilMs } = segmentAt(programmeOfOdd, nowMs)!;
          expect(fromMs).toBeLessThanOrEqual(nowMs);
          expect(untilMs).toBeGreaterThan(nowMs);
        }
      }
    },
  );
});
