import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { openDisplay, type SeenFrame } from './display-page.ts';
import { becomeOwner } from './owner.ts';

/** The demo's own pictures, in turns of two seconds. */
const PRODUCTS = ['sac-demi-lune', 'lampe-girolle', 'casque-nova', 'pola-mini'];

describe('the demo shop on two screens', () => {
  let browsers: readonly Browser[];
  let controller: ControllerProcess;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-pair-'));
    controller = await startController({ dataDir });
    // Two processes, as two machines would be: one browser would share its animation clock.
    browsers = await Promise.all([launchChromium(), launchChromium()]);
    const owner = await becomeOwner(controller);
    const items = PRODUCTS.map((product) => ({ kind: 'spotlight', id: product, product, durationMs: 2_000 }));
    await owner.put('playlists/turns', { name: 'Turns', items });
    const { body: schedule } = (await owner.get('schedule/main')).json;
    const entry = { id: 'turns', playlist: 'turns', priority: 100, target: { screens: ['entrance'] } };
    await owner.put('schedule/main', { entries: [...schedule.entries, entry] });
    await owner.post('publications', { takes: ['playlists/turns', 'schedule/main'] });
  }, 120_000);
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('shows the same slide at the same instant on both', async () => {
    const address = `${controller.address}/display?demo=entrance`;
    const displays = await Promise.all(
      browsers.map((browser) => openDisplay(browser, address, { width: 640, height: 360 })),
    );
    for (const display of displays) {
      await display.page.waitForFunction(() => window.seenFrames.length >= 12, { timeout: 60_000 });
    }
    const [one, other] = (await Promise.all(displays.map((display) => display.frames()))) as [
      SeenFrame[],
      SeenFrame[],
    ];
    const matched = one.flatMap((frame) => {
      const twin = other.find(({ startMs, region }) => startMs === frame.startMs && region === frame.region);
      return twin === undefined ? [] : [{ frame, twin }];
    });
    expect(matched.length).toBeGreaterThanOrEqual(8);
    for (const { frame, twin } of matched) expect(twin.slide).toBe(frame.slide);

    // Joined in the middle of a slot: that change is the page's own start, not the common instant.
    const skews = matched
      .slice(1)
      .map(({ frame, twin }) =>
        Math.abs(frame.originMs + frame.frameTimeMs - twin.originMs - twin.frameTimeMs),
      )
      .sort((a, b) => a - b);
    console.log(
      `skew of slide changes between two browsers: median ${skews[skews.length >> 1]?.toFixed(1)} ms, largest ${skews.at(-1)?.toFixed(1)} ms, ${skews.length} changes`,
    );
    for (const display of displays) await display.page.close();
  }, 120_000);

  it('is never blank and never flat over 20 slide changes', async () => {
    const display = await openDisplay(browsers[0]!, `${controller.address}/display?demo=entrance`, {
      width: 640,
      height: 360,
    });
    await display.nextSlide(/^spotlight/);
    // Presents what is painted, so that the film does not begin with the frame before.
    await display.page.screenshot();
    const frames: Buffer[] = [];
    const client = await display.page.createCDPSession();
    client.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    const from = (await display.frames()).length;
    await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 2 });
    await display.page.waitForFunction(
      (count) => window.seenFrames.length >= count,
      { timeout: 90_000 },
      from + 20,
    );
    await client.send('Page.stopScreencast');
    expect(frames.length).toBeGreaterThan(100);
    const shares = await Promise.all(frames.map(flatShareOf));
    console.log(
      `flattest of ${frames.length} frames: ${(Math.max(...shares) * 100).toFixed(0)} % of one tone`,
    );
    expect(Math.max(...shares)).toBeLessThan(0.9);
  }, 150_000);
});

/** Share of pixels within four levels of the most common grey. */
async function flatShareOf(png: Buffer): Promise<number> {
  const grey = await sharp(png).greyscale().raw().toBuffer();
  const counts = new Uint32Array(256);
  for (const level of grey) counts[level] = (counts[level] ?? 0) + 1;
  let most = 0;
  for (let level = 0; level < 256; level += 1) {
    const near = counts.subarray(Math.max(0, level - 4), level + 5).reduce((sum, count) => sum + count, 0);
    most = Math.max(most, near);
  }
  return most / grey.length;
}
