// `npm run pictures`: starts the controller as shipped and takes a picture of every slide, in every shape, into
// tests/pictures/. `npm run pictures -- lampe nova` takes those of the loop alone whose ids hold one of the words, `--loop`
// the loop alone, `--moments` announcements, draw and pages, `--screens` streams and whole screens, `--wall` hangs what is there. Look at them; nothing is judged here.
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../../setup/build.ts';
import { launchChromium } from '../chromium.ts';
import { startController } from './controller-process.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';
import { becomeOwner } from './owner.ts';
import {
  drawIn,
  furnishShop,
  LOOKED_AT,
  type LookedAt,
  play,
  SHAPE_NAMES,
  SHAPES,
  type ShapeName,
  STAND_MS,
  STANDING,
} from './pictures/picture-shop.ts';
import { hangWall } from './pictures/picture-wall.ts';
import { takePages } from './pictures/take-pages.ts';

const FOLDER = resolve(import.meta.dirname, '../pictures');
/** From the change of a slide to a wall at rest: software rendering is slow, the fades are not. */
const SETTLE_MS = 1_500;
const LONG_MS = 600_000;
/** A stream that is not there in time has lost its slot: the next one tries again. */
const STREAM_MS = 30_000;
type Displays = ReadonlyMap<ShapeName, DisplayPage>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loop: { type: 'boolean', default: false },
    moments: { type: 'boolean', default: false },
    screens: { type: 'boolean', default: false },
    wall: { type: 'boolean', default: false },
  },
});
const isAll = Object.values(values).every((isAsked) => !isAsked) && positionals.length === 0;

/** Announcements that are no preset of the demo shop. */
const ANNOUNCED = {
  figure: {
    style: 'takeover',
    title: { fr: '-30 %' },
    text: { fr: 'Tous les sacs\nJusqu’à 18 h, ici et en ligne.' },
    symbol: 'none',
  },
  words: {
    style: 'takeover',
    title: { fr: 'Le magasin ferme dans dix minutes' },
    text: { fr: 'Merci de passer en caisse.' },
    symbol: 'clock',
  },
  route: {
    style: 'emergency',
    title: { fr: 'Évacuation' },
    text: { fr: 'Sortez par la porte Rambuteau →' },
    symbol: 'exit',
  },
};

await mkdir(FOLDER, { recursive: true });
if (!values.wall) await takePictures();
if (isAll || values.wall) await hangWall(FOLDER);

