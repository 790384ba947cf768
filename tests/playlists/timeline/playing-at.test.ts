import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../playlists/documents/cue.ts';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { playingAt } from '../../../playlists/timeline/playing-at.ts';
import { live, message, programme, region, wheel } from './programme-fixtures.ts';

/** `shop` is on air from 0 to 4 s and from 12 s on, unless told otherwise. */
function onAir(...intervals: readonly (readonly [number, number])[]) {
  const cues = intervals.map(
    ([from, until], index): Cue => ({
      kind: 'on-air',
      id: `c${index}`,
      target: { all: true },
      fromMs: from * 1_000,
      untilMs: until * 1_000,
      version: 1,
      stream: 'shop',
    }),
  );
  return { version: 1, cues };
}

function play(options: {
  readonly loop: string;
  readonly at: number;
  readonly slides?: Readonly<Record<string, Slide>>;
  readonly air?: ReturnType<typeof onAir>;
  readonly broken?: Readonly<Record<string, number>>;
}) {
  const loop = wheel(options.loop);
  const shown = programme({
    days: [],
    wheels: { loop },
    ...(options.slides ? { slides: options.slides } : {}),
  });
  const since = (slide: string) => {
    const seconds = options.broken?.[slide];
    return seconds === undefined ? undefined : seconds * 1_000;
  };
  const air = options.air ?? { version: 0, cues: [] };
  const playing = playingAt(shown, air, region(loop), options.at * 1_000, { brokenSinceMs: since });
  return `${playing.filling.slide ?? 'brand'} ${playing.startMs / 1_000}-${playing.endMs / 1_000}`;
}

describe('playingAt', () => {
  it('plays the brand slide for an empty wheel until the segment ends', () => {
    expect(play({ loop: '', at: 5 })).toBe('brand 0-86400');
  });

  it.each([
    { at: 5, plays: 'a 0-10', rule: 'plays a slide' },
    { at: 10, plays: 'b 10-20', rule: 'changes with the slot' },
  ])('$rule', ({ at, plays }) => {
    expect(play({ loop: 'a b c', at })).toBe(plays);
  });

  it.each([
    { until: 5_000, at: 9, plays: 'a 0-10', rule: 'lets what has begun end in peace when its validity ends' },
    { until: 5_000, at: 31, plays: 'c 30-40', rule: 'fills its slot from the next time on' },
  ])('$rule', ({ until, at, plays }) => {
    expect(play({ loop: 'a b c', at, slides: { a: message({ validUntilMs: until }) } })).toBe(plays);
  });

  it('keeps a slot filled for the whole of it when its slide becomes valid', () => {
    expect(play({ loop: 'a b c', at: 9, slides: { a: message({ validFromMs: 5_000 }) } })).toBe('c 0-10');
  });

  it.each([
    { at: 6, plays: 'a 0-10', rule: 'plays until it breaks' },
    { at: 7, plays: 'c 7-10', rule: 'fills the rest of the slot of what breaks' },
    { at: 31, plays: 'c 30-40', rule: 'fills its next slot from the start' },
    { at: 12, plays: 'b 10-20', rule: 'moves no neighbour' },
  ])('$rule', ({ at, plays }) => {
    expect(play({ loop: 'a b c', at, broken: { a: 7 } })).toBe(plays);
  });

  it('fills again what breaks while it fills, and in the end shows the brand slide', () => {
    const broken = { a: 2, c: 4, d: 6, b: 8 };
    const plays = [1, 3, 5, 7, 9].map((at) => play({ loop: 'a b c d', at, broken }));
    expect(plays).toEqual(['a 0-10', 'c 2-10', 'd 4-10', 'b 6-10', 'brand 8-10']);
  });

  describe('of a live slot', () => {
    const slides = { direct: live('shop') };
    const loop = 'direct:20 b c';

    it.each([
      { air: onAir(), at: 3, plays: 'direct 0-20', rule: 'counts a stream that nobody set as on air' },
      { air: onAir([-10, 100]), at: 3, plays: 'direct 0-20', rule: 'plays on air' },
      { air: onAir([-10, 4]), at: 3, plays: 'direct 0-4', rule: 'tells when the stream is to go' },
      { air: onAir([-10, 4]), at: 4, plays: 'c 4-20', rule: 'is filled from the instant at which it goes' },
      { air: onAir([-10, 4], [12, 99]), at: 5, plays: 'c 4-12', rule: 'tells when the stream is to return' },
      { air: onAir([-10, 4], [12, 99]), at: 12, plays: 'direct 12-20', rule: 'returns with the stream' },
      { air: onAir([-10, 4], [15, 99]), at: 16, plays: 'direct 15-20', rule: 'returns with just 5 s left' },
      { air: onAir([-10, 4], [15.001, 99]), at: 16, plays: 'c 4-20', rule: 'does not return for less' },
      { air: onAir([6, 99]), at: 5, plays: 'c 0-6', rule: 'is filled from the start while off air' },
      { air: onAir([6, 99]), at: 7, plays: 'direct 6-20', rule: 'begins late when the stream comes' },
      {
        air: onAir([-10, 4], [4, 99]),
        at: 8,
        plays: 'direct 0-20',
        rule: 'does not notice one interval that follows on another',
      },
    ])('$rule', ({ air, at, plays }) => {
      expect(play({ loop, at, air, slides })).toBe(plays);
    });

    it('keeps its filler while the stream comes and goes too briefly', () => {
      expect(play({ loop, at: 19, air: onAir([-10, 4], [16, 17], [18, 99]), slides })).toBe('c 4-20');
    });

    it('stays filled when the stream returns but the slide is broken here', () => {
      expect(play({ loop, at: 13, air: onAir([-10, 4], [12, 99]), slides, broken: { direct: 2 } })).toBe(
        'c 2-20',
      );
    });
  });

  it('fills again a live filler whose stream goes, and leaves the own slide out', () => {
    const slides = { a: message({ validFromMs: 3_000 }), direct: live('shop') };
    const options = { loop: 'a b direct d', slides, air: onAir([-10, 4], [6, 99]) };
    expect([1, 5, 7].map((at) => play({ ...options, at }))).toEqual(['direct 0-4', 'd 4-10', 'd 4-10']);
  });

  it('asks a condition on air at the start of the slot only', () => {
    const slides = { a: message({ onAir: 'shop' }) };
    expect(play({ loop: 'a b c', at: 5, slides, air: onAir([-10, 4]) })).toBe('a 0-10');
    expect(play({ loop: 'a b c', at: 31, slides, air: onAir([-10, 4]) })).toBe('c 30-40');
  });

  it('keeps the language of the slot, whatever fills it', () => {
    const loop = wheel('a b c');
    const shown = programme({ days: [], wheels: { loop } });
    const broken = { brokenSinceMs: (slide: string) => (slide === 'b' ? 0 : undefined) };
    const at = (nowMs: number) => playingAt(shown, { version: 0, cues: [] }, region(loop), nowMs, broken);
    expect([at(5_000), at(15_000)].map(({ locale, filling }) => `${locale} ${filling.slide}`)).toEqual([
      'fr a',
      'en a',
    ]);
  });
});
