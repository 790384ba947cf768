import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { DESK, type DeskPage, openDesk, PHONE } from './desk-page.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';
import { becomeOwner, type Owner } from './owner.ts';

const PASSWORD = 'a long phrase for opening day';
const WAIT = { timeout: 20_000 };

describe('an owner at the settings, beside a screen that plays', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let desk: DeskPage;
  let page: Page;
  let display: DisplayPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-settings-'));
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
    display = await openDisplay(browser, `${controller.address}/display`);
    await owner.post('screens/pair', { code: await display.code(), screen: 'entrance' });
    await display.nextSlide(/./);
    await page.goto(`${controller.address}/console/settings`);
    await page.waitForSelector('>>> vt-opening-hours >>> [data-day="TH"]');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function press(selector: string): Promise<void> {
    await page.locator(`>>> ${selector}`).click();
  }

  /** A field is given another value and left, as by a person whose browser has a picker for it. */
  async function give(selector: string, value: string): Promise<void> {
    const field = await page.waitForSelector(`>>> ${selector}`);
    await field?.evaluate((element, given) => {
      (element as HTMLInputElement).value = given;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    }, value);
  }

  async function settings() {
    return (await owner.get('store/main')).json.body;
  }

  async function expectAccessible(...schemes: ('light' | 'dark')[]): Promise<void> {
    for (const scheme of schemes) {
      await desk.wears(scheme);
      await page.waitForFunction(
        (isDark) => document.documentElement.classList.contains('wa-dark') === isDark,
        { polling: 'raf' },
        scheme === 'dark',
      );
      expect(await desk.violations(), scheme).toEqual([]);
    }
    await desk.wears('light');
  }

  it('reads before saving what other hours and a holiday do on the screens', async () => {
    const thursday = 'vt-opening-hours >>> [data-day="TH"] vt-day-windows >>> [data-end="until"]';
    await give(thursday, '22:00');
    await desk.says('Chaque jeudi');
    await give('vt-holidays >>> input[name="date"]', '2031-07-14');
    await give('vt-holidays >>> input[name="holiday-name"]', 'Fête nationale');
    await press('[data-act="add-holiday"]');
    await desk.says('Le lundi 14 juillet 2031');
    expect((await settings()).openingHours.TH).toEqual([{ from: '10:00', until: '21:00' }]);
    await expectAccessible('light', 'dark');
    await press('[data-act="save-settings"]');
    await desk.says('Enregistré à');
    expect(await settings()).toMatchObject({
      openingHours: { TH: [{ from: '10:00', until: '22:00' }] },
      holidays: expect.arrayContaining([{ date: '2031-07-14', name: 'Fête nationale', hours: [] }]),
    });
  });

  it('judges the visitors’ address before a code leads there', async () => {
    const field = 'vt-visitors-address >>> input[name="visitors-address"]';
    await give(field, 'http://localhost:8080');
    await desk.says('ne désigne que l’appareil');
    await give(field, 'https://vitrine.example');
    await desk.says('Les codes QR des écrans mènent à');
    await page.waitForSelector('>>> vt-visitors-address >>> vt-code >>> path');
    await press('[data-act="discard"]');
    await page.waitForSelector('>>> [data-act="discard"]', { hidden: true });
  });

  it('is told of somebody who was faster, sees both versions, and keeps hers beside his', async () => {
    await give('vt-shop-form >>> input[name="store-name"]', 'Les Halles, hiver');
    await owner.put('store/main', { ...(await settings()), dayStart: '05:00' });
    await press('[data-act="save-settings"]');
    await page.waitForSelector('>>> vt-conflict');
    await desk.says('La journée commence à');
    await press('vt-conflict >>> wa-button[variant="brand"]');
    await desk.says('Enregistré à');
    expect(await settings()).toMatchObject({ name: 'Les Halles, hiver', dayStart: '05:00' });
  });

  it('sees a colour on the displays’ own pictures first, then on the paired display', async () => {
    await press('nav a[href="/console/settings/brand"]');
    const preview = '>>> [data-preview="slide"] vt-screen-preview >>> vt-screen';
    await page.waitForSelector(`${preview} >>> vt-brand`);
    await give('vt-brand-form >>> input[name="colourA-code"]', '#0a7d4b');
    await desk.says('Toutes les diapositives prennent');
    await expect.poll(() => firstColour(page, preview), WAIT).toBe('#0a7d4b');
    expect(await firstColour(display.page, '>>> vt-screen')).toBe('#2d1fe0');
    await expectAccessible('light', 'dark');
    await press('[data-act="save-settings"]');
    await desk.says('1 écran sur 1 a confirmé');
    await expect.poll(() => firstColour(display.page, '>>> vt-screen'), WAIT).toBe('#0a7d4b');
  });

  it('invites somebody by a link that works once, changes the role and takes it back, removes', async () => {
    await press('nav a[href="/console/settings/people"]');
    await page.locator('>>> vt-invitations >>> input[name="invited-name"]').fill('Karim Diallo');
    await press('[data-act="invite"]');
    const code = await page.waitForSelector('>>> vt-invitations >>> code');
    const link = String(await code?.evaluate((element) => element.textContent));
    await press('[data-act="done"]');

    const guest = await openDesk(browser, PHONE);
    await guest.page.goto(link);
    await guest.says('Bienvenue, Karim Diallo');
    await guest.page.locator('>>> wa-input[name="email"] >>> input').fill('karim@example.org');
    await guest.page.locator('>>> wa-input[name="password"] >>> input').fill('another long phrase for it');
    expect(await guest.violations()).toEqual([]);
    await guest.page.locator('>>> wa-button[type="submit"]').click();
    await guest.page.waitForSelector('>>> vt-now-page');

    const row = 'vt-people >>> [data-person="karim@example.org"]';
    await give(`${row} select`, 'viewer');
    await desk.says('Lecture.');
    await press('vt-notices >>> button ::-p-text(Remettre Responsable)');
    await expect.poll(roleOfKarim, WAIT).toBe('manager');
    await expectAccessible('light', 'dark');
    await press(`${row} [data-act="remove"]`);
    await press('vt-confirm >>> wa-button[variant="danger"]');
    await page.waitForSelector(`>>> ${row}`, { hidden: true });
    expect(await roleOfKarim()).toBeUndefined();
    await guest.page.goto('about:blank');
    await guest.page.goto(link);
    await guest.says('Cette invitation n’ouvre plus');
  });

  it('runs a backup now and reads what came of it', async () => {
    await press('nav a[href="/console/settings/jobs"]');
    await press('[data-job="backup"] [data-act="run"]');
    await page.waitForSelector('>>> [data-job="backup"] vt-state-pill[tone="good"]');
    const told = await page.$eval('>>> [data-job="backup"]', (element) => element.textContent);
    const { outcome } = (await owner.http.get('/api/jobs')).json.find(
      ({ name }: { name: string }) => name === 'backup',
    );
    expect(told).toContain(outcome.params.file);
    await expectAccessible('light', 'dark');
  });

  it('stands in the width of a phone, all parts of it', async () => {
    await page.setViewport({ ...PHONE, isMobile: false, hasTouch: false });
    for (const part of ['', '/brand', '/people', '/jobs']) {
      await press(`nav a[href="/console/settings${part}"]`);
      await page.waitForSelector(`>>> nav a[href="/console/settings${part}"][aria-current]`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), part).toBe(PHONE.width);
      await expectAccessible('light');
    }
    await page.setViewport(DESK);
  });

  it('meets no error on a console but the refused ones of this story', () => {
    for (const { complaints } of [desk, display])
      expect(complaints.filter((text) => !/status of 412/.test(text))).toEqual([]);
  });

  async function roleOfKarim(): Promise<string | undefined> {
    const people = (await owner.http.get('/api/people')).json as {
      readonly email: string;
      readonly roles: Readonly<Record<string, string>>;
    }[];
    return people.find(({ email }) => email === 'karim@example.org')?.roles.main;
  }

  function firstColour(of: Page, screen: string): Promise<string> {
    return of.$eval(screen, (element) => (element as HTMLElement).style.getPropertyValue('--brand-a').trim());
  }
}, 300_000);