async function takePictures(): Promise<void> {
  await buildPages();
  const dataDir = await mkdtemp(join(tmpdir(), 'vitrine-pictures-'));
  const controller = await startController({ dataDir });
  const browser = await launchChromium();
  const open = (shape: ShapeName, path: string) =>
    openDisplay(browser, `${controller.address}${path}`, SHAPES[shape]);
  const openAll = async (): Promise<Displays> => {
    const displays = new Map<ShapeName, DisplayPage>();
    for (const shape of SHAPE_NAMES)
      displays.set(shape, await open(shape, `/display?demo=pictures-${shape}`));
    return displays;
  };
  try {
    const owner = await becomeOwner(controller);
    await furnishShop(owner);
    if (isAll || values.loop || positionals.length > 0) await takeAllOfLoop();
    if (isAll || values.moments) await takeMoments();
    if (isAll || values.screens) await takeScreens();

    async function takeAllOfLoop(): Promise<void> {
      const items = LOOKED_AT.filter(
        ({ id }) => positionals.length === 0 || positionals.some((word) => id.includes(word)),
      );
      const displays = await openAll();
      await play(owner, 'pictures', items, STAND_MS);
      await inAllShapes((shape) => takeLoop(shape, displays, items));
      await closeAll(displays);
    }

    async function takeMoments(): Promise<void> {
      const displays = await openAll();
      await play(owner, 'pictures-bag', STANDING.bag, LONG_MS);
      await settle(4_000);
      const spotlight = displays.get('landscape');
      if (spotlight) await takePages(browser, controller.address, spotlight, FOLDER);
      for (const preset of ['demo-soon', 'bags-30', 'evacuation'])
        await takeAnnouncement(displays, preset, { preset });
      for (const [what, content] of Object.entries(ANNOUNCED)) {
        await takeAnnouncement(displays, what, { content, target: { all: true }, timeToLiveMs: 60_000 });
      }

      const drawAtMs = await drawIn(owner, 30_000);
      await play(owner, 'pictures-draw', STANDING.draw, LONG_MS);
      await settle(drawAtMs - 7_300 - Date.now());
      await shootAll(displays, 'draw-ten');
      await settle(drawAtMs + 1_500 - Date.now());
      await shootAll(displays, 'draw-now');
      await closeAll(displays);
    }

    async function takeScreens(): Promise<void> {
      await play(owner, 'pictures-live', STANDING.live, STREAM_MS);
      await owner.http.put('/api/stores/main/streams/demo/on-air', { isOnAir: false });
      for (const shape of SHAPE_NAMES) {
        await takeOne(shape, 'live-off-air', `/display?demo=pictures-${shape}`);
        await takeOne(shape, 'layout', `/display?demo=side-bar-${shape}`);
        await takeOne(shape, 'brand', `/display?demo=brand-${shape}`);
        await takeOne(shape, 'unpaired', '/display');
      }
      await owner.http.put('/api/stores/main/streams/demo/on-air', { isOnAir: true });
      for (const kind of ['live', 'live-alone'] as const) {
        await play(owner, `pictures-${kind}`, STANDING[kind], STREAM_MS);
        for (const shape of SHAPE_NAMES) await takeOne(shape, kind, `/display?demo=pictures-${shape}`);
      }
    }

    async function takeOne(shape: ShapeName, what: string, path: string): Promise<void> {
      const { page } = await open(shape, path);
      if (what.startsWith('live') && what !== 'live-off-air')
        await page.waitForFunction(hasVideo, { timeout: 120_000 });
      await settle(what.startsWith('live') ? 2_500 : 5_000);
      await page.screenshot({ path: fileOf(shape, what) });
      await page.close();
    }

    async function takeAnnouncement(displays: Displays, what: string, press: object): Promise<void> {
      const id = randomUUID();
      await owner.post('announcements', { id, ...press });
      await inAllShapes((shape) => displays.get(shape)?.cueShown(id));
      await settle();
      await shootAll(displays, `announcement-${what}`);
      await owner.http.delete(`/api/stores/main/announcements/${id}`);
      await settle();
    }
  } finally {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One picture of each item, as its turn comes. */
async function takeLoop(shape: ShapeName, displays: Displays, items: readonly LookedAt[]): Promise<void> {
  const page = displays.get(shape)?.page;
  if (page === undefined) return;
  let seen = 0;
  for (const { id, kind, product } of items) {
    const slide = kind === 'spotlight' ? `^spotlight:${String(product)}(\\W|$)` : `^${String(kind)}`;
    const found = await page.waitForFunction(
      (source, from) => {
        const at = window.seenFrames.findIndex(
          (frame, i) => i >= from && new RegExp(source).test(frame.slide),
        );
        return at >= 0 && at + 1;
      },
      { timeout: 60_000, polling: 50 },
      slide,
      seen,
    );
    seen = Number(await found.jsonValue());
    await settle();
    await page.screenshot({ path: fileOf(shape, id) });
  }
  console.log(`${shape}: ${items.length} slides`);
}

/** A stream's first frame comes late where four things at once want a core. */
function hasVideo(): boolean {
  const [video] = window.deepAll('vt-live video') as HTMLVideoElement[];
  return video !== undefined && video.readyState >= 2 && video.currentTime > 0.2;
}

async function shootAll(displays: Displays, what: string): Promise<void> {
  await inAllShapes((shape) => displays.get(shape)?.page.screenshot({ path: fileOf(shape, what) }));
}

async function closeAll(displays: Displays): Promise<void> {
  for (const { page } of displays.values()) await page.close();
}

async function inAllShapes(take: (shape: ShapeName) => Promise<unknown> | undefined): Promise<void> {
  await Promise.all(SHAPE_NAMES.map(take));
}

function fileOf(shape: ShapeName, what: string): string {
  return join(FOLDER, `${shape}-${what}.png`);
}

/** Pictures are for eyes: here alone time passes by waiting. */
function settle(ms = SETTLE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
