import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdownAt, DRAW_MS, untilNextSecondMs } from '../../../displays/slides/countdown-phase.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 1_000 * DAY;
const DRAW = OPENS + 19 * HOUR;
/** A draw each evening, opening at midnight. */
const rounds = [0, 1, 2].map((day) => ({
  opensAtMs: OPENS + day * DAY,
  closesAtMs: DRAW + day * DAY - 300_000,
  drawAtMs: DRAW + day * DAY,
}));

describe('countdownAt', () => {
  it.each([
    { at: OPENS - 3 * HOUR, kind: 'before', values: [2, 59], rule: 'counts to the opening before it' },
    { at: OPENS, kind: 'counting', values: [18, 59], rule: 'counts to the draw from the opening on' },
    {
      at: DRAW - 6.7 * HOUR,
      kind: 'counting',
      units: ['hours', 'minutes'],
      rule: 'counts hours within a day',
    },
    { at: DRAW - HOUR - 1, kind: 'counting', values: [1, 0], rule: 'keeps hours until the last one' },
    {
      at: DRAW - HOUR,
      kind: 'counting',
      values: [59, 59],
      rule: 'counts minutes and seconds in the last hour',
    },
    {
      at: DRAW - 10_001,
      kind: 'counting',
      values: [0, 10],
      rule: 'keeps the cells until ten seconds are left',
    },
    { at: DRAW - 10_000, kind: 'ten', digit: 9, rule: 'fills the wall for ten seconds' },
    { at: DRAW - 1, kind: 'ten', digit: 0, rule: 'ends with zero' },
    { at: DRAW, kind: 'draw', rule: 'draws on the instant' },
    { at: DRAW + DRAW_MS - 1, kind: 'draw', rule: 'draws for two minutes' },
    { at: DRAW + DRAW_MS, kind: 'before', values: [4, 57], rule: 'waits for the next round then' },
    { at: DRAW + 5 * HOUR, kind: 'counting', values: [18, 59], rule: 'counts in the next round, on its day' },
    { at: DRAW + 2 * DAY + DRAW_MS, kind: 'over', rule: 'is over after the last one' },
  ])('$rule', ({ at, kind, values, units, digit }) => {
    const phase = countdownAt(rounds, at);
    expect(phase.kind).toBe(kind);
    if (values) expect(phase).toMatchObject({ count: { values } });
    if (units) expect(phase).toMatchObject({ count: { units } });
    if (digit !== undefined) expect(phase).toMatchObject({ digit });
  });

  it('counts days where a draw is far', () => {
    const far = [{ opensAtMs: 0, closesAtMs: 200 * DAY, drawAtMs: 200 * DAY }];
    expect(countdownAt(far, 196 * DAY - 1)).toMatchObject({
      count: { units: ['days', 'hours'], values: [4, 0] },
    });
    expect(countdownAt(far, 1)).toMatchObject({ count: { values: [99, 23] } });
  });

  it('gives way to a round that opens while the last one is drawn', () => {
    const close = [rounds[0]!, { ...rounds[1]!, opensAtMs: DRAW + 30_000 }];
    expect(countdownAt(close, DRAW + 29_999).kind).toBe('draw');
    expect(countdownAt(close, DRAW + 30_000).kind).toBe('counting');
  });

  it('changes on its seconds only', () => {
    fc.assert(
      fc.property(fc.integer({ min: OPENS, max: DRAW - 2_000 }), (at) => {
        const wakesAt = at + untilNextSecondMs(DRAW, at);
        expect(countdownAt(rounds, wakesAt - 1)).toEqual(countdownAt(rounds, at));
        expect((DRAW - wakesAt) % 1_000).toBe(0);
      }),
    );
  });
});

describe('untilNextSecondMs', () => {
  it('never asks for no sleep at all', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (now) => {
        const sleep = untilNextSecondMs(0, now);
        expect(sleep).toBeGreaterThanOrEqual(1);
        expect(sleep).toBeLessThanOrEqual(1_000);
      }),
    );
  });
});
