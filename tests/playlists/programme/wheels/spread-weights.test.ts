import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadWeights } from '../../../../playlists/programme/wheels/spread-weights.ts';

const members = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([name, weight]) => ({ name, weight }));
const spread = (weights: Readonly<Record<string, number>>) =>
  spreadWeights(members(weights))
    .map(({ name }) => name)
    .join(' ');

describe('spreadWeights', () => {
  it.each([
    { weights: { a: 1, b: 1, c: 1 }, loop: 'a b c', rule: 'keeps the order of equal weights' },
    { weights: { a: 2, b: 1, c: 1 }, loop: 'a b a c', rule: 'stands twice, half a loop apart' },
    { weights: { b: 1, a: 2, c: 1 }, loop: 'b a c a', rule: 'keeps the first turn at its place' },
    { weights: { a: 3 }, loop: 'a a a', rule: 'follows itself where there is nothing else' },
    { weights: {}, loop: '', rule: 'is empty for nothing' },
  ])('$rule', ({ weights, loop }) => {
    expect(spread(weights as Record<string, number>)).toBe(loop);
  });

  it('gives each its weight, and nothing follows itself where it is at most half of the loop', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 14 }), (weights) => {
        const loop = spreadWeights(weights.map((weight, index) => ({ index, weight })));
        for (const [index, weight] of weights.entries()) {
          expect(loop.filter((one) => one.index === index)).toHaveLength(weight);
          const follows = loop.some((one, at) => one.index === index && loop[(at + 1) % loop.length] === one);
          if (weight <= loop.length / 2 && loop.length > 1) expect(follows).toBe(false);
        }
      }),
    );
  });

  it('leaves no stretch of the loop without a heavy one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 8, max: 60 }), (weight, others) => {
        const light = Array.from({ length: others }, (_, index) => ({ name: `${index}`, weight: 1 }));
        const loop = spreadWeights([{ name: 'heavy', weight }, ...light]);
        const places = loop.flatMap(({ name }, at) => (name === 'heavy' ? [at] : []));
        const gaps = places.map(
          (at, index) =>
            ((places[index + 1] ?? at + loop.length) - at + loop.length) % loop.length || loop.length,
        );
        const wrap = (places[0] ?? 0) + loop.length - (places.at(-1) ?? 0);
        for (const gap of [...gaps.slice(0, -1), wrap])
          expect(gap).toBeLessThanOrEqual(Math.ceil(loop.length / weight) + 1);
      }),
    );
  });
});
