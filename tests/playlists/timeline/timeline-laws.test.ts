import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../playlists/documents/cue.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import { frameAt } from '../../../playlists/timeline/frame-at.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { segmentAt } from '../../../playlists/timeline/segment-at.ts';
import { entry, SCREEN, schedule, store } from '../schedule/shop-fixtures.ts';
import { plannedProgramme } from './planned-programme.ts';
import { live, message, wheel } from './programme-fixtures.ts';

/** Two cores are shared by many: a slow machine is no fault. */
const PATIENT_MS = 60_000;
const MINUTE = 60_000;

const SLIDES = ['a', 'b', 'c', 'd', 'direct'];
const anyWheel = fc
  .array(fc.tuple(fc.constantFrom(...SLIDES), fc.integer({ min: 1, max: 900 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((slots) => wheel(slots.map(([slide, seconds]) => `${slide}:${seconds}`).join(' ')));

const anyTime = fc
  .integer({ min: 0, max: 1_439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);

interface Case {
  readonly programme: Programme;
  readonly live: { readonly version: number; readonly cues: readonly Cue[] };
}

/** A screen in Paris around a clock change, planned for real, with a stream that comes and goes. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    from: fc.constantFrom('2026-10-17', '2026-03-21', '2026-11-20'),
    windows: fc.array(fc.tuple(anyTime, anyTime), { maxLength: 3 }),
    wheels: fc.tuple(anyWheel, anyWheel, anyWheel, anyWheel),
    hours: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100 })),
    air: fc.array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 4,
    }),
  })
  .map(({ from, windows, wheels, hours, air }) => {
    const plan = schedule(
      ...windows.map(([begins, until], index) => entry(`e${index}`, { from: begins, until })),
    );
    const [first, ...rest] = wheels;
    const named = { default: first, ...Object.fromEntries(rest.map((loop, index) => [`e${index}`, loop])) };
    const planned = plannedProgramme(store(), plan, named, from, 8);
    const startMs = planned.days[0]!.fromMs;
    const window = [startMs + hours[0] * 60 * MINUTE, startMs + (hours[0] + hours[1]) * 60 * MINUTE] as const;
    const cues = air.map(
      ([minute, length], index): Cue => ({
        kind: 'on-air',
        id: `c${index}`,
        target: { all: true },
        fromMs: startMs + minute * MINUTE,
        untilMs: startMs + (minute + length) * MINUTE,
        version: 1,
        stream: 'shop',
      }),
    );
    const slides = { ...planned.slides, direct: live('shop'), d: message({ hours: [window] }) };
    return { programme: { ...planned, slides }, live: { version: 1, cues } };
  });

/** An instant of the planned days or the month after. */
const anyPlace = fc.integer({ min: 0, max: 38 * 24 * 60 * 60 * 1_000 });

function shownAt({ programme, live: cues }: Case, nowMs: number) {
  const frame = screenAt(programme, cues, SCREEN, nowMs)!;
  const [main] = frame.regions;
  return { main: main!, nextChangeMs: frame.nextChangeMs };
}

/** What the eye can tell: which slide since when, of which slot and in which language. */
function told({ main }: ReturnType<typeof shownAt>): string {
  const { filling, startMs, frame, locale } = main;
  return [filling.slide, filling.item, startMs, frame?.slot.id, frame?.pass, locale].join(' ');
}

describe('screenAt', () => {
  it(
    'tiles time: what it shows stands unchanged until the next change, which lies ahead',
    () => {
      fc.assert(
        fc.property(
          anyCase,
          anyPlace,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
          (one, place, inside) => {
            let nowMs = one.programme.days[0]!.fromMs + place;
            for (let step = 0; step < 12; step += 1) {
              const shown = shownAt(one, nowMs);
              expect(shown.nextChangeMs).toBeGreaterThan(nowMs);
              expect(shown.main.startMs).toBeLessThanOrEqual(nowMs);
              for (const part of inside) {
                const atMs = Math.min(
                  Math.floor(nowMs + part * (shown.nextChangeMs - nowMs)),
                  shown.nextChangeMs - 1,
                );
                expect(told(shownAt(one, atMs))).toBe(told(shown));
              }
              expect(told(shownAt(one, shown.nextChangeMs - 1))).toBe(told(shown));
              nowMs = shown.nextChangeMs;
            }
          },
        ),
        { numRuns: 80 },
      );
    },
    PATIENT_MS,
  );

  it(
    'agrees, started at any instant, with one that ran from long before',
    () => {
      fc.assert(
        fc.property(anyCase, anyPlace, fc.integer({ min: 1, max: 6 * 60 * MINUTE }), (one, place, ahead) => {
          const targetMs = one.programme.days[0]!.fromMs + place + ahead;
          let running = shownAt(one, targetMs - ahead);
          for (let step = 0; step < 100_000 && running.nextChangeMs <= targetMs; step += 1) {
            running = shownAt(one, running.nextChangeMs);
          }
          expect(told(running)).toBe(told(shownAt(one, targetMs)));
        }),
        { numRuns: 60 },
      );
    },
    PATIENT_MS,
  );
});

describe('frameAt', () => {
  const anyInstant = fc
    .tuple(anyCase, anyPlace)
    .map(([one, place]) => ({ one, nowMs: one.programme.days[0]!.fromMs + place }));

  it(
    'differs at the next change, and not before',
    () => {
      fc.assert(
        fc.property(anyInstant, ({ one, nowMs }) => {
          const frameOf = (atMs: number) => {
            const standing = segmentAt(one.programme, atMs)!;
            const frame = frameAt(standing.regions[0]!, atMs)!;
            return {
              frame,
              told: `${standing.fromMs} ${frame.slot.id} ${frame.pass} ${frame.startMs} ${frame.endMs}`,
            };
          };
          const now = frameOf(nowMs);
          expect(frameOf(now.frame.endMs - 1).told).toBe(now.told);
          expect(frameOf(now.frame.endMs).told).not.toBe(now.told);
          expect(frameOf(now.frame.endMs).frame.startMs).toBeLessThanOrEqual(now.frame.endMs);
        }),
        { numRuns: 150 },
      );
    },
    PATIENT_MS,
  );

  it(
    'begins no slot less than 2 s before a boundary, and is cut there',
    () => {
      fc.assert(
        fc.property(anyInstant, ({ one, nowMs }) => {
          const { fromMs, untilMs, regions } = segmentAt(one.programme, nowMs)!;
          const last = frameAt(regions[0]!, untilMs - 1)!;
          expect(last.endMs).toBe(untilMs);
          if (last.startMs > fromMs) expect(untilMs - last.startMs).toBeGreaterThanOrEqual(2_000);
          expect(segmentAt(one.programme, untilMs)!.fromMs).toBe(untilMs);
        }),
        { numRuns: 150 },
      );
    },
    PATIENT_MS,
  );
});

describe('what cannot play', () => {
  it(
    'never moves a slot: the grid is the same whatever is broken or off air',
    () => {
      fc.assert(
        fc.property(anyCase, anyPlace, fc.subarray(SLIDES), (one, place, broken) => {
          const nowMs = one.programme.days[0]!.fromMs + place;
          const local = { brokenSinceMs: (slide: string) => (broken.includes(slide) ? 0 : undefined) };
          const whole = screenAt(one.programme, { version: 0, cues: [] }, SCREEN, nowMs)!.regions[0]!;
          const hurt = screenAt(one.programme, one.live, SCREEN, nowMs, local)!.regions[0]!;
          expect(hurt.frame).toEqual(whole.frame);
          expect(hurt.locale).toBe(whole.locale);
          expect(broken).not.toContain(hurt.filling.slide);
        }),
        { numRuns: 100 },
      );
    },
    PATIENT_MS,
  );
});
