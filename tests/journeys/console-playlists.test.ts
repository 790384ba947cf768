import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frenchSpaces } from '../../console/texts/french-spaces.ts';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { DESK, type DeskPage, openDesk, PHONE } from './desk-page.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';
import { becomeOwner, type Owner, signIn } from './owner.ts';

/** What comes by itself comes soon; a busy machine is given time. */
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 100 });

const PASSWORD = 'a long phrase for opening day';

/** What fades in, within shadow roots too, stands at once: colours would be measured half-way. */
const endAnimations = (page: Page) =>
  page.evaluate(() => {
    const end = (root: Document | ShadowRoot) => {
      for (const animation of root.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) end(shadowRoot);
    };
    end(document);
  });

describe('two managers and their playlists', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let camille: DeskPage;
  let karim: DeskPage;
  let page: Page;
  let display: DisplayPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-playlists-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
    const roles = { main: 'manager' };
    const person = { email: 'karim@example.org', name: 'Karim', password: PASSWORD, roles };
    expect((await owner.http.post('/api/people', person)).status).toBe(201);
    [camille, karim] = await Promise.all([openDesk(browser), openDesk(browser)]);
    page = camille.page;
    await enter(page, 'camille@example.org');
    await enter(karim.page, 'karim@example.org');
    display = await openDisplay(browser, `${controller.address}/display`);
    await owner.post('screens/pair', { code: await display.code(), screen: 'entrance' });
    await display.nextSlide(/./);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function enter(on: Page, email: string): Promise<void> {
    await on.goto(controller.address);
    const credentials = { email, password: PASSWORD };
    await on.evaluate(async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      await fetch('/api/sessions', { method: 'POST', headers, body: JSON.stringify(body) });
    }, credentials);
  }

  async function open(on: Page, path: string): Promise<void> {
    await on.bringToFront();
    await on.goto(`${controller.address}/console/playlists${path}`);
  }

  async function press(on: Page, selector: string): Promise<void> {
    await on.locator(`>>> ${selector}`).click();
  }

  /** Ids of the rows, from the top. */
  const rows = (on: Page) =>
    on.$$eval('>>> li[data-item]', (found) => found.map((row) => (row as HTMLElement).dataset.item));
  const expectRows = (on: Page, ...ids: readonly string[]) => eventually(() => rows(on)).toEqual(ids);

  /** What the controller has of it. */
  const stored = async (id: string) =>
    (await owner.get(`playlists/${id}`)).json.body as {
      readonly name: string;
      readonly items: readonly { readonly id: string; readonly durationMs: number }[];
      readonly rule?: object;
    };
  const storedIds = async (id: string) => (await stored(id)).items.map((item) => item.id);

  async function middleOf(on: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
    const found = (await on.waitForSelector(`>>> ${selector}`)) as ElementHandle;
    const box = await found.boundingBox();
    if (box === null) throw new Error(`${selector} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** By the mouse, as a hand does it: several movements on the way. */
  async function drag(on: Page, from: string, to: string, belowMiddlePx = 0): Promise<void> {
    const [start, end] = [await middleOf(on, from), await middleOf(on, to)];
    await on.mouse.move(start.x, start.y);
    await on.mouse.down();
    await on.mouse.move(start.x + 4, start.y + 8, { steps: 4 });
    await on.mouse.move(end.x, end.y + belowMiddlePx, { steps: 12 });
    await on.waitForSelector('>>> li.drop');
    await on.mouse.up();
  }

  async function keys(on: Page, ...chord: readonly string[]): Promise<void> {
    const held = chord.slice(0, -1) as never[];
    for (const key of held) await on.keyboard.down(key);
    await on.keyboard.press(chord.at(-1) as never);
    for (const key of held.reverse()) await on.keyboard.up(key);
  }

  /** Adds the first that is found, by keys alone. */
  async function addByKeys(on: Page, search: string): Promise<void> {
    await on.locator('>>> vt-library >>> input').fill(search);
    await on.keyboard.press('Enter');
  }

  /**
   * Typed with plain spaces; the page says it with those of the language. Looked for again and again: what changes within
   * shadow roots wakes nobody who waits for the document to change.
   */
  const says = (desk: DeskPage, text: string) =>
    eventually(async () => (await desk.page.$(`>>> ::-p-text(${frenchSpaces(text)})`)) !== null).toBe(true);

  async function expectAccessible(of: DeskPage, scheme: 'light' | 'dark'): Promise<void> {
    await of.wears(scheme);
    await endAnimations(of.page);
    expect(await of.violations()).toEqual([]);
    await of.wears('light');
  }

  it('lists them with what they show and how long a loop takes', async () => {
    await open(page, '');
    await says(camille, '10 playlists');
    await says(camille, 'un tour');
    await page.waitForSelector('>>> vt-playlist-card >>> vt-screen');
    await expectAccessible(camille, 'light');
  });

  it('makes one, names it, fills it: searched, dragged, by keys', async () => {
    await press(page, '[data-create]');
    await says(camille, 'Cette playlist ne montre encore rien');
    expect(page.url()).toMatch(/\/playlists\/ma-playlist$/);
    await press(page, 'button.rename');
    await page.locator('>>> vt-editor-head >>> input').fill('Rentrée');
    await page.keyboard.press('Enter');

    await addByKeys(page, 'casque nova');
    await addByKeys(page, 'lampe girolle');
    await expectRows(page, 'casque-nova', 'lampe-girolle');
    await page.locator('>>> vt-library >>> input').fill('baskets volt');
    await drag(page, 'li[data-entry="baskets-volt"]', 'li[data-item="casque-nova"]', -12);
    await expectRows(page, 'baskets-volt', 'casque-nova', 'lampe-girolle');
    await drag(page, 'li[data-item="baskets-volt"] .handle', 'li[data-item="lampe-girolle"] .handle', 12);
    await expectRows(page, 'casque-nova', 'lampe-girolle', 'baskets-volt');
    await eventually(() => storedIds('ma-playlist')).toEqual([
      'casque-nova',
      'lampe-girolle',
      'baskets-volt',
    ]);
    expect((await stored('ma-playlist')).name).toBe('Rentrée');
  });

  it('moves, copies, takes out and brings back by keys', async () => {
    await page.focus('>>> li[data-item="baskets-volt"]');
    await keys(page, 'Alt', 'ArrowUp');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'lampe-girolle');
    await keys(page, 'Control', 'd');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'baskets-volt-2', 'lampe-girolle');
    await page.focus('>>> li[data-item="casque-nova"]');
    await page.keyboard.press('Space');
    await keys(page, 'Shift', 'ArrowDown');
    await says(camille, '2 sélectionnés');
    await page.keyboard.press('Delete');
    await expectRows(page, 'baskets-volt-2', 'lampe-girolle');
    await press(page, 'vt-notices >>> button ::-p-text(Les remettre)');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'baskets-volt-2', 'lampe-girolle');
    await page.focus('>>> li[data-item="casque-nova"]');
    await keys(page, 'Control', 'z');
    await keys(page, 'Control', 'z');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'baskets-volt-2', 'lampe-girolle');
    await keys(page, 'Control', 'z');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'lampe-girolle');
    await keys(page, 'Control', 'Shift', 'z');
    await page.focus('>>> li[data-item="baskets-volt-2"]');
    await page.keyboard.press('Delete');
    await eventually(() => storedIds('ma-playlist')).toEqual([
      'casque-nova',
      'baskets-volt',
      'lampe-girolle',
    ]);
  });

  it('changes a duration in words, and refuses what is none beside its field', async () => {
    await page.focus('>>> li[data-item="casque-nova"]');
    await page.keyboard.press('Enter');
    await page.locator('>>> vt-item-form >>> wa-input[name="durationMs"] >>> input').fill('tout à l’heure');
    await page.keyboard.press('Tab');
    await says(camille, 'De 0,5 s à 24 h');
    await page.locator('>>> vt-item-form >>> wa-input[name="durationMs"] >>> input').fill('4 s');
    await page.keyboard.press('Tab');
    await eventually(async () => (await stored('ma-playlist')).items[0]?.durationMs).toBe(4_000);
    await says(camille, 'un tour dure 24 s');
  });

  it('sees truly what it shows, anywhere in the loop, in any shape and language', async () => {
    const preview = 'vt-playlist-preview >>> vt-screen-preview >>> vt-screen';
    await page.waitForSelector(`>>> ${preview} >>> vt-spotlight >>> ::-p-text(Casque Nova)`);
    await page.focus('>>> vt-scrubber >>> [role="slider"]');
    await page.keyboard.press('PageDown');
    await page.waitForSelector(`>>> ${preview} >>> vt-spotlight >>> ::-p-text(Volt)`);
    expect(
      await page.$eval('>>> [role="slider"]', (slider) => slider.getAttribute('aria-valuetext')),
    ).toMatch(/Baskets Volt, 0:04 sur 0:24/);
    await page.select('>>> vt-playlist-preview >>> select', 'en');
    await page.waitForSelector(`>>> ${preview} >>> ::-p-text(Volt sneakers)`);
    await press(page, 'vt-playlist-preview >>> .shapes button ::-p-text(Portrait)');
    await page.waitForSelector('>>> vt-playlist-preview >>> vt-screen-preview[shape="portrait"]');
    await page.keyboard.press('p');
    await page.waitForSelector('>>> vt-playlist-preview >>> button[aria-label="Pause"]');
    await page.waitForFunction(() => true);
    await page.keyboard.press('p');
    await page.waitForSelector('>>> vt-playlist-preview >>> button[aria-label="Lire"]');
    await expectAccessible(camille, 'light');
  });

  it('follows the catalogue by a rule, and shows the list that it yields', async () => {
    await press(page, 'vt-library >>> wa-button ::-p-text(Ajouter une règle)');
    await says(camille, '20 meilleures ventes');
    await press(page, 'vt-rule-form >>> wa-select[name="categories"]');
    await press(page, 'vt-rule-form >>> wa-option ::-p-text(fashion)');
    await page.keyboard.press('Escape');
    const all = (await owner.get('products?limit=1000')).json as {
      body: { category: string; stock: string };
    }[];
    const fashion = all.filter(({ body }) => body.category === 'fashion' && body.stock !== 'out').length;
    const count = Math.min(20, fashion);
    await eventually(() => page.$$eval('>>> vt-rule-form >>> ol.yield li', (found) => found.length)).toBe(
      count,
    );
    await says(camille, `Règle · ${count} produits par tour`);
    await eventually(async () => (await stored('ma-playlist')).rule).toMatchObject({
      categories: ['fashion'],
      limit: 20,
    });
    await expectAccessible(camille, 'dark');
    await press(page, 'vt-rule-form >>> wa-button ::-p-text(Retirer la règle)');
    await eventually(async () => (await stored('ma-playlist')).rule).toBeUndefined();
  });

  it('publishes it with the plan that shows it: what changes where, then what the screen confirmed', async () => {
    const { body: schedule } = (await owner.get('schedule/main')).json;
    const entry = {
      id: 'journey',
      playlist: 'ma-playlist',
      priority: 100,
      target: { screens: ['entrance'] },
    };
    await owner.put('schedule/main', { entries: [...schedule.entries, entry] });
    await says(camille, 'Aucun écran ne la joue encore');
    await page.focus('>>> main');
    await keys(page, 'Control', 'Enter');
    await says(camille, 'Publier « Rentrée »');
    await says(camille, 'Aucun écran ne joue cette playlist');
    await press(page, 'vt-publish-dialog >>> wa-checkbox ::-p-text(Le planning)');
    await says(camille, 'Change sur 1 écran');
    await expectAccessible(camille, 'light');
    await press(page, '[data-publish] ::-p-text(Publier sur 1 écran)');
    await says(camille, '« Rentrée » est publiée');
    await display.page.bringToFront();
    await display.nextSlide(/^spotlight:(casque-nova|baskets-volt|lampe-girolle)/);
    await page.bringToFront();
    await says(camille, 'À jour sur le seul écran concerné');
    await expectAccessible(camille, 'dark');
    await press(page, 'vt-publish-dialog >>> wa-button ::-p-text(Fermer)');
    // Out of the page: an element around a dialog has no box, and would count as hidden while it stands.
    await expect.poll(() => page.$('>>> vt-publish-dialog'), { timeout: 30_000 }).toBeNull();
    await page.waitForSelector('>>> vt-draft-band >>> vt-band', { hidden: true });
  });

  it('says how far the draft is from what plays, and goes back to it', async () => {
    await page.focus('>>> li[data-item="lampe-girolle"]');
    await page.keyboard.press('Delete');
    await says(camille, '1 changement non publié.');
    await press(page, 'vt-draft-band >>> button ::-p-text(Abandonner les changements)');
    await expectRows(page, 'casque-nova', 'baskets-volt', 'lampe-girolle');
    await page.waitForSelector('>>> vt-draft-band >>> vt-band', { hidden: true });
  });

  it('meets another manager at the same playlist: both versions are shown, both are kept', async () => {
    await open(karim.page, '/ma-playlist');
    await expectRows(karim.page, 'casque-nova', 'baskets-volt', 'lampe-girolle');
    await karim.page.setOfflineMode(true);
    await karim.page.focus('>>> li[data-item="casque-nova"]');
    await karim.page.keyboard.press('Delete');
    await says(karim, 'Gardé dans ce navigateur');

    await page.bringToFront();
    await page.focus('>>> li[data-item="lampe-girolle"]');
    await page.keyboard.press('Delete');
    await eventually(() => storedIds('ma-playlist')).toEqual(['casque-nova', 'baskets-volt']);

    await karim.page.bringToFront();
    await karim.page.setOfflineMode(false);
    await says(karim, 'camille@example.org a changé ceci');
    await says(karim, 'seulement ici');
    await expectAccessible(karim, 'dark');
    await press(karim.page, 'vt-two-versions >>> wa-button ::-p-text(Garder les deux)');
    await says(karim, 'La vôtre est gardée sous « Rentrée, copie »');
    await expectRows(karim.page, 'casque-nova', 'baskets-volt');
    expect(await storedIds('rentree-copie')).toEqual(['baskets-volt', 'lampe-girolle']);
    expect(await storedIds('ma-playlist')).toEqual(['casque-nova', 'baskets-volt']);
  });

  it('writes over the other one only when asked to', async () => {
    await karim.page.setOfflineMode(true);
    await karim.page.focus('>>> li[data-item="casque-nova"]');
    await keys(karim.page, 'Alt', 'ArrowDown');
    await says(karim, 'Gardé dans ce navigateur');
    await page.bringToFront();
    await addByKeys(page, 'cactus tito');
    await eventually(() => storedIds('ma-playlist')).toContain('cactus-tito');
    await karim.page.bringToFront();
    await karim.page.setOfflineMode(false);
    await press(karim.page, 'vt-conflict >>> wa-button[variant="brand"]');
    await eventually(() => storedIds('ma-playlist')).toEqual(['baskets-volt', 'casque-nova']);
    // The other page follows, and what it had is one step back.
    await page.bringToFront();
    await expectRows(page, 'baskets-volt', 'casque-nova');
    await page.focus('>>> li[data-item="casque-nova"]');
    await keys(page, 'Control', 'z');
    await eventually(() => storedIds('ma-playlist')).toContain('cactus-tito');
  });

  it('keeps the draft when the controller is killed while it is edited', async () => {
    await controller.kill();
    await page.focus('>>> li[data-item="cactus-tito"]');
    await keys(page, 'Control', 'd');
    await says(camille, 'Gardé dans ce navigateur');
    controller = await startController({ dataDir, port: controller.port });
    owner = await signIn(controller);
    await eventually(() => storedIds('ma-playlist')).toContain('cactus-tito-2');
    await says(camille, 'Brouillon enregistré');
  });

  it('is used on a phone, one pane at a time', async () => {
    // Another kind of device would load the page anew.
    await page.setViewport({ ...PHONE, isMobile: false, hasTouch: false });
    await press(page, 'vt-playlist-editor >>> .tabs button ::-p-text(Bibliothèque)');
    await page.waitForSelector('>>> vt-library >>> li button');
    await press(page, 'vt-playlist-editor >>> .tabs button ::-p-text(Aperçu)');
    await page.waitForSelector('>>> vt-scrubber >>> [role="slider"]');
    await press(page, 'vt-playlist-editor >>> .tabs button ::-p-text(Éléments)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await expectAccessible(camille, 'light');
    await page.setViewport(DESK);
  });

  it('deletes one, and puts it back', async () => {
    await open(page, '');
    await press(page, 'vt-playlist-card >>> button[aria-label="Supprimer Rentrée, copie"]');
    await says(camille, 'est supprimée');
    await eventually(async () =>
      (await owner.get('playlists')).json.map(({ id }: { id: string }) => id),
    ).not.toContain('rentree-copie');
    await press(page, 'vt-notices >>> button ::-p-text(La remettre)');
    await page.waitForSelector('>>> vt-playlist-card >>> button[aria-label="Supprimer Rentrée, copie"]');
  });

  it('heard no complaint of the pages but of the line that was cut', () => {
    const isOfLine = (text: string) => /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket|412/.test(text);
    expect([...camille.complaints, ...karim.complaints].filter((text) => !isOfLine(text))).toEqual([]);
  });
}, 240_000);
