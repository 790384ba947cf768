import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSlot } from '../../../playlists/timeline/fill-slot.ts';
import { wheel } from './programme-fixtures.ts';

const all = wheel('a b c d');

describe('fillSlot', () => {
  it.each([
    { loop: all, at: 0, broken: 'c', plays: 'a', rule: 'plays the own slide of a slot' },
    { loop: all, at: 0, broken: 'a', plays: 'c', rule: 'takes the next but the one of the following slot' },
    { loop: all, at: 0, broken: 'a c', plays: 'd', rule: 'goes on to one that can play' },
    { loop: all, at: 3, broken: 'd', plays: 'b', rule: 'goes round the end of the wheel' },
    {
      loop: all,
      at: 0,
      broken: 'a c d',
      plays: 'b',
      rule: 'takes the one of the following slot where there is no other',
    },
    {
      loop: all,
      at: 0,
      broken: 'a b c d',
      plays: 'brand',
      rule: 'takes the brand slide where nothing can play',
    },
    { loop: wheel('a'), at: 0, broken: 'a', plays: 'brand', rule: 'takes the brand slide in a loop of one' },
    { loop: wheel('a b'), at: 0, broken: 'a', plays: 'b', rule: 'takes the only other one' },
    {
      loop: wheel('a b b c'),
      at: 0,
      broken: 'a',
      plays: 'c',
      rule: 'passes over the slide of the following slot wherever it stands',
    },
    { loop: wheel('a b b'), at: 0, broken: 'a', plays: 'b', rule: 'takes it where all others are the same' },
    { loop: wheel('a:10:d b c'), at: 0, broken: 'a', plays: 'd', rule: "takes the item's fallback first" },
    {
      loop: wheel('a:10:d b c'),
      at: 0,
      broken: 'a d',
      plays: 'c',
      rule: 'goes on where the fallback fails too',
    },
    {
      loop: wheel('a b'),
      at: 5,
      broken: '',
      plays: 'brand',
      rule: 'takes the brand slide for a slot that is not there',
    },
  ])('$rule', ({ loop, at, broken, plays }) => {
    const filling = fillSlot(loop, at, (slide) => !broken.split(' ').includes(slide));
    expect(filling.slide ?? 'brand').toBe(plays);
    expect(filling.isFilled).toBe(plays !== loop.slots[at]?.slide);
  });

  it('names the item that it plays', () => {
    const loop = wheel('a:10:d b c');
    expect(fillSlot(loop, 0, () => true).item).toBe('p/a');
    expect(fillSlot(loop, 0, (slide) => slide !== 'a').item).toBe('p/a/fallback');
    expect(fillSlot(loop, 0, (slide) => slide === 'c').item).toBe('p/c');
    expect(fillSlot(loop, 0, () => false).item).toBe('brand');
  });

  it('never plays what cannot play, and plays something where anything can', () => {
    const slides = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...slides), { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.subarray(slides),
        (order, at, playable) => {
          const loop = wheel(order.join(' '));
          const index = at % order.length;
          const { slide } = fillSlot(loop, index, (id) => playable.includes(id));
          const isAny = order.some((id) => playable.includes(id));
          expect(slide === undefined ? !isAny : playable.includes(slide) && order.includes(slide)).toBe(true);
        },
      ),
    );
  });
});
