import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours, contrast } from '../../../playlists/programme/brand-colours.ts';

const HOUSE = { colourA: '#2d1fe0', colourB: '#e3f54b', ink: '#130f26', paper: '#faf6ee' };
const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#d5102a', '#ffffff', 5.3],
    ['#b80016', '#ffffff', 6.9],
    ['#006b3f', '#ffffff', 6.6],
  ])('%s on %s is %d', (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 0));
});

describe('brandColours', () => {
  const pairsOf = (colours: Readonly<Record<string, string>>) =>
    [
      ['brand-a', ['on-a', 'on-a-strong', 'on-a-soft']],
      ['brand-b', ['on-b', 'on-b-strong', 'on-b-soft']],
      ['paper', ['on-paper', 'on-paper-strong', 'on-paper-soft']],
      ['ink', ['on-ink', 'on-ink-strong']],
    ].flatMap(([wall, texts]) =>
      (texts as string[]).map((text) => contrast(colours[wall as string]!, colours[text]!)),
    );

  it('makes every text of the wall read, whatever colours a store has', () => {
    fc.assert(
      fc.property(fc.record({ colourA: colour, colourB: colour, ink: colour, paper: colour }), (chosen) => {
        expect(Math.min(...pairsOf(brandColours(chosen)))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the house's own colours as they were drawn", () => {
    expect(brandColours(HOUSE)).toMatchObject({
      'on-a': HOUSE.paper,
      'on-a-strong': HOUSE.colourB,
      'on-b': HOUSE.ink,
      'on-b-strong': HOUSE.colourA,
      'on-paper-strong': HOUSE.colourA,
      'on-ink-strong': HOUSE.colourB,
    });
  });

  it.each(['#f5775f', '#b9a0ea', '#9adfc6', '#ebbb85', '#92c1f3'])(
    'lets ink read on the darkest of backdrop %s',
    (tone) => {
      expect(contrast(tone, HOUSE.ink)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
