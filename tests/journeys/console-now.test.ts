import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { DESK, type DeskPage, openDesk, PHONE } from './desk-page.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';

describe('an owner on the first day, at the console', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let desk: DeskPage;
  let page: Page;
  let display: DisplayPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-console-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    desk = await openDesk(browser);
    page = desk.page;
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const path = () => new URL(page.url()).pathname;

  /** Nothing that axe finds, light and dark, on the desk and in the pocket. */
  async function expectAccessible(): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await desk.wears(scheme);
      for (const size of [DESK, PHONE]) {
        await page.setViewport({ ...size, isMobile: false, hasTouch: false });
        expect(await desk.violations(), `${scheme}, ${size.width} px`).toEqual([]);
      }
    }
    await desk.wears('light');
    await page.setViewport(DESK);
  }

  it('comes from the one-time link to an account, and to Now', async () => {
    await page.goto(`${controller.address}/setup#${controller.ownerToken()}`);
    await page.locator('>>> wa-input[name=name] >>> input').fill('Camille Durand');
    await page.locator('>>> wa-input[name=email] >>> input').fill('camille@example.org');
    await page.locator('>>> wa-input[name=password] >>> input').fill('a long phrase for opening day');
    await Promise.all([page.waitForNavigation(), page.locator('>>> wa-button[type=submit]').click()]);
    expect(path()).toBe('/console');
    await page.waitForSelector('>>> vt-screen-card');
  });

  it('sees true previews of the planned screens, said to be previews', async () => {
    await desk.says('Ce sont des aperçus.');
    await desk.says(`${new URL(controller.address).host}/display`);
    await page.waitForSelector('>>> vt-screen-card >>> vt-screen >>> vt-spotlight');
    expect(await page.$$eval('>>> vt-screen-card', (cards) => cards.length)).toBe(6);
    expect(await page.$$eval('>>> vt-screen video', (videos) => videos.length)).toBe(0);
    await expectAccessible();
  });

  it('pairs a display by typing its code, and sees it on the wall, up to date', async () => {
    display = await openDisplay(browser, `${controller.address}/display`);
    const code = await display.code();
    await page.bringToFront();
    await page
      .locator('>>> vt-first-screen >>> vt-code-input >>> input')
      .fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.locator('>>> vt-first-screen >>> wa-button').click();
    await page.waitForSelector('>>> vt-pair-form');
    expect(path()).toBe('/console/screens/new');
    await page.locator('>>> vt-pair-form >>> wa-input[name=name] >>> input').fill('Caisse 1');
    await expectAccessible();
    await page.locator('>>> vt-pair-form >>> wa-button[type=submit]').click();
    await page.waitForSelector('>>> vt-screen-details');
    await desk.says('Caisse 1 est relié et joue.');
    await display.page.bringToFront();
    await display.nextSlide(/./);

    await page.bringToFront();
    await page.locator('>>> vt-navigation >>> a[href="/console/now"]').click();
    await desk.says('L’écran joue comme prévu');
    const card = '>>> a[aria-label="Caisse 1\u00a0: À jour"]';
    await page.waitForSelector(card);
    await expectAccessible();
    await page.locator(card).click();
    await page.waitForSelector('>>> vt-screen-details');
  });

  it('lets the screen show its name', async () => {
    await page.locator('>>> vt-screen-details >>> wa-button::-p-text(Faire clignoter)').click();
    await display.page.bringToFront();
    await display.shows('Caisse 1');
    await page.bringToFront();
    await desk.says('Caisse 1 montre son nom');
  });

  it('renames it where it stands: it is saved, and the screen knows', async () => {
    const name = await page.waitForSelector('>>> vt-screen-settings >>> wa-input >>> input');
    await name!.click({ count: 3 });
    await page.keyboard.type('Caisse du fond');
    await page.keyboard.press('Tab');
    await desk.says('Enregistré à');
    await page.waitForSelector('>>> vt-screen-list >>> ::-p-text(Caisse du fond)');
    await expectAccessible();
    await display.page.bringToFront();
    await expect.poll(() => display.page.title()).toContain('Caisse du fond');
    await page.bringToFront();
  });

  it('deletes it, and brings it back with its display', async () => {
    await page.locator('>>> vt-screen-details >>> wa-dropdown > wa-button').click();
    await page.locator('>>> vt-screen-details >>> wa-dropdown-item[value=delete]').click();
    await desk.says('Caisse du fond est supprimé');
    expect(path()).toBe('/console/screens');
    await page.locator('>>> vt-notices >>> button::-p-text(Remettre)').click();
    await page.waitForSelector('>>> vt-screen-details');
    await page.waitForSelector('>>> vt-screen-details >>> vt-state-pill[tone=good]');
    await display.page.bringToFront();
    await display.nextSlide(/./);
    await page.bringToFront();
  });

  it('unpairs the TV after a question: it shows a code, and the screen waits for another', async () => {
    await page.locator('>>> vt-screen-details >>> wa-dropdown > wa-button').click();
    await page.locator('>>> vt-screen-details >>> wa-dropdown-item[value=revoke]').click();
    await page.locator('>>> vt-confirm >>> wa-button[variant=danger]').click();
    await desk.says('Caisse du fond attend une autre télé.');
    await page.waitForSelector('>>> vt-screen-details >>> vt-state-pill[tone=neutral]');
    await display.page.bringToFront();
    expect(await display.code()).toMatch(/^[A-Z0-9]{6}$/);
    await page.bringToFront();
  });

  it('is told what to do when the code of a page does not arrive', async () => {
    await page.setRequestInterception(true);
    const block = (request: HTTPRequest) =>
      void (/vt-announce-page/.test(request.url()) ? request.abort() : request.continue());
    page.on('request', block);
    await page.locator('>>> vt-navigation >>> a[href="/console/announce"]').click();
    await desk.says('Cette page n’est pas arrivée');
    page.off('request', block);
    await page.setRequestInterception(false);
    await page.locator('>>> vt-problem wa-button').click();
    await page.waitForSelector('>>> vt-announce-page');
  });

  it('is told within seconds that the controller is gone, and that the screens play', async () => {
    const { port } = controller;
    await controller.kill();
    await desk.says('Liaison perdue à');
    controller = await startController({ dataDir, port });
    await page.waitForSelector('>>> vt-navigation >>> .line.open', { timeout: 60_000 });
  });

  it('goes by keys: g and a letter, the list of all keys, the palette', async () => {
    await page.focus('>>> main');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForSelector('>>> vt-now-page');
    await page.keyboard.press('?');
    await page.waitForSelector('>>> vt-key-list');
    await page.keyboard.press('Escape');
    // Out of the page: an element around a dialog has no box, and would count as hidden while it stands.
    await expect.poll(() => page.$('>>> vt-key-list'), { timeout: 30_000 }).toBeNull();
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('>>> vt-go-to');
    await page.keyboard.type('caisse du');
    await page.waitForSelector('>>> vt-go-to >>> li::-p-text(Caisse du fond)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> vt-screen-details');
  });

  it('opens "add this screen" by the link in a display’s QR', async () => {
    await page.goto('about:blank');
    await page.goto(`${controller.address}/console#pair=K7M2PX`);
    const code = await page.waitForSelector('>>> vt-code-input >>> input');
    expect(await code!.evaluate((input) => (input as HTMLInputElement).value)).toBe('K7M2PX');
    expect(path()).toBe('/console/screens/new');
  });

  it('signs in again where it was when the session has ended', async () => {
    await page.goto(`${controller.address}/console/screens`);
    await page.waitForSelector('>>> vt-screen-list');
    await page.evaluate(() => fetch('/api/sessions/current', { method: 'DELETE' }));
    await desk.says('Votre session est terminée');
    expect(await desk.violations()).toEqual([]);
    await page.locator('>>> wa-input[name=email] >>> input').fill('camille@example.org');
    await page.locator('>>> wa-input[name=password] >>> input').fill('a long phrase for opening day');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> vt-screen-list');
    expect(path()).toBe('/console/screens');
  });

  it('changes the language in place', async () => {
    await page.locator('>>> vt-navigation vt-account-menu >>> button.who').click();
    await page.locator('>>> vt-navigation vt-account-menu >>> wa-dropdown-item[value="locale:en"]').click();
    await desk.says('Add a screen');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('meets no error on a console but the controller’s absence', () => {
    const others = desk.complaints.filter(
      (text) => !/ERR_CONNECTION_|ERR_FAILED|WebSocket|dynamically imported/.test(text),
    );
    expect(others).toEqual([]);
    expect(display.complaints.filter((text) => !/ERR_CONNECTION_|WebSocket/.test(text))).toEqual([]);
  });
}, 300_000);
