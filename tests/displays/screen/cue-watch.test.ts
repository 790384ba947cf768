import { describe, expect, it } from 'vitest';
import { CueWatch } from '../../../displays/screen/cue-watch.ts';
import { announcing } from './test-programme.ts';

const content = { style: 'banner', title: { fr: 'Démo' }, text: {}, symbol: 'none' } as const;
const [cue] = announcing(content, 0, 10_000).cues;
if (cue?.kind !== 'announcement') throw new Error('no cue');

describe('CueWatch', () => {
  it('receipts each cue once', () => {
    const watch = new CueWatch();
    expect([watch.painted('one', 0), watch.painted('one', 5), watch.painted('two', 5)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('lets a cue stand for its length from its first paint', () => {
    const watch = new CueWatch();
    expect(watch.leftMs(cue, 500)).toBe(Number.POSITIVE_INFINITY);
    watch.painted(cue.id, 1_000);
    expect(watch.leftMs(cue, 4_000)).toBe(7_000);
  });

  it('counts what was shown before a reload', () => {
    const watch = new CueWatch();
    watch.painted(cue.id, 1_000, 6_000);
    expect(watch.leftMs(cue, 1_000)).toBe(4_000);
  });

  it('prolongs with the cue', () => {
    const watch = new CueWatch();
    watch.painted(cue.id, 0);
    expect(watch.leftMs({ ...cue, untilMs: 30_000, version: 2 }, 10_000)).toBe(20_000);
  });
});
