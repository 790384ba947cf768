import { describe, expect, it } from 'vitest';
import { frameAt, localeOf } from '../../../playlists/timeline/frame-at.ts';
import { region, wheel } from './programme-fixtures.ts';

const shop = wheel('lamp:10 dress:5');

describe('frameAt', () => {
  it.each([
    {
      at: 1_000,
      shows: 'lamp',
      pass: 0,
      offsetMs: 0,
      remainingMs: 10_000,
      rule: 'starts with the first slot',
    },
    {
      at: 10_999,
      shows: 'lamp',
      pass: 0,
      offsetMs: 9_999,
      remainingMs: 1,
      rule: 'keeps it to its last millisecond',
    },
    {
      at: 11_000,
      shows: 'dress',
      pass: 0,
      offsetMs: 0,
      remainingMs: 5_000,
      rule: 'changes exactly when a duration ends',
    },
    {
      at: 16_000,
      shows: 'lamp',
      pass: 1,
      offsetMs: 0,
      remainingMs: 10_000,
      rule: 'returns to the first slot, one pass on',
    },
    {
      at: 15_000_001_000,
      shows: 'lamp',
      pass: 1_000_000,
      offsetMs: 0,
      remainingMs: 10_000,
      rule: 'does not drift over a million passes',
    },
  ])('$rule', ({ at, shows, pass, offsetMs, remainingMs }) => {
    const frame = frameAt(region(shop, { anchorMs: 1_000, fromMs: 1_000, untilMs: 1e12 }), at);
    expect(frame).toMatchObject({ slot: { slide: shows }, pass, offsetMs, remainingMs });
  });

  it('counts passes on from those of the segment', () => {
    expect(frameAt(region(shop, { pass: 7 }), 31_000)?.pass).toBe(9);
  });

  it('stands mid-slot where the anchor lies before the segment', () => {
    const frame = frameAt(region(shop, { anchorMs: -12_000, fromMs: 0 }), 0);
    expect(frame).toMatchObject({
      slot: { slide: 'dress' },
      startMs: -2_000,
      offsetMs: 2_000,
      remainingMs: 3_000,
    });
  });

  it('says nothing for an empty wheel', () => {
    expect(frameAt(region(wheel('')), 0)).toBeUndefined();
  });

  it.each([
    {
      until: 12_999,
      at: 11_500,
      shows: 'lamp',
      endMs: 12_999,
      rule: 'does not begin a slot with less than 2 s before a boundary',
    },
    {
      until: 13_000,
      at: 11_500,
      shows: 'dress',
      endMs: 13_000,
      rule: 'begins one with just 2 s, which the boundary cuts',
    },
    {
      until: 12_999,
      at: 5_000,
      shows: 'lamp',
      endMs: 12_999,
      rule: 'tells from the start how long the one before it stays',
    },
    { until: 11_000, at: 5_000, shows: 'lamp', endMs: 11_000, rule: 'ends with a boundary on the grid' },
    {
      until: 2_500,
      at: 1_500,
      shows: 'lamp',
      endMs: 2_500,
      rule: 'begins the first slot of a segment however short it is',
    },
  ])('$rule', ({ until, at, shows, endMs }) => {
    const frame = frameAt(region(shop, { anchorMs: 1_000, fromMs: 1_000, untilMs: until }), at);
    expect(frame).toMatchObject({ slot: { slide: shows }, endMs, remainingMs: endMs - at });
  });

  it('holds nothing back where a publication takes over', () => {
    const frame = frameAt(region(shop, { untilMs: 10_500, isTakenOver: true }), 10_200);
    expect(frame).toMatchObject({ slot: { slide: 'dress' }, endMs: 10_500 });
  });

  it('keeps holding back what was held back before a publication took over', () => {
    const held = region(shop, { fromMs: 10_500, untilMs: 11_000, sinceMs: 0 });
    expect(frameAt(held, 10_600)).toMatchObject({ slot: { slide: 'lamp' }, startMs: 0, endMs: 11_000 });
  });
});

describe('localeOf', () => {
  it('alternates between neighbours, and each slot from pass to pass', () => {
    const frames = [0, 10_000, 15_000, 25_000].map((at) => frameAt(region(shop), at)!);
    expect(frames.map((frame) => localeOf(frame, ['fr', 'en']))).toEqual(['fr', 'en', 'en', 'fr']);
  });

  it('holds the language of a slot that has one', () => {
    const frame = { slot: { ...shop.slots[0]!, locale: 'zh-Hans' }, index: 0, pass: 1 };
    expect(localeOf(frame, ['fr', 'en'])).toBe('zh-Hans');
  });

  it('knows a language before the anchor too, and none where there is none', () => {
    expect(localeOf(frameAt(region(shop), -1)!, ['fr', 'en'])).toBe('fr');
    expect(localeOf(frameAt(region(shop), 0)!, [])).toBe('');
  });
});
