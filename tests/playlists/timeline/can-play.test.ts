import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { hindranceOf } from '../../../playlists/timeline/can-play.ts';
import { live, message } from './programme-fixtures.ts';

const spotlight = (stock: 'out' | 'low' | undefined): Slide => ({
  kind: 'spotlight',
  face: {
    product: 'lamp',
    code: 'LAMP234',
    name: { fr: 'Lampe' },
    priceMinor: 100,
    ...(stock ? { stock } : {}),
  } as never,
  conditions: { inStock: true },
});
const countdown: Slide = {
  kind: 'countdown',
  contest: 'c',
  title: {},
  rounds: [{ opensAtMs: 0, closesAtMs: 50, drawAtMs: 100 }],
};

describe('hindranceOf', () => {
  it.each([
    { slide: message(), at: 0, why: undefined, rule: 'finds none in a slide without conditions' },
    { slide: undefined, at: 0, why: 'unknown', rule: 'names a slide that is not there' },
    { slide: message({ validFromMs: 10 }), at: 9, why: 'not-yet', rule: 'waits for its validity' },
    { slide: message({ validFromMs: 10 }), at: 10, why: undefined, rule: 'begins exactly with it' },
    { slide: message({ validUntilMs: 10 }), at: 9, why: undefined, rule: 'plays to its last instant' },
    { slide: message({ validUntilMs: 10 }), at: 10, why: 'expired', rule: 'ends exactly with it' },
    {
      slide: message({
        hours: [
          [10, 20],
          [30, 40],
        ],
      }),
      at: 25,
      why: 'hours',
      rule: 'rests between its hours',
    },
    {
      slide: message({
        hours: [
          [10, 20],
          [30, 40],
        ],
      }),
      at: 30,
      why: undefined,
      rule: 'plays in its hours',
    },
    { slide: spotlight('out'), at: 0, why: 'out-of-stock', rule: 'rests while out of stock' },
    { slide: spotlight('low'), at: 0, why: undefined, rule: 'plays the last pieces' },
    { slide: spotlight(undefined), at: 0, why: undefined, rule: 'plays what is in stock' },
    { slide: message({ inStock: true }), at: 0, why: undefined, rule: 'asks no stock of what is no product' },
    { slide: message({ onAir: 'shop' }), at: 0, why: 'off-air', rule: 'rests while its stream is off' },
    { slide: message({ onAir: 'shop' }), at: 10, why: undefined, rule: 'plays while its stream is on' },
    { slide: live('shop'), at: 0, why: 'off-air', rule: 'rests while it is off air itself' },
    { slide: countdown, at: 99, why: undefined, rule: 'counts down to the last draw' },
    { slide: countdown, at: 100, why: 'expired', rule: 'is over with the last draw' },
    { slide: message(), at: 70, why: 'broken', rule: 'names what is known to be broken' },
  ])('$rule', ({ slide, at, why }) => {
    const circumstances = {
      isOnAir: (_: string, atMs: number) => atMs >= 10,
      brokenSinceMs: () => (why === 'broken' ? 70 : undefined),
    };
    expect(hindranceOf('s', slide, at, circumstances)).toBe(why);
  });

  it('asks the hours of the planned day that is repeated', () => {
    const circumstances = {
      isOnAir: () => true,
      brokenSinceMs: () => undefined,
      plannedOf: (atMs: number) => atMs - 100,
    };
    expect(hindranceOf('s', message({ hours: [[10, 20]] }), 110, circumstances)).toBeUndefined();
    expect(hindranceOf('s', message({ hours: [[10, 20]] }), 15, circumstances)).toBe('hours');
  });
});
