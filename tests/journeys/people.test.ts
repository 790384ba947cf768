import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';

describe('an owner with a mouse and a keyboard', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let page: Page;
  let display: DisplayPage;
  const complaints: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-people-'));
    [browser, controller] = await Promise.all([launchChromium(['--lang=en']), startController({ dataDir })]);
    page = await browser.newPage();
    await page.setExtraHTTPHeaders({ 'Accept-Language': 'en' });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function violations(): Promise<readonly string[]> {
    const { violations: found } = await new AxePuppeteer(page).analyze();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' ')
          .slice(0, 200)}`,
    );
  }

  it('is told what the addresses are for', async () => {
    await page.goto(controller.address);
    await page.waitForSelector('>>> a[href="/display"]');
    expect(await violations()).toEqual([]);
  });

  it('creates the account by the link that the start printed', async () => {
    await page.goto(`${controller.address}/setup#${controller.ownerToken()}`);
    await page.locator('>>> wa-input[name=name] >>> input').fill('Camille Durand');
    expect(await violations()).toEqual([]);
    await page.locator('>>> wa-input[name=email] >>> input').fill('camille@example.org');
    await page.locator('>>> wa-input[name=password] >>> input').fill('a long phrase for opening day');
    await Promise.all([page.waitForNavigation(), page.locator('>>> wa-button[type=submit]').click()]);
    expect(new URL(page.url()).pathname).toBe('/console');
    await page.waitForSelector('>>> vt-screen-card');
  });

  it('pairs the display in the shop window by typing its code', async () => {
    display = await openDisplay(browser, `${controller.address}/display`);
    const code = await display.code();
    await page.bringToFront();
    await page.goto(`${controller.address}/console/screens/new`);
    await page
      .locator('>>> vt-code-input >>> input')
      .fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
    await page.locator('>>> vt-pair-form >>> wa-input[name=name] >>> input').fill('Vitrine de droite');
    await page.locator('>>> vt-pair-form >>> wa-button[type=submit]').click();
    await page.waitForSelector('>>> vt-screen-details');
    await display.page.bringToFront();
    await display.nextSlide(/./);
    await page.bringToFront();
    await page.waitForSelector('>>> vt-screen-details >>> vt-state-pill[tone=good]');
    expect(await violations()).toEqual([]);
  });

  it('lets the screen say its name', async () => {
    await display.page.bringToFront();
    await page.evaluate(async () => {
      const { screens } = await (await fetch('/api/stores/main/state')).json();
      const paired = screens.find((screen: { isPaired: boolean }) => screen.isPaired);
      await fetch(`/api/stores/main/screens/${paired.id}/identify`, { method: 'POST' });
    });
    await display.shows('Vitrine de droite');
  });

  it('sees a second window of the same seat refuse itself with a sentence, and another seat show a code', async () => {
    const context = display.page.browserContext();
    const second = await context.newPage();
    await second.goto(`${controller.address}/display`);
    await second.waitForSelector('.notice');
    expect(await second.$eval('.notice', (notice) => notice.textContent)).toContain('/display?seat=2');
    await second.goto(`${controller.address}/display?seat=2`);
    await second.waitForSelector('>>> vt-pairing >>> .cell');
    await second.close();
  });

  it('revokes the screen: it shows a code again', async () => {
    await display.page.bringToFront();
    await page.evaluate(async () => {
      const { screens } = await (await fetch('/api/stores/main/state')).json();
      const paired = screens.find((screen: { isPaired: boolean }) => screen.isPaired);
      await fetch(`/api/stores/main/screens/${paired.id}/revoke`, { method: 'POST' });
    });
    expect(await display.code()).toMatch(/^[A-Z0-9]{6}$/);
  });

  it('is told by a display of another version that the page must be loaded anew', async () => {
    const old = await (await browser.createBrowserContext()).newPage();
    await old.evaluateOnNewDocument(() => {
      const send = WebSocket.prototype.send;
      WebSocket.prototype.send = function (data) {
        send.call(this, String(data).replace(/"protocol":\d+/, '"protocol":999'));
      };
    });
    await old.goto(`${controller.address}/display`);
    await old.waitForSelector('.notice');
    expect(await old.$eval('.notice', (notice) => notice.textContent)).toContain('version');
    await old.close();
  });

  it('meets no error on a console', () => {
    expect(complaints).toEqual([]);
  });
}, 240_000);
