import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { readCodes } from '../displays/slides/read-code.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';
import { becomeOwner, type Owner, signIn } from './owner.ts';

const LAN_NAME = 'vitrine.lan';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([`--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`]);
}, 120_000);
afterAll(() => browser.close());

const item = (kind: string, id: string, durationMs: number, more: object) => ({
  kind,
  id,
  durationMs,
  ...more,
});

describe.each([
  { where: 'on loopback', hostName: '127.0.0.1', isSecure: true },
  {
    where: 'under a LAN name on plain http, which is no secure context',
    hostName: LAN_NAME,
    isSecure: false,
  },
])(
  'the first day of a shop $where',
  ({ hostName, isSecure }) => {
    let dataDir: string;
    let controller: ControllerProcess;
    let owner: Owner;
    let display: DisplayPage;
    let screen: string;
    const drawAtMs = Date.now() + 25 * 60_000;

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'vitrine-journey-'));
      controller = await startController({ dataDir, hostName });
    }, 120_000);
    afterAll(async () => {
      await controller.stop();
      await rm(dataDir, { recursive: true, force: true });
    }, 30_000);

    const items = () => [
      item('spotlight', 'lamp', 4_000, { product: 'journey-lamp', locale: 'fr' }),
      item('live', 'live', 9_000, { stream: 'demo' }),
      item('countdown', 'draw', 4_000, { contest: 'journey', locale: 'fr' }),
      item('spotlight', 'vase', 4_000, { product: 'journey-vase', locale: 'fr' }),
    ];

    async function publish(takes: readonly string[]): Promise<void> {
      await owner.post('publications', { takes });
    }

    async function price(priceMinor: number): Promise<void> {
      const { body } = (await owner.get('products/journey-lamp')).json;
      await owner.put('products/journey-lamp', { ...body, priceMinor });
    }

    it('begins with an owner made by the one-time link, which works once', async () => {
      owner = await becomeOwner(controller);
      const again = await owner.http.post('/api/people/owner', {
        token: controller.ownerToken(),
        email: 'second@example.org',
        name: 'Second',
        password: 'another long phrase',
      });
      expect(again.status).toBeGreaterThanOrEqual(400);
    });

    it('pairs a display by the six characters that it shows', async () => {
      display = await openDisplay(browser, `${controller.address}/display`, { width: 1920, height: 1080 });
      expect(await display.page.evaluate(() => isSecureContext)).toBe(isSecure);
      const code = await display.code();
      const paired = await owner.post('screens/pair', { code, name: 'Entrée', tags: ['journey'] });
      screen = paired.json.id;
      await display.nextSlide(/./);
      expect(await display.page.title()).toContain('Entrée');
    });

    it('plays what is published: the code on a spotlight leads to that product', async () => {
      const { body: store } = (await owner.get('store/main')).json;
      await owner.put('store/main', { ...store, visitorsAddress: controller.address });
      await owner.put('products/journey-lamp', {
        name: { fr: 'Lampe Journée' },
        priceMinor: 4_200,
        link: 'https://shop.example/lamp',
      });
      await owner.put('products/journey-vase', {
        name: { fr: 'Vase Soir' },
        priceMinor: 1_500,
        link: 'https://shop.example/vase',
      });
      await owner.put('contests/journey', {
        name: 'Journey',
        title: { fr: 'Tirage tout à l’heure' },
        once: { opensAtMs: drawAtMs - 86_400_000, closesAtMs: drawAtMs - 1_000, drawAtMs },
      });
      await owner.put('playlists/journey', { name: 'Journey', items: items() });
      const { body: schedule } = (await owner.get('schedule/main')).json;
      const entry = { id: 'journey', playlist: 'journey', priority: 100, target: { tags: ['journey'] } };
      await owner.put('schedule/main', { entries: [...schedule.entries, entry] });
      await publish(['playlists/journey', 'schedule/main']);

      await display.nextSlide(/^spotlight:journey-lamp/);
      // The slide comes in over half a second; a phone held up reads again, too.
      const [code] = await expect
        .poll(async () => readCodes(await display.page.screenshot()), { timeout: 8_000 })
        .toHaveLength(1)
        .then(async () => readCodes(await display.page.screenshot()));
      const scanned = new URL(code!);
      expect(scanned.origin).toBe(controller.address);
      const page = await owner.http.get(scanned.pathname + scanned.search);
      expect(page.text).toContain('Lampe Journée');
      expect((await owner.http.get('/q/zzzzzzz')).status).toBe(404);
    });

    it('plays the live stream: its picture moves', async () => {
      await display.nextSlide(/^live:/);
      const times: number[] = [];
      for (let count = 0; count < 3; count += 1) times.push(await display.videoAdvance());
      for (const moved of times) expect(moved).toBeGreaterThan(0);
    });

    it('counts down by the controller’s clock, within a second', async () => {
      await display.nextSlide(/^countdown:/);
      const { shownMs, atMs } = await display.countdown();
      expect(Math.abs(shownMs - (drawAtMs - atMs))).toBeLessThanOrEqual(1_000);
    });

    it('shows an edited price on the slide that stands, without a jolt', async () => {
      await display.nextSlide(/^spotlight:journey-lamp/);
      const before = (await display.frames()).length;
      await price(3_900);
      await display.shows('39');
      expect((await display.frames()).length).toBe(before);
    });

    it('shows a product of an imported file', async () => {
      const csv = 'id;name;price;link\njourney-mug;Tasse Importée;12,50;https://shop.example/mug\n';
      const dry = await owner.http.send('POST', '/api/stores/main/products/import?dryRun=1', {
        headers: { 'Content-Type': 'text/csv' },
        body: csv,
      });
      expect(dry.json).toMatchObject({ isDryRun: true, added: ['journey-mug'], refused: [] });
      expect((await owner.http.get('/api/stores/main/products/journey-mug')).status).toBe(404);
      await owner.http.send('POST', '/api/stores/main/products/import', {
        headers: { 'Content-Type': 'text/csv' },
        body: csv,
      });
      const { body } = (await owner.get('playlists/journey')).json;
      await owner.put('playlists/journey', {
        ...body,
        items: [...body.items, item('spotlight', 'mug', 4_000, { product: 'journey-mug' })],
      });
      await publish(['playlists/journey']);
      await display.nextSlide(/^spotlight:journey-mug/);
      await display.shows('Tasse Importée');
    });

    it('counts the receipt of an announcement once it is painted', async () => {
      const id = randomUUID();
      const content = {
        style: 'banner',
        title: { fr: 'Démo dans cinq minutes', en: 'Demo in five minutes' },
      };
      const press = { id, content, target: { all: true }, timeToLiveMs: 15_000 };
      await owner.post('announcements', press);
      await owner.post('announcements', press);
      await display.cueShown(id);
      await expect
        .poll(
          async () =>
            (await owner.get(`announcements/${id}`)).json.shown.map((one: { screen: string }) => one.screen),
          { timeout: 10_000 },
        )
        .toEqual([screen]);
    });

    it('said nothing on its console all the while', () => {
      expect(display.complaints).toEqual([]);
    });

    it('plays on when the controller is killed, and is back by itself when it returns', async () => {
      await controller.kill();
      for (let change = 0; change < 3; change += 1) await display.nextSlide(/./);
      controller = await startController({ dataDir, hostName, port: controller.port });
      owner = await signIn(controller);
      await price(2_700);
      await display.nextSlide(/^spotlight:journey-lamp/);
      await display.shows('27');
    });
  },
  240_000,
);
