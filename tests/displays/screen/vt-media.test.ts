import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { openScreenWall, type ScreenWall } from './screen-wall.ts';
import { programmeOf } from './test-programme.ts';

/** A clip of two seconds. */
const CLIP = join(import.meta.dirname, '../../fixtures/live/clip.mp4');
const video = (media: string): Slide => ({
  kind: 'media',
  media,
  type: 'video/mp4',
  fit: 'cover',
  focus: { x: 0.5, y: 0.5 },
});

let wall: ScreenWall;
beforeAll(async () => {
  const clip = await readFile(CLIP);
  wall = await openScreenWall({
    media: (name) => (name === 'clip' ? clip : name === 'torn' ? clip.subarray(200, 600) : undefined),
  });
}, 60_000);
afterAll(() => wall?.close());

const until = (type: 'slide-shown' | 'slide-failed', count = 1) =>
  wall.page.evaluate((of, nth) => window.stage.until(of, nth), type, count);
const programme = (media: string) =>
  programmeOf({ slides: { clip: video(media) }, regions: { main: [{ slide: 'clip', durationMs: 60_000 }] } });

describe('vt-media', () => {
  it('plays a video muted, from where the timeline stands, and over again when it is shorter than its slot', async () => {
    await wall.set({ programme: programme('clip') }, 640, 360);
    await until('slide-shown');
    expect(await wall.page.evaluate(() => window.stage.video()?.muted)).toBe(true);
    await wall.page.waitForFunction(() => (window.stage.video()?.currentTime ?? 0) > 1.5);
    await wall.page.waitForFunction(() => (window.stage.video()?.currentTime ?? 9) < 1);
  }, 30_000);

  it('reports a video that cannot be decoded', async () => {
    await wall.set({ programme: programme('torn') }, 640, 360);
    expect((await until('slide-failed')).detail).toMatchObject({ slide: 'clip', reason: 'media-damaged' });
    expect((await until('slide-shown')).detail).toMatchObject({ slide: 'brand' });
  }, 30_000);
});
