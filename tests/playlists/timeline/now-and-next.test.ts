import { describe, expect, it } from 'vitest';
import { cueSchema } from '../../../playlists/documents/cue.ts';
import { nowAndNext } from '../../../playlists/timeline/now-and-next.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { segmentsBetween } from '../../../playlists/timeline/segments-between.ts';
import { plainDays, programme, segment, wheel } from './programme-fixtures.ts';

const SCREEN = { id: 'seven', tags: [] };
const NOTHING_LIVE = { version: 0, cues: [] };
const regions = {
  side: { anchorMs: 0, pass: 0, wheel: 'side' },
  main: { anchorMs: 0, pass: 0, wheel: 'main' },
};
const shop = programme({
  wheels: { main: wheel('a:10 b:10'), side: wheel('c:7') },
  days: plainDays(0, 7, (dayMs) => [
    { ...segment(dayMs, 'main'), regions },
    { ...segment(dayMs + 25_000, 'main'), entry: 'evening' },
  ]),
});

describe('nowAndNext', () => {
  it('tells what each region shows and what comes after it, and when', () => {
    const told = nowAndNext(shop, NOTHING_LIVE, SCREEN, 8_000);
    expect(told).toMatchObject({ entry: 'main', layout: 'full', announcement: undefined });
    expect(told?.regions).toEqual([
      {
        region: 'main',
        now: { item: 'p/a', slide: 'a', locale: 'fr', startMs: 0, endMs: 10_000 },
        next: { item: 'p/b', slide: 'b', locale: 'en', startMs: 10_000, endMs: 20_000 },
      },
      {
        region: 'side',
        now: { item: 'p/c', slide: 'c', locale: 'en', startMs: 7_000, endMs: 14_000 },
        next: { item: 'p/c', slide: 'c', locale: 'fr', startMs: 14_000, endMs: 21_000 },
      },
    ]);
  });

  it('looks over the boundary into the layout that follows, and finds no region that is not there', () => {
    const told = nowAndNext(shop, NOTHING_LIVE, SCREEN, 24_000);
    expect(told?.regions.map(({ region, next }) => [region, next?.startMs, next?.item])).toEqual([
      ['main', 25_000, 'p/a'],
      ['side', undefined, undefined],
    ]);
  });

  it('is what the screen itself shows then', () => {
    for (let atMs = 0; atMs < 60_000; atMs += 700)
      for (const { region, now, next } of nowAndNext(shop, NOTHING_LIVE, SCREEN, atMs)?.regions ?? []) {
        const shownAt = (instantMs: number) =>
          screenAt(shop, NOTHING_LIVE, SCREEN, instantMs)?.regions.find((one) => one.region === region);
        expect(shownAt(atMs)?.filling.slide).toBe(now.slide);
        expect(shownAt(now.endMs)?.filling.slide).toBe(next?.slide);
      }
  });

  it('tells the announcement that lies above', () => {
    const cue = cueSchema.parse({
      kind: 'announcement',
      id: 'a',
      target: { all: true },
      fromMs: 3_000,
      untilMs: 5_000,
      version: 1,
      content: { style: 'banner', title: { fr: 'Soldes' } },
    });
    expect(nowAndNext(shop, { version: 1, cues: [cue] }, SCREEN, 4_000)?.announcement).toEqual(cue);
  });

  it('tells nothing where nothing is planned', () => {
    expect(nowAndNext({ ...shop, days: [] }, NOTHING_LIVE, SCREEN, 0)).toBeUndefined();
  });
});

describe('segmentsBetween', () => {
  it('tells the ribbon of a day without a gap, cut at both ends', () => {
    expect(segmentsBetween(shop, 20_000, 86_410_000)).toEqual([
      { entry: 'main', layout: 'full', fromMs: 20_000, untilMs: 25_000 },
      { entry: 'evening', layout: 'full', fromMs: 25_000, untilMs: 86_400_000 },
      { entry: 'main', layout: 'full', fromMs: 86_400_000, untilMs: 86_410_000 },
    ]);
  });

  it('makes no new stretch where a publication changes neither entry nor layout', () => {
    const cut = programme({
      wheels: { main: wheel('a:10'), other: wheel('b:10') },
      days: plainDays(0, 7, (dayMs) => [
        segment(dayMs, 'main'),
        { ...segment(dayMs + 5_000, 'other'), entry: 'main' },
      ]),
    });
    expect(segmentsBetween(cut, 0, 86_400_000)).toHaveLength(1);
  });

  it('is empty where nothing is planned', () => {
    expect(segmentsBetween({ ...shop, days: [] }, 0, 10)).toEqual([]);
  });
});
