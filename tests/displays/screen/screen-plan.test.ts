import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScreen } from '../../../displays/screen/screen-plan.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { NOTHING_BROKEN } from '../../../playlists/timeline/playing-at.ts';
import { NOON_MS, programmeOf, spotlight } from './test-programme.ts';

const slides = { lamp: spotlight('Lampe', 'p1'), bag: spotlight('Sac', 'p2'), cup: spotlight('Tasse', 'p3') };
const programme = programmeOf({
  slides,
  layouts: {
    full: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }],
    halves: [
      { name: 'left', x: 0, y: 0, width: 50, height: 100 },
      { name: 'right', x: 50, y: 0, width: 50, height: 100 },
    ],
  },
  regions: {
    main: [
      { slide: 'lamp', durationMs: 10_000 },
      { slide: 'bag', durationMs: 5_000 },
    ],
    left: [{ slide: 'cup', durationMs: 8_000 }],
    right: [{ slide: 'bag', durationMs: 8_000 }],
  },
  segments: [
    { afterMs: 0, layout: 'full' },
    { afterMs: 60_000, layout: 'halves' },
  ],
});
const input = {
  live: EMPTY_LIVE_LIST,
  marks: { id: 'entrance', tags: [] },
  local: NOTHING_BROKEN,
  leadMsOf: () => Number.POSITIVE_INFINITY,
};
const planAt = (afterMs: number, more: Partial<Parameters<typeof planScreen>[0]> = {}) =>
  planScreen({ ...input, programmes: [{ programme, applyAtMs: 0 }], nowMs: NOON_MS + afterMs, ...more });

describe('planScreen', () => {
  it('gets the next slide ready as soon as the present one stands', () => {
    const [region] = planAt(0)?.scene.regions ?? [];
    expect(region?.now).toMatchObject({ slideId: 'lamp', startMs: NOON_MS });
    expect(region?.next).toMatchObject({ slideId: 'bag', startMs: NOON_MS + 10_000 });
    expect(planAt(0)?.wakeAtMs).toBe(NOON_MS + 10_000);
  });

  it('wakes earlier for a slide that gets ready shortly before its turn', () => {
    const plan = planAt(0, {
      leadMsOf: (slide) => (slide === slides.bag ? 4_000 : Number.POSITIVE_INFINITY),
    });
    expect(plan?.scene.regions[0]?.next).toBeUndefined();
    expect(plan?.wakeAtMs).toBe(NOON_MS + 6_000);
    const due = planAt(6_000, { leadMsOf: () => 4_000 });
    expect(due?.scene.regions[0]?.next).toMatchObject({ slideId: 'bag' });
  });

  it('gets the regions of the next layout ready before it stands', () => {
    const plan = planAt(59_000);
    expect(plan?.scene.layoutId).toBe('full');
    expect(plan?.coming?.regions.map(({ name, now, next }) => [name, now, next?.slideId])).toEqual([
      ['left', undefined, 'cup'],
      ['right', undefined, 'bag'],
    ]);
    expect(planAt(60_000)?.scene.layoutId).toBe('halves');
  });

  it('looks beyond the switch of a programme that is to come', () => {
    const after = programmeOf({ slides, regions: { main: [{ slide: 'cup', durationMs: 10_000 }] } });
    const programmes = [
      { programme, applyAtMs: 0 },
      { programme: after, applyAtMs: NOON_MS + 3_000 },
    ];
    const plan = planAt(0, { programmes });
    expect(plan?.wakeAtMs).toBe(NOON_MS + 3_000);
    expect(plan?.scene.regions[0]?.next).toMatchObject({ slideId: 'cup' });
    expect(planAt(3_000, { programmes })?.scene.regions[0]?.now).toMatchObject({ slideId: 'cup' });
  });

  it('keeps the key of a showing over an edit of its slide', () => {
    const edited = programmeOf({
      slides: { ...slides, lamp: spotlight('Lampe', 'p1', 1_00) },
      regions: { main: [{ slide: 'lamp', durationMs: 10_000 }] },
    });
    const key = planAt(1_000)?.scene.regions[0]?.now?.key;
    expect(
      planAt(2_000, { programmes: [{ programme: edited, applyAtMs: 0 }] })?.scene.regions[0]?.now?.key,
    ).toBe(key);
  });

  it('stands on the brand slide when nothing is planned', () => {
    const empty = { ...programme, days: [] };
    const plan = planAt(0, { programmes: [{ programme: empty, applyAtMs: 0 }] });
    expect(plan?.scene.regions[0]?.now).toMatchObject({ slideId: 'brand', item: 'brand' });
  });

  it('never sleeps over a change: until it wakes, the same slides stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (at, share) => {
          const plan = planAt(at);
          const wakeMs = (plan?.wakeAtMs ?? 0) - NOON_MS;
          const between = Math.floor(at + (wakeMs - at) * share);
          const keys = (of: ReturnType<typeof planAt>) => of?.scene.regions.map(({ now }) => now?.key);
          expect(wakeMs).toBeGreaterThan(at);
          expect(keys(planAt(between))).toEqual(keys(plan));
        },
      ),
    );
  });
});
