import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { openScreenWall, type ScreenWall } from '../screen/screen-wall.ts';
import { testPicture } from '../screen/test-media.ts';
import { NOON_MS, programmeOf } from '../screen/test-programme.ts';
import { createLiveFixture, type LiveFixture } from './live-fixture.ts';

const live = (address: string): Slide => ({
  kind: 'live',
  stream: 'studio',
  source: 'hls',
  address,
  title: { fr: 'La démo du midi' },
  host: 'Inès',
});
const SLIDES: Record<string, Slide> = {
  live: live('/streams/live.m3u8'),
  dead: live('/streams-of-nobody/live.m3u8'),
  picture: {
    kind: 'media',
    media: 'p1',
    type: 'image/png',
    fit: 'cover',
    width: 640,
    height: 480,
    focus: { x: 0.5, y: 0.5 },
  },
};
const MINUTES_MS = 600_000;
/** Half a second over the promised 3 s: two cores are shared with everything else. */
const SLACK_MS = 500;

let wall: ScreenWall;
let fixture: LiveFixture = createLiveFixture();

beforeAll(async () => {
  const picture = await testPicture(1);
  wall = await openScreenWall({
    media: (name) => (name === 'p1' ? picture : undefined),
    serve: (request, response) => fixture.serve(request, response),
  });
}, 60_000);
afterAll(() => wall?.close());
beforeEach(() => {
  fixture = createLiveFixture();
});

const until = (type: 'slide-shown' | 'slide-failed' | 'slide-returned', count = 1) =>
  wall.page.evaluate((of, nth) => window.stage.until(of, nth), type, count);
const advanced = (beyondS: number) =>
  wall.page.waitForFunction((from) => (window.stage.video()?.currentTime ?? 0) > from, {}, beyondS);
const currentTime = () => wall.page.evaluate(() => window.stage.video()?.currentTime ?? 0);

/** Notes in the page when the video last moved. */
const watchFrames = () =>
  wall.page.evaluate(() => {
    const state = window as unknown as { lastMoveMs: number };
    let last = -1;
    const look = () => {
      const at = window.stage.video()?.currentTime ?? last;
      if (at !== last) {
        last = at;
        state.lastMoveMs = performance.now();
      }
      requestAnimationFrame(look);
    };
    look();
  });

describe('vt-live', () => {
  const alone = (slide: string) =>
    programmeOf({ slides: SLIDES, regions: { main: [{ slide, durationMs: MINUTES_MS }] } });
  const withPicture = (slide: string) =>
    programmeOf({
      slides: SLIDES,
      regions: {
        main: [
          { slide, durationMs: MINUTES_MS, fallback: 'picture' },
          { slide: 'picture', durationMs: MINUTES_MS },
        ],
      },
    });

  it('plays the stream muted, and says that it is live, who, and since when', async () => {
    const onAir: LiveList = {
      version: 1,
      cues: [
        {
          kind: 'on-air',
          id: 'air',
          target: { all: true },
          fromMs: NOON_MS - 18 * 60_000,
          untilMs: NOON_MS + MINUTES_MS,
          version: 1,
          stream: 'studio',
        },
      ],
    };
    await wall.set({ programme: alone('live'), live: onAir });
    expect((await until('slide-shown')).detail).toMatchObject({ slide: 'live' });
    await advanced((await currentTime()) + 1);
    expect(await wall.page.evaluate(() => window.stage.video()?.muted)).toBe(true);
    expect(await wall.page.evaluate(() => window.stage.text('.badge'))).toMatch(
      /En direct\s*Inès, depuis 18/,
    );
  }, 30_000);

  it('gives its slot away within 3 s when the encoder dies behind a served playlist, and takes it back', async () => {
    await wall.set({ programme: withPicture('live') });
    await until('slide-shown');
    await advanced((await currentTime()) + 0.5);
    await watchFrames();
    fixture.freeze();
    const failed = await until('slide-failed');
    expect(failed.detail).toMatchObject({ slide: 'live', reason: 'stalled' });
    const lastMoveMs = await wall.page.evaluate(
      () => (window as unknown as { lastMoveMs: number }).lastMoveMs,
    );
    expect((await until('slide-shown', 2)).detail).toMatchObject({ slide: 'picture', filled: 'main/live' });
    const filledAtMs = (await until('slide-shown', 2)).atMs;
    expect(filledAtMs - lastMoveMs).toBeLessThan(3_000 + SLACK_MS);

    fixture.thaw();
    await until('slide-returned');
    expect((await until('slide-shown', 3)).detail).toMatchObject({ slide: 'live' });
    const before = await currentTime();
    await advanced(before + 0.5);
  }, 60_000);

  it('fills its slot when there is no stream at all', async () => {
    await wall.set({ programme: withPicture('dead') });
    expect((await until('slide-failed')).detail).toMatchObject({ slide: 'dead', reason: 'stream-dead' });
    expect((await until('slide-shown')).detail).toMatchObject({ slide: 'picture', filled: 'main/dead' });
  }, 30_000);

  it('comes back by itself after its server was gone', async () => {
    fixture.setGone(true);
    await wall.set({ programme: withPicture('live') });
    await until('slide-failed');
    expect((await until('slide-shown')).detail).toMatchObject({ slide: 'picture' });
    fixture.setGone(false);
    await until('slide-returned');
    expect((await until('slide-shown', 2)).detail).toMatchObject({ slide: 'live' });
  }, 30_000);

  it('goes off air and on air by its cues', async () => {
    const onAir = (untilMs: number): LiveList => ({
      version: 2,
      cues: [
        {
          kind: 'on-air',
          id: 'air',
          target: { all: true },
          fromMs: NOON_MS - 60_000,
          untilMs,
          version: 1,
          stream: 'studio',
        },
      ],
    });
    await wall.set({ programme: withPicture('live'), live: onAir(NOON_MS + 3_000) });
    await until('slide-shown');
    expect((await until('slide-shown', 2)).detail).toMatchObject({ slide: 'picture', filled: 'main/live' });
  }, 30_000);

  it('frees player and decoder when another slide has taken over', async () => {
    const programme = programmeOf({
      slides: SLIDES,
      regions: {
        main: [
          { slide: 'live', durationMs: 3_000 },
          { slide: 'picture', durationMs: MINUTES_MS },
        ],
      },
    });
    await wall.set({ programme });
    await until('slide-shown', 2);
    await wall.page.waitForFunction(() => window.stage.video()?.currentTime === 0);
  }, 30_000);
});
