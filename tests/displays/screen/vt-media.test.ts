import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { openScreenWall, type ScreenWall } from './screen-wall.ts';
import { testPicture } from './test-media.ts';
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
/** Of four by three. */
const image = (fit: 'cover' | 'contain'): Slide => ({
  kind: 'media',
  media: 'picture',
  type: 'image/png',
  fit,
  width: 640,
  height: 480,
  focus: { x: 0.5, y: 0.5 },
});

let wall: ScreenWall;
beforeAll(async () => {
  const clip = await readFile(CLIP);
  const media: Record<string, Uint8Array> = {
    clip,
    torn: clip.subarray(200, 600),
    picture: await testPicture(1),
  };
  wall = await openScreenWall({ media: (name) => media[name] });
}, 60_000);
afterAll(() => wall?.close());

const until = (type: 'slide-shown' | 'slide-failed', count = 1) =>
  wall.page.evaluate((of, nth) => window.stage.until(of, nth), type, count);
const playing = (slide: Slide) =>
  programmeOf({ slides: { it: slide }, regions: { main: [{ slide: 'it', durationMs: 60_000 }] } });

describe('vt-media', () => {
  it.each([
    { fit: 'cover', box: { x: 0, y: 0, width: 640, height: 360 } },
    { fit: 'contain', box: { x: 80, y: 0, width: 480, height: 360 } },
  ] as const)('shows a picture by its fit: $fit', async ({ fit, box }) => {
    await wall.set({ programme: playing(image(fit)) }, 640, 360);
    await until('slide-shown');
    expect(await wall.page.evaluate(() => window.stage.boxes('canvas'))).toMatchObject([box]);
  });

  it('plays a video muted, from where the timeline stands, and over again when it is shorter than its slot', async () => {
    await wall.set({ programme: playing(video('clip')) }, 640, 360);
    await until('slide-shown');
    expect(await wall.page.evaluate(() => window.stage.video()?.muted)).toBe(true);
    await wall.page.waitForFunction(() => (window.stage.video()?.currentTime ?? 0) > 1.5);
    await wall.page.waitForFunction(() => (window.stage.video()?.currentTime ?? 9) < 1);
  }, 30_000);

  it('reports a video that cannot be decoded', async () => {
    await wall.set({ programme: playing(video('torn')) }, 640, 360);
    expect((await until('slide-failed')).detail).toMatchObject({ slide: 'it', reason: 'media-damaged' });
    expect((await until('slide-shown')).detail).toMatchObject({ slide: 'brand' });
  }, 30_000);
});
