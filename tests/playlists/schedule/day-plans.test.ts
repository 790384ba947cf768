import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import { planStretches } from '../../../playlists/schedule/day-plans.ts';
import { entry, SCREEN, schedule, store } from './shop-fixtures.ts';

const paris = store({ openingHours: { TU: [{ from: '10:00', until: '19:00' }] } });

/** A plan in the words of the shop: local start, who plays, and the anchor where it is not the start. */
function told(entries: Schedule, fromDate: string, dayCount = 1): string[] {
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const at = (atMs: number) => local.format(atMs).replace(', ', ' ');
  return planStretches(paris, entries, SCREEN, fromDate, dayCount).flatMap((day) =>
    day.stretches.map(({ fromMs, anchorMs, entries: won }) => {
      const anchor = anchorMs === fromMs ? '' : ` since ${at(anchorMs)}`;
      return `${at(fromMs)} ${won.map(({ id }) => id).join('+') || 'default'}${anchor}`;
    }),
  );
}

describe('planStretches', () => {
  it.each([
    { entries: [], plan: ['24 04:00 default'], rule: 'plays the default content where nothing is planned' },
    { entries: [entry('a')], plan: ['24 04:00 a'], rule: 'plays an entry without times all day' },
    {
      entries: [entry('a', { from: '09:00', until: '12:00' }), entry('b', { from: '10:00', until: '11:00' })],
      plan: ['24 04:00 default', '24 09:00 a', '24 10:00 b', '24 11:00 a', '24 12:00 default'],
      rule: 'lets a later start cut in and returns after it',
    },
    {
      entries: [
        entry('a', { from: '09:00', until: '12:00', priority: 60 }),
        entry('b', { from: '10:00', until: '13:00' }),
      ],
      plan: ['24 04:00 default', '24 09:00 a', '24 12:00 b', '24 13:00 default'],
      rule: 'lets a lower priority begin when the higher ends',
    },
    {
      entries: [entry('base', { priority: 10 }), entry('shop', { whileOpen: true })],
      plan: ['24 04:00 base', '24 10:00 shop', '24 19:00 base'],
      rule: 'follows the opening hours',
    },
    {
      entries: [entry('late', { from: '01:00', until: '02:00' })],
      plan: ['24 04:00 default', '25 01:00 late', '25 02:00 default'],
      rule: 'plays the small hours in the night after',
    },
    {
      entries: [
        entry('a', { share: 30, from: '09:00', until: '12:00' }),
        entry('b', { share: 70, from: '10:00', until: '13:00' }),
      ],
      plan: ['24 04:00 default', '24 09:00 a', '24 10:00 a+b', '24 12:00 b', '24 13:00 default'],
      rule: 'mixes shares while both play',
    },
    {
      entries: [
        entry('a', { share: 30 }),
        entry('b', { share: 70 }),
        entry('c', { priority: 90, from: '10:00', until: '11:00' }),
      ],
      plan: ['24 04:00 a+b', '24 10:00 c', '24 11:00 a+b'],
      rule: 'lets a higher priority cut a mix',
    },
    {
      entries: [entry('a', { from: '09:00', until: '12:00' }), entry('b', { from: '12:00', until: '13:00' })],
      plan: ['24 04:00 default', '24 09:00 a', '24 12:00 b', '24 13:00 default'],
      rule: 'leaves no gap between neighbours',
    },
    {
      entries: [entry('a', { target: { tags: ['fashion'] } }), entry('b', { isOn: false })],
      plan: ['24 04:00 default'],
      rule: 'leaves out what aims elsewhere and what is off',
    },
  ])('$rule', ({ entries, plan }) => {
    expect(told(schedule(...entries), '2026-11-24')).toEqual(plan);
  });

  it('writes what runs over the day start in both days with one anchor', () => {
    expect(told(schedule(entry('night', { from: '22:00', until: '06:00' })), '2026-11-24', 2)).toEqual([
      '24 04:00 night since 23 22:00',
      '24 06:00 default',
      '24 22:00 night',
      '25 04:00 night since 24 22:00',
      '25 06:00 default',
      '25 22:00 night',
    ]);
  });

  it('finds the anchor of the evening before the first planned day', () => {
    const interrupted = schedule(
      entry('night', { from: '22:00', until: '06:00' }),
      entry('news', { from: '03:00', until: '03:30', priority: 60 }),
    );
    expect(told(interrupted, '2026-11-24')[0]).toBe('24 04:00 night since 24 03:30');
  });

  it('begins anew at the day start where a new occurrence begins', () => {
    expect(told(schedule(entry('a')), '2026-11-24', 2)).toEqual(['24 04:00 a', '25 04:00 a']);
  });

  it('begins a mix anew at the day start unless all of it runs over', () => {
    const mix = schedule(
      entry('a', { share: 50, from: '22:00', until: '06:00' }),
      entry('b', { share: 50, from: '23:00', until: '05:00' }),
    );
    expect(told(mix, '2026-11-24').slice(0, 2)).toEqual(['24 04:00 a+b since 23 23:00', '24 05:00 a']);
    const broken = schedule(
      entry('a', { share: 50, from: '22:00', until: '06:00' }),
      entry('b', { share: 50, from: '04:00', until: '05:00' }),
    );
    expect(told(broken, '2026-11-24').slice(0, 2)).toEqual(['24 04:00 a+b', '24 05:00 a']);
  });

  it('begins again where one occurrence follows on another', () => {
    expect(told(schedule(entry('round', { from: '10:00', until: '10:00' })), '2026-11-24')).toEqual([
      '24 04:00 round since 23 10:00',
      '24 10:00 round',
    ]);
  });

  it.each([
    { date: '2026-03-28', hours: [18, 5], rule: 'loses an hour of the night when the clock goes forward' },
    { date: '2026-10-24', hours: [18, 7], rule: 'gains an hour of the night when the clock goes back' },
  ])('$rule', ({ date, hours }) => {
    const [day] = planStretches(
      paris,
      schedule(entry('night', { dateFrom: date, from: '22:00', until: '05:00' })),
      SCREEN,
      date,
      1,
    );
    expect(day?.stretches.map(({ fromMs, untilMs }) => (untilMs - fromMs) / 3_600_000)).toEqual(hours);
  });

  it('tells the start of the occurrence that wins, of a mix the latest', () => {
    const mix = schedule(
      entry('a', { share: 50, from: '09:00', until: '12:00' }),
      entry('b', { share: 50, from: '10:00', until: '12:00' }),
    );
    const [day] = planStretches(paris, mix, SCREEN, '2026-11-24', 1);
    const hours = day?.stretches.map(({ occurrenceFromMs }) => (occurrenceFromMs - day.fromMs) / 3_600_000);
    expect(hours).toEqual([0, 5, 6, 0]);
  });

  it('plans nothing for no days, and an empty plan for a day that a zone skipped', () => {
    expect(planStretches(paris, schedule(), SCREEN, '2026-11-24', 0)).toEqual([]);
    const samoa = store({ timeZone: 'Pacific/Apia' });
    const days = planStretches(samoa, schedule(entry('a')), SCREEN, '2011-12-29', 3);
    expect(days.map(({ stretches }) => stretches.length)).toEqual([1, 0, 1]);
  });
});
