import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, cueSchema } from '../../../playlists/documents/cue.ts';
import {
  aimsAt,
  announcementAt,
  isOnAirAt,
  mergeCues,
  nextCueChange,
  onAirChanges,
} from '../../../playlists/timeline/cues-at.ts';

const SCREEN = { id: 'seven', tags: ['entrance'] };

function announcement(id: string, style: string, fromMs: number, untilMs: number, more: object = {}): Cue {
  const content = { style, title: { fr: id } };
  return cueSchema.parse({
    kind: 'announcement',
    id,
    target: { all: true },
    fromMs,
    untilMs,
    version: 1,
    content,
    ...more,
  });
}

function onAir(id: string, stream: string, fromMs: number, untilMs: number): Cue {
  return { kind: 'on-air', id, target: { all: true }, fromMs, untilMs, version: 1, stream };
}

const list = (...cues: readonly Cue[]) => ({ version: 1, cues });

describe('announcementAt', () => {
  const cues = list(
    announcement('old-banner', 'banner', 0, 100),
    announcement('new-banner', 'banner', 10, 50),
    announcement('takeover', 'takeover', 20, 40),
    announcement('emergency', 'emergency', 30, 35),
    announcement('elsewhere', 'emergency', 0, 100, { target: { screens: ['eight'] } }),
  );

  it.each([
    { at: 0, shows: 'old-banner', rule: 'shows from its first instant' },
    { at: 10, shows: 'new-banner', rule: 'lets the newer of equals lie above' },
    { at: 20, shows: 'takeover', rule: 'lets a takeover lie above a banner' },
    { at: 30, shows: 'emergency', rule: 'lets an emergency lie above all' },
    { at: 35, shows: 'takeover', rule: 'returns to the one beneath when it ends' },
    { at: 40, shows: 'new-banner', rule: 'returns to the newer banner' },
    { at: 99, shows: 'old-banner', rule: 'returns to the older while it lives' },
    { at: 100, shows: undefined, rule: 'ends exactly at its end' },
  ])('$rule', ({ at, shows }) => {
    expect(announcementAt(cues, SCREEN, at)?.id).toBe(shows);
  });

  it('takes the greater id of two pressed at the same instant, in any order', () => {
    const [a, b] = [announcement('a', 'banner', 0, 10), announcement('b', 'banner', 0, 10)];
    expect(announcementAt(list(a, b), SCREEN, 5)?.id).toBe('b');
    expect(announcementAt(list(b, a), SCREEN, 5)?.id).toBe('b');
  });
});

describe('aimsAt', () => {
  it.each([
    { target: { all: true as const }, aims: true, rule: 'aims at all' },
    { target: { tags: ['x', 'entrance'] }, aims: true, rule: 'aims at one of its tags' },
    { target: { screens: ['seven'] }, aims: true, rule: 'aims at itself' },
    { target: { tags: ['x'], screens: ['eight'] }, aims: false, rule: 'passes it by' },
  ])('$rule', ({ target, aims }) => {
    expect(aimsAt(target, SCREEN)).toBe(aims);
  });
});

describe('isOnAirAt', () => {
  const cues = list(onAir('one', 'shop', 10, 20), announcement('a', 'banner', 0, 100));

  it.each([
    { stream: 'shop', at: 9, is: false, rule: 'is off before its interval' },
    { stream: 'shop', at: 10, is: true, rule: 'is on from its first instant' },
    { stream: 'shop', at: 20, is: false, rule: 'is off from its end' },
    { stream: 'other', at: 0, is: true, rule: 'counts a stream that nobody set as on air' },
  ])('$rule', ({ stream, at, is }) => {
    expect(isOnAirAt(cues, stream, at)).toBe(is);
  });

  it('lists the changes of one stream between two instants, in order and once', () => {
    const two = list(onAir('b', 'shop', 30, 40), onAir('a', 'shop', 10, 30), onAir('c', 'other', 15, 16));
    expect(onAirChanges(two, 'shop', 10, 40)).toEqual([30]);
    expect(onAirChanges(two, 'shop', 0, 100)).toEqual([10, 30, 40]);
  });
});

describe('nextCueChange', () => {
  it('is the first begin or end after now', () => {
    const cues = list(announcement('a', 'banner', 10, 40), onAir('b', 'shop', 20, 30));
    expect([0, 10, 25, 30, 40].map((at) => nextCueChange(cues, at))).toEqual([10, 20, 30, 40, undefined]);
  });
});

describe('mergeCues', () => {
  it('comes to the same whatever the order of arrival', () => {
    const cues = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cues, fc.nat(), (pairs, turn) => {
        // Of one id and version there is only one cue.
        const all = pairs.map(({ id, version }) => ({ ...onAir(id, 's', version, version + 1), version }));
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        const merge = (some: readonly Cue[]) =>
          some.reduce((held, cue) => mergeCues(held, cue.version, [cue]), {
            version: 0,
            cues: [] as readonly Cue[],
          });
        const sorted = (some: readonly Cue[]) => [...some].sort((one, other) => (one.id < other.id ? -1 : 1));
        expect(sorted(merge(all).cues)).toEqual(sorted(merge(turned).cues));
        expect(merge(all).version).toBe(merge(turned).version);
      }),
    );
  });
});
