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

describe('a manager at the desk, and somebody of the staff with a phone', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let desk: DeskPage;
  let page: Page;
  let phone: DeskPage;
  let display: DisplayPage;
  let link: string;
  /** Announcements that the display has painted so far. */
  let paintedBefore = 0;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-announce-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
    [desk, phone] = await Promise.all([openDesk(browser), openDesk(browser, PHONE)]);
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
    await page.goto(`${controller.address}/console/announce`);
    await page.waitForSelector('>>> [data-preset="bags-30"]');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Resolves when the display has painted a further announcement, and its words stand there. */
  async function displayShows(text: string): Promise<void> {
    await display.shows(text);
    const painted = await display.page.waitForFunction(
      (before) => window.seenCues.length > before && window.seenCues.length,
      { polling: 50 },
      paintedBefore,
    );
    paintedBefore = Number(await painted.jsonValue());
  }

  async function displayIsFreeOf(text: string): Promise<void> {
    await display.page.waitForFunction((gone) => !window.deepText().includes(gone), { polling: 50 }, text);
  }

  async function press(on: Page, selector: string): Promise<void> {
    await on.locator(`>>> ${selector}`).click();
  }

  /** Nothing that axe finds: light and dark where colours are met first, then in one of them. */
  async function expectAccessible(of: DeskPage, ...schemes: ('light' | 'dark')[]): Promise<void> {
    for (const scheme of schemes) {
      await of.wears(scheme);
      // The page follows; colours that fade over begin to do so in the next frame.
      await of.page.waitForFunction(
        (isDark) => document.documentElement.classList.contains('wa-dark') === isDark,
        { polling: 'raf' },
        scheme === 'dark',
      );
      await of.page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      expect(await of.violations(), scheme).toEqual([]);
    }
    await of.wears('light');
  }

  it('sees the board at the desk, and in the pocket', async () => {
    await desk.says('Rien à l’écran en ce moment');
    await desk.says('1 écran sur 1 joignable');
    await expectAccessible(desk, 'light', 'dark');
    await page.setViewport({ ...PHONE, isMobile: false, hasTouch: false });
    await expectAccessible(desk, 'light');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.setViewport(DESK);
  });

  it('is asked once, with the true picture, and sees the screen counted that painted it', async () => {
    await press(page, '[data-preset="bags-30"] >>> button');
    await page.waitForSelector('>>> vt-press-sheet >>> vt-screen >>> vt-takeover');
    await desk.says('Afficher sur 1 écran');
    await expectAccessible(desk, 'light', 'dark');
    await press(page, 'vt-press-sheet >>> .primary');
    await displayShows('−30 % sur tous les sacs');
    await desk.says('1 sur 1 affiché');
    await desk.says('ms après votre geste');
    await expectAccessible(desk, 'dark');
  });

  it('prolongs it and takes it off by keys alone', async () => {
    const cue = await page.waitForSelector('>>> vt-announcement');
    const id = String(await cue?.evaluate((element) => element.getAttribute('data-cue')));
    const untilMs = async () => {
      const { cues } = (await owner.get('cues')).json;
      return cues.find((one: { id: string }) => one.id === id).untilMs as number;
    };
    const beforeMs = await untilMs();
    await page.focus('>>> [data-act="longer"]');
    await page.keyboard.press('Enter');
    await expect.poll(untilMs).toBe(beforeMs + 30_000);
    await page.focus('>>> [data-act="take-off"]');
    await page.keyboard.press('Space');
    await desk.says('est retirée.');
    await displayIsFreeOf('−30 % sur tous les sacs');
    await desk.says('Rien à l’écran en ce moment');
    await press(page, 'vt-today >>> .entry');
    await page.waitForSelector('>>> vt-today >>> vt-receipt >>> li.good');
  });

  it('prepares an announcement: written, kept, pressed, changed by two, deleted, brought back', async () => {
    await press(page, '[data-act="new-preset"]');
    await page.locator('>>> wa-input[name="preset-name"] >>> input').fill('Goûter offert');
    await page.locator('>>> input[name="title-fr"]').fill('Goûter offert');
    await page.locator('>>> input[name="text-fr"]').fill('Au fond du magasin');
    await page.waitForSelector('>>> vt-message-fields >>> vt-banner >>> ::-p-text(Au fond du magasin)');
    await expectAccessible(desk, 'light');
    await press(page, '[data-act="save"]');
    await page.waitForSelector('>>> [data-preset="gouter-offert"]');

    await press(page, 'button.edit:has(wa-icon[label*="Goûter offert"])');
    await page.waitForSelector('>>> wa-input[name="preset-name"] >>> input');
    const standing = (await owner.get('presets/gouter-offert')).json;
    await owner.put('presets/gouter-offert', { ...standing.body, name: 'Goûter à 16 h' });
    await page.locator('>>> input[name="text-fr"]').fill('À l’entrée');
    await press(page, '[data-act="save"]');
    await page.waitForSelector('>>> vt-conflict');
    await press(page, 'vt-conflict >>> wa-button[variant="brand"]');
    await page.waitForSelector('>>> vt-message-dialog >>> form', { hidden: true });
    const { body } = (await owner.get('presets/gouter-offert')).json;
    expect(body).toMatchObject({ name: 'Goûter offert', content: { text: { fr: 'À l’entrée' } } });

    await press(page, 'button.edit:has(wa-icon[label*="Goûter offert"])');
    await press(page, '[data-act="delete"]');
    await page.waitForSelector('>>> [data-preset="gouter-offert"]', { hidden: true });
    await press(page, 'vt-notices >>> button ::-p-text(Remettre)');
    await page.waitForSelector('>>> [data-preset="gouter-offert"]');
  });

  it('writes a message by keys: n, its words, the sheet, Enter', async () => {
    await page.focus('>>> main');
    await page.keyboard.press('n');
    await page.locator('>>> input[name="title-fr"]').fill('La caisse 3 ouvre');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> vt-press-sheet >>> .primary');
    await page.keyboard.press('Enter');
    await displayShows('La caisse 3 ouvre');
    await desk.says('1 sur 1 affiché');
  });

  it('takes the picture of a product, found by its name, and aims at one screen alone', async () => {
    await press(page, 'vt-page-header > [data-act="write"]');
    await press(page, 'vt-message-fields >>> label:has(input[value="takeover"])');
    await page.locator('>>> input[name="product"]').fill('pola');
    await press(page, 'vt-picture-choice >>> li button::-p-text(Pola)');
    await page.waitForSelector('>>> vt-picture-choice >>> .chosen img');
    const title = await page.$eval(
      '>>> input[name="title-fr"]',
      (input) => (input as HTMLInputElement).value,
    );
    expect(title).toContain('Pola');
    await press(page, 'vt-message-fields >>> vt-target-chips >>> button::-p-text(Entrée)');
    await press(page, '[data-act="save"]');
    await desk.says('sur Entrée');
    await press(page, 'vt-press-sheet >>> .primary');
    await displayShows(title);
    await desk.says('1 sur 1 affiché');
  });

  it('clears all screens at one press', async () => {
    await press(page, 'vt-announce-page >>> [data-act="all-clear"]');
    await desk.says('Rien à l’écran en ce moment');
    await displayIsFreeOf('La caisse 3 ouvre');
  });

  it('holds an emergency by a key; a tap asks instead', async () => {
    const button = await page.waitForSelector('>>> [data-preset="evacuation"] >>> vt-hold-button >>> button');
    await button?.click();
    await page.waitForSelector('>>> vt-press-sheet');
    await expectAccessible(desk, 'light', 'dark');
    await page.keyboard.press('Escape');
    await page.waitForSelector('>>> vt-press-sheet >>> .actions', { hidden: true });
    expect(
      (await owner.get('cues')).json.cues.every((cue: { untilMs: number }) => cue.untilMs <= Date.now()),
    ).toBe(true);
    await button?.focus();
    await page.keyboard.down('Enter');
    await page.waitForSelector('>>> vt-announcement');
    await page.keyboard.up('Enter');
    await displayShows('Suivez la sortie la plus proche.');
    await press(page, 'vt-announce-page >>> [data-act="all-clear"]');
    await displayIsFreeOf('Suivez la sortie la plus proche.');
  });

  it('makes a staff link; a phone comes in by it, and its address keeps no token', async () => {
    await page.locator('>>> wa-input[name="staff-name"] >>> input').fill('Karim Diallo');
    await press(page, '[data-act="make-link"]');
    const code = await page.waitForSelector('>>> vt-staff-links >>> code');
    link = String(await code?.evaluate((element) => element.textContent));
    await page.waitForSelector('>>> vt-staff-links >>> vt-code >>> path');
    await expectAccessible(desk, 'dark');
    await press(page, '[data-act="done"]');
    await phone.page.goto(`${controller.address}/staff`);
    await phone.says('Ouvrez le lien de votre boutique');
    await expectAccessible(phone, 'light');
    await phone.page.goto(link);
    await phone.says('1 écran sur 1 joignable');
    expect(phone.page.url()).toBe(`${controller.address}/staff`);
    await expectAccessible(phone, 'light', 'dark');
  });

  it('on the phone: press, the sheet, the screen paints it, 1 of 1, off again', async () => {
    await press(phone.page, '[data-preset="bags-30"] >>> button');
    await phone.page.waitForSelector('>>> vt-press-sheet >>> vt-screen >>> vt-takeover');
    await expectAccessible(phone, 'light', 'dark');
    await press(phone.page, 'vt-press-sheet >>> .primary');
    await displayShows('−30 % sur tous les sacs');
    await phone.says('1 sur 1 affiché');
    await phone.says('ms après votre geste');
    await expectAccessible(phone, 'light', 'dark');
    await press(phone.page, '[data-act="take-off"]');
    await displayIsFreeOf('−30 % sur tous les sacs');
    await phone.says('est retirée.');
  });

  it('shows once a press of which the answer was lost, instant presets without asking', async () => {
    await phone.page.evaluate(() => {
      const { fetch } = window;
      window.fetch = async (...call) => {
        const answer = await fetch(...call);
        if (call[1]?.method !== 'POST') return answer;
        window.fetch = fetch;
        throw new TypeError('The answer is lost.');
      };
    });
    await press(phone.page, '[data-tab="announce"]');
    await press(phone.page, '[data-preset="demo-soon"] >>> button');
    await displayShows('Démo dans 5 minutes');
    await phone.page.waitForSelector('>>> vt-staff-tabs >>> .count');
    await phone.page.waitForSelector('>>> vt-presses >>> vt-band', { hidden: true });
    const { cues } = (await owner.get('cues')).json;
    const standing = cues.filter((cue: { untilMs: number }) => cue.untilMs > Date.now());
    expect(standing).toHaveLength(1);
  });

  it('clears all from the phone, within the thumb’s arc', async () => {
    await press(phone.page, '[data-tab="on-screen"]');
    const button = await phone.page.waitForSelector('>>> [data-act="all-clear"]');
    const box = await button?.boundingBox();
    expect(box?.y).toBeGreaterThan(PHONE.height / 2);
    expect(box?.height).toBeGreaterThanOrEqual(52);
    await expectAccessible(phone, 'dark');
    await press(phone.page, '[data-act="all-clear"]');
    await phone.says('Rien à l’écran en ce moment');
    await displayIsFreeOf('Démo dans 5 minutes');
    await press(phone.page, '[data-tab="today"]');
    await phone.page.waitForSelector('>>> vt-today >>> .name ::-p-text(Démo dans)');
    await expectAccessible(phone, 'dark');
  });

  it('says when it is cut off, takes no press meanwhile, and comes back by itself', async () => {
    const { port } = controller;
    await press(phone.page, '[data-tab="announce"]');
    await controller.kill();
    await phone.says('rien ne part d’ici avant son retour');
    const isOff = () =>
      phone.page.$eval(
        '>>> [data-preset="bags-30"] >>> button',
        (button) => (button as HTMLButtonElement).disabled,
      );
    expect(await isOff()).toBe(true);
    controller = await startController({ dataDir, port });
    await phone.page.waitForSelector('>>> [data-preset="bags-30"] >>> button:not(:disabled)', {
      timeout: 60_000,
    });
  });

  it('is put out at once when the link is revoked, and comes in by it no more', async () => {
    await press(page, '[data-act="revoke"]');
    await press(page, 'vt-confirm >>> wa-button[variant="danger"]');
    await phone.says('Votre accès est terminé');
    await expectAccessible(phone, 'light');
    await phone.page.goto('about:blank');
    await phone.page.goto(link);
    await phone.says('Ce lien n’ouvre plus');
  });

  it('meets no error on a console but the controller’s absence and the revoked link', () => {
    const expected = /ERR_CONNECTION_REFUSED|WebSocket|status of (?:401|410|412)/;
    for (const { complaints } of [desk, phone, display])
      expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
  });
}, 300_000);
