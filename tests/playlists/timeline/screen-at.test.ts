import { describe, expect, it } from 'vitest';
import { type Cue, cueSchema } from '../../../playlists/documents/cue.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { plainDays, programme, segment, wheel } from './programme-fixtures.ts';

const SCREEN = { id: 'seven', tags: [] };
const regions = {
  side: { anchorMs: 0, pass: 0, wheel: 'side' },
  main: { anchorMs: 0, pass: 0, wheel: 'main' },
};
const shop = programme({
  wheels: { main: wheel('a:10 b:10'), side: wheel('c:7') },
  days: plainDays(0, 7, (dayMs) => [{ ...segment(dayMs, 'main'), regions }, segment(dayMs + 25_000, 'main')]),
});
const banner = (fromMs: number, untilMs: number): Cue =>
  cueSchema.parse({
    kind: 'announcement',
    id: 'a',
    target: { all: true },
    fromMs,
    untilMs,
    version: 1,
    content: { style: 'banner', title: { fr: 'Soldes' } },
  });

describe('screenAt', () => {
  it('shows all regions of a segment, each on its own wheel', () => {
    const frame = screenAt(shop, { version: 0, cues: [] }, SCREEN, 8_000)!;
    expect(frame.regions.map(({ region, filling, endMs }) => [region, filling.slide, endMs])).toEqual([
      ['main', 'a', 10_000],
      ['side', 'c', 14_000],
    ]);
    expect(frame.layout).toHaveLength(1);
  });

  it.each([
    { at: 0, cues: [], next: 7_000, rule: 'wakes for the first region that changes' },
    { at: 8_000, cues: [], next: 10_000, rule: 'wakes for the other' },
    { at: 21_000, cues: [], next: 25_000, rule: 'wakes for the boundary' },
    { at: 0, cues: [banner(3_000, 5_000)], next: 3_000, rule: 'wakes for an announcement' },
    { at: 3_000, cues: [banner(3_000, 5_000)], next: 5_000, rule: 'wakes for its end' },
  ])('$rule', ({ at, cues, next }) => {
    expect(screenAt(shop, { version: 1, cues }, SCREEN, at)?.nextChangeMs).toBe(next);
  });

  it('lays an announcement above while it lives', () => {
    const at = (nowMs: number) => screenAt(shop, { version: 1, cues: [banner(3_000, 5_000)] }, SCREEN, nowMs);
    expect([2_999, 3_000, 5_000].map((nowMs) => at(nowMs)?.announcement?.id)).toEqual([
      undefined,
      'a',
      undefined,
    ]);
  });

  it('takes the full screen for a layout that the head lacks', () => {
    const lost = programme({
      wheels: {},
      days: plainDays(0, 1, () => [{ ...segment(0, 'x'), layout: 'gone' }]),
    });
    const frame = screenAt(lost, { version: 0, cues: [] }, SCREEN, 0);
    expect(frame?.layout).toEqual([{ name: 'main', x: 0, y: 0, width: 100, height: 100 }]);
    expect(frame?.regions[0]?.filling.item).toBe('brand');
  });

  it('says when the planned days are over', () => {
    const at = (nowMs: number) => screenAt(shop, { version: 0, cues: [] }, SCREEN, nowMs)?.isPastHorizon;
    expect([at(7 * 86_400_000 - 1), at(7 * 86_400_000)]).toEqual([false, true]);
  });

  it('shows nothing without days', () => {
    expect(
      screenAt(programme({ wheels: {}, days: [] }), { version: 0, cues: [] }, SCREEN, 0),
    ).toBeUndefined();
  });
});
