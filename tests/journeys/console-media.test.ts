import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { DESK, type DeskPage, openDesk, PHONE } from './desk-page.ts';
import { becomeOwner, type Owner } from './owner.ts';

const PASSWORD = 'a long phrase for opening day';
/** The beginning of a photo as phones take them, and nothing after it. */
const HEIC_HEAD = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="teal"/></svg>';

describe('a manager and the media of the shop', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let desk: DeskPage;
  let page: Page;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-media-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
    desk = await openDesk(browser);
    page = desk.page;
    await page.goto(controller.address);
    await page.evaluate(async (password) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ email: 'camille@example.org', password });
      await fetch('/api/sessions', { method: 'POST', headers, body });
    }, PASSWORD);
    await page.goto(`${controller.address}/console/media`);
    await page.waitForSelector('>>> vt-media-grid >>> [data-item]');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function file(name: string, bytes: Buffer | string): Promise<string> {
    const path = join(dataDir, name);
    await writeFile(path, bytes);
    return path;
  }

  const picture = (colour: string) =>
    sharp({ create: { width: 800, height: 600, channels: 3, background: colour } });

  async function choose(...paths: string[]): Promise<void> {
    const input = await page.waitForSelector('>>> vt-media-page >>> input[type="file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  async function press(selector: string): Promise<void> {
    await page.locator(`>>> ${selector}`).click();
  }

  async function search(words: string): Promise<void> {
    await page.locator('>>> wa-input[data-search] >>> input').fill(words);
  }

  const card = (name: string) => `vt-media-grid >>> a[title="${name}"]`;

  it('drops a photo on the page, and sees it kept', async () => {
    const bytes = (await picture('#c8283c').jpeg().toBuffer()).toString('base64');
    await page.$eval(
      '>>> vt-media-page >>> .page',
      (target, base64) => {
        const dropped = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([dropped], 'Façade rouge.jpg', { type: 'image/jpeg' }));
        for (const type of ['dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      bytes,
    );
    await desk.says('1 sur 1 gardé');
    await desk.says('JPEG, 800');
    await search('facade rouge');
    await page.waitForSelector(`>>> ${card('Façade rouge.jpg')} >>> img`);
  });

  it('is told what bytes are whatever their name, what was converted, and what is refused with a way out', async () => {
    await choose(
      await file('film.mp4', await picture('#1c5f3f').png().toBuffer()),
      await file('dessin.svg', DRAWING),
      await file('photo.heic', HEIC_HEAD),
      await file('tarif.pdf', '%PDF-1.7\nnothing'),
    );
    await desk.says('son contenu dit PNG');
    await desk.says('le contrôleur en a fait WebP');
    await desk.says('ni un film');
    await desk.says('exportez');
    await desk.says('2 refusés');
    expect(await desk.violations()).toEqual([]);
    await press('vt-uploads >>> [data-act="clear"]');
    await page.waitForSelector('>>> vt-uploads >>> section', { hidden: true });
  });

  it('calls an upload off while it is sent: nothing of it is kept', async () => {
    const network = await page.createCDPSession();
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
    await network.send('Network.emulateNetworkConditions', slow);
    await choose(await file('long.png', Buffer.alloc(8_000_000, 7)));
    await page.waitForSelector('>>> vt-uploads >>> li[data-state="sending"] >>> vt-meter');
    await press('vt-uploads >>> [data-act="cancel"]');
    await desk.says('Annulé, rien n’est gardé');
    await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
    await network.detach();
    const { json } = await owner.get('media?limit=10000');
    expect(json.some(({ name }: { name: string }) => name === 'long.png')).toBe(false);
    await press('vt-uploads >>> [data-act="clear"]');
  });

  it('opens one by keys, and gives it another name and the former one back', async () => {
    await search('facade');
    await page.waitForSelector(`>>> ${card('Façade rouge.jpg')}`);
    await page.focus(`>>> ${card('Façade rouge.jpg')}`);
    await page.keyboard.press('Enter');
    const name = await page.waitForSelector('>>> vt-medium >>> wa-input >>> input');
    await name?.click({ count: 3 });
    await page.keyboard.type('Devanture');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> vt-medium >>> h2 ::-p-text(Devanture)');
    await press('vt-notices >>> button ::-p-text(Remettre)');
    await page.waitForSelector('>>> vt-medium >>> h2 ::-p-text(Façade rouge)');
  });

  it('sees where it is used, and cannot delete it meanwhile', async () => {
    const hash = new URL(page.url()).pathname.split('/').at(-1);
    const items = [{ id: 'one', kind: 'media', media: hash }];
    await owner.put('playlists/devanture', { name: 'La devanture', items });
    await page.waitForSelector('>>> vt-medium >>> a[href="/console/playlists/devanture"]');
    await page.waitForSelector('>>> vt-medium >>> [data-act="delete"][disabled]');
    await desk.says('Il sert encore à 1 endroit');
    await desk.wears('dark');
    expect(await desk.violations()).toEqual([]);
    await desk.wears('light');
    await page.focus('>>> vt-medium >>> wa-input >>> input');
    await page.keyboard.press('Escape');
    await page.waitForSelector('>>> vt-medium', { hidden: true });
  });

  it('deletes one that nothing uses by a key, and has it back', async () => {
    await search('film.mp4');
    await page.waitForSelector(`>>> ${card('film.mp4')}`);
    await page.focus(`>>> ${card('film.mp4')}`);
    await page.keyboard.press('Delete');
    await page.waitForSelector(`>>> ${card('film.mp4')}`, { hidden: true });
    await press('vt-notices >>> button ::-p-text(Remettre)');
    await page.waitForSelector(`>>> ${card('film.mp4')}`);
  });

  it('fits a phone', async () => {
    await page.setViewport({ ...PHONE, isMobile: false, hasTouch: false });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await desk.violations()).toEqual([]);
    await page.setViewport(DESK);
  });

  it('meets no error on a console but the files that were refused', () => {
    expect(desk.complaints.filter((text) => !/status of 4(?:00|15)/.test(text))).toEqual([]);
  });
}, 300_000);
