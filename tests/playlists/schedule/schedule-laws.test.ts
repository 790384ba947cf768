import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planStretches } from '../../../playlists/schedule/day-plans.ts';
import { explainAt } from '../../../playlists/schedule/explain.ts';
import { entry, SCREEN, store } from './shop-fixtures.ts';

/** Two cores are shared by many: a slow machine is no fault. */
const PATIENT_MS = 60_000;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const DATES = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];

const anyEntry = fc.record(
  {
    priority: fc.constantFrom(40, 50, 60),
    target: fc.constantFrom(
      { all: true },
      { tags: ['entrance'] },
      { screens: ['seven'] },
      { screens: ['eight'] },
      { tags: ['fashion', 'portrait'] },
    ),
    window: fc.tuple(time, time),
    weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 5 }),
    dates: fc.tuple(fc.constantFrom(...DATES), fc.constantFrom(...DATES)).map((pair) => [...pair].sort()),
    whileOpen: fc.boolean(),
    exceptDates: fc.uniqueArray(fc.constantFrom(...DATES), { maxLength: 1 }),
    rrule: fc.constantFrom('FREQ=DAILY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=SA,SU', 'FREQ=DAILY;COUNT=2'),
    share: fc.constantFrom(20, 50),
    layout: fc.constantFrom('wide', 'split'),
    isOn: fc.constant(true),
  },
  { requiredKeys: ['priority', 'target', 'isOn'] },
);

// Not by the schema: the laws hold for the mixes that it refuses too.
const anySchedule = fc.array(anyEntry, { maxLength: 9 }).map((many) => ({
  entries: many.map(({ window, dates, rrule, ...more }, index) =>
    entry(`e${(index * 7) % 10}`, {
      ...more,
      ...(window === undefined ? {} : { from: window[0], until: window[1] }),
      ...(dates === undefined ? {} : { dateFrom: dates[0], dateUntil: dates[1] }),
      ...(rrule === undefined || dates === undefined ? {} : { rrule }),
    }),
  ),
}));

const anyStore = fc
  .record({
    timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo'),
    dayStart: fc.constantFrom('04:00', '00:00', '02:30', '06:00'),
    openingHours: fc.constantFrom(
      {},
      { SA: [{ from: '10:00', until: '19:00' }], SU: [{ from: '20:00', until: '05:00' }] },
    ),
    holidays: fc.constantFrom([], [{ date: '2026-10-25', hours: [{ from: '12:00', until: '14:00' }] }]),
  })
  .map(store);

describe('planStretches', () => {
  it(
    'tiles each day, and its winners are those that explainAt names at every instant',
    () => {
      fc.assert(
        fc.property(
          anyStore,
          anySchedule,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
            minLength: 5,
            maxLength: 20,
          }),
          (shop, plan, places) => {
            const days = planStretches(shop, plan, SCREEN, '2026-10-23', 4);
            for (const day of days) {
              let reachedMs = day.fromMs;
              for (const stretch of day.stretches) {
                expect(stretch.fromMs).toBe(reachedMs);
                expect(stretch.untilMs).toBeGreaterThan(stretch.fromMs);
                reachedMs = stretch.untilMs;
              }
              expect(reachedMs).toBe(day.untilMs);
            }

            const [fromMs, untilMs] = [days[0]!.fromMs, days.at(-1)!.untilMs];
            const edges = days.flatMap(({ stretches }) =>
              stretches.flatMap((part) => [part.fromMs, part.untilMs - 1]),
            );
            const inside = places.map((place) =>
              Math.min(Math.floor(fromMs + place * (untilMs - fromMs)), untilMs - 1),
            );
            for (const atMs of [...edges, ...inside]) {
              const stretch = days
                .flatMap(({ stretches }) => stretches)
                .find((part) => part.fromMs <= atMs && atMs < part.untilMs);
              const { winners } = explainAt(shop, plan, SCREEN, atMs);
              expect(stretch?.entries.map(({ id }) => id)).toEqual(winners.map(({ id }) => id));
            }
          },
        ),
        { numRuns: 60 },
      );
    },
    PATIENT_MS,
  );

  it(
    'keeps anchors: of its own start, or of the stretch before it that it goes on from',
    () => {
      fc.assert(
        fc.property(anyStore, anySchedule, (shop, plan) => {
          const stretches = planStretches(shop, plan, SCREEN, '2026-10-23', 4).flatMap(
            (day) => day.stretches,
          );
          for (const [index, stretch] of stretches.entries()) {
            const before = stretches[index - 1];
            if (stretch.anchorMs === stretch.fromMs || before === undefined) continue;
            expect(stretch.anchorMs).toBe(before.anchorMs);
            expect(stretch.entries).toEqual(before.entries);
            expect(stretch.occurrenceFromMs).toBe(before.occurrenceFromMs);
          }
        }),
        { numRuns: 60 },
      );
    },
    PATIENT_MS,
  );

  it(
    'plans a day the same, whichever day the plan begins with',
    () => {
      fc.assert(
        fc.property(anyStore, anySchedule, (shop, plan) => {
          const [, ...later] = planStretches(shop, plan, SCREEN, '2026-10-23', 4);
          expect(planStretches(shop, plan, SCREEN, '2026-10-24', 3)).toEqual(later);
        }),
        { numRuns: 60 },
      );
    },
    PATIENT_MS,
  );
});
