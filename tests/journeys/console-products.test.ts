import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
const PRODUCTS = 10_000;

const FILE = `ref;nom;nom_en;prix;rayon;stock
lampe-rivoli;Lampe Rivoli;Rivoli lamp;24,9O €;Maison;in
bougie-figuier;Bougie Figuier;Fig candle;11,50 €;Maison;in
ours-marcel;Ours Marcel;Marcel the bear;9,90 €;Jeux;in
ours-marcel;Ours Marcel, grand;Marcel the large bear;19,90 €;Jeux;in
rouge-satin;Rouge satin;Satin red;6,90;Beauté;out
`;

describe('a manager among the products', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let desk: DeskPage;
  let page: Page;
  let display: DisplayPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-products-'));
    await writeFile(join(dataDir, 'catalogue.csv'), FILE);
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
    desk = await openDesk(browser);
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await page.goto(controller.address);
    await page.evaluate(async (password) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ email: 'camille@example.org', password });
      await fetch('/api/sessions', { method: 'POST', headers, body });
    }, PASSWORD);
    await owner.put('products/lampe-nuit', { name: { fr: 'Aa lampe de nuit' }, priceMinor: 4_200 });
    await owner.put('playlists/journey', {
      name: 'Night',
      items: [{ kind: 'spotlight', id: 'lamp', durationMs: 60_000, product: 'lampe-nuit' }],
    });
    display = await openDisplay(browser, `${controller.address}/display`);
    await owner.post('screens/pair', { code: await display.code(), name: 'Nuit', tags: ['journey'] });
    const { body: schedule } = (await owner.get('schedule/main')).json;
    const entry = { id: 'journey', playlist: 'journey', priority: 100, target: { tags: ['journey'] } };
    await owner.put('schedule/main', { entries: [...schedule.entries, entry] });
    await owner.post('publications', { takes: ['playlists/journey', 'schedule/main'] });
    await display.nextSlide(/^spotlight:lampe-nuit/);
    await page.bringToFront();
    await open('');
    await page.waitForSelector('>>> .row[data-product]');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const open = (path: string) => page.goto(`${controller.address}/console/products${path}`);
  const press = (selector: string) => page.locator(`>>> ${selector}`).click();
  const grid = () => page.focus('>>> vt-product-table >>> .grid');
  const price = async (id: string) => (await owner.get(`products/${id}`)).json.body.priceMinor;
  const countOf = (selector: string) => page.$$eval(`>>> ${selector}`, (found) => found.length);

  /** Nothing that axe finds, light and dark. */
  async function expectAccessible(): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await desk.wears(scheme);
      expect(await desk.violations(), scheme).toEqual([]);
    }
    await desk.wears('light');
  }

  async function expectGoodOnPhones(): Promise<void> {
    await page.setViewport({ ...PHONE, isMobile: false, hasTouch: false });
    expect(await desk.violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.setViewport(DESK);
  }

  /** A file from the desktop, let go over the page. */
  async function drop(path: string): Promise<void> {
    const client = await page.createCDPSession();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
    await client.detach();
  }

  it('sees them, on a phone too', async () => {
    await desk.says('En stock');
    await expectAccessible();
    await expectGoodOnPhones();
  });

  it('sets a price by keys alone: it stands on the screen, which says so', async () => {
    await grid();
    await page.keyboard.press('p');
    await page.waitForSelector('>>> .edit input:focus');
    await page.keyboard.type('39,5');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await desk.says('au lieu de 42,00');
    await display.page.bringToFront();
    await display.shows('39');
    await page.bringToFront();
    await desk.says('1 écran l’a.');
    expect(await price('lampe-nuit')).toBe(3_950);
  });

  it('keeps what is no price, says so, and goes back by Escape', async () => {
    await grid();
    await page.keyboard.press('p');
    await page.waitForSelector('>>> .edit input:focus');
    await page.keyboard.type('gratuit');
    await page.keyboard.press('Enter');
    await desk.says('Ce n’est pas un prix');
    await page.keyboard.press('Escape');
    await page.waitForSelector('>>> .edit', { hidden: true });
    await press('vt-notices >>> button ::-p-text(Remettre 42,00)');
    await desk.says('C’est remis.');
    expect(await price('lampe-nuit')).toBe(4_200);
  });

  it('drops a file on the list: what it would do is told before anything changes', async () => {
    await drop(join(dataDir, 'catalogue.csv'));
    await page.waitForSelector('>>> vt-import-columns >>> table');
    await desk.says('Que disent les colonnes');
    await expectAccessible();
    await press('[data-act="try"]');
    await page.waitForSelector('>>> vt-dry-run-entry');
    const first = await page.$eval('>>> vt-dry-run-entry', (row) => row.shadowRoot?.textContent ?? '');
    expect(first).toContain('contient la lettre O');
    await desk.says('Importer 3 produits');
    expect((await owner.http.get('/api/stores/main/products/bougie-figuier')).status).toBe(404);
    await expectAccessible();
    await expectGoodOnPhones();
  });

  it('mends one row, keeps the second of two, imports, and takes all of it back', async () => {
    await press('vt-dry-run-entry >>> [data-act="repair"] ::-p-text(Corriger ici)');
    await page.waitForSelector('>>> vt-dry-run-entry >>> input');
    await page.keyboard.press('Enter');
    await desk.says('Importer 4 produits');
    await press('vt-dry-run-entry >>> [data-act="repair"] ::-p-text(Garder celle-ci)');
    await desk.says('est aussi à la ligne 5, qui est gardée');
    await press('[data-act="apply"]:not([loading])');
    await desk.says('4 produits importés');
    expect(await price('lampe-rivoli')).toBe(2_490);
    expect(await price('ours-marcel')).toBe(1_990);
    await expectAccessible();
    await press('vt-import >>> [data-act="undo"]');
    await desk.says('Import annulé');
    expect((await owner.http.get('/api/stores/main/products/lampe-rivoli')).status).toBe(404);
  });

  it('has ten thousand of them, and draws those in sight alone', async () => {
    const rows = Array.from(
      { length: PRODUCTS },
      (_, index) => `bulk-${index};Zeste ${index};${(index % 900) + 1},90`,
    );
    const csv = `id;name;price\n${rows.join('\n')}\n`;
    const taken = await owner.http.send('POST', '/api/stores/main/products/import', {
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
    });
    expect(taken.status).toBe(200);
    await open('');
    await page.waitForSelector('>>> .row[data-product]');
    await grid();
    await page.keyboard.press('End');
    await page.waitForSelector('>>> .row[data-product="bulk-9999"]');
    expect(await countOf('.row')).toBeLessThan(80);
    await page.keyboard.press('Home');
    await page.waitForSelector('>>> .row[data-product="lampe-nuit"]');
  });

  it('finds as it types, and changes many at once: undone by one press', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zeste 77');
    const count = Array.from({ length: PRODUCTS }, (_, index) => index).filter((one) =>
      `${one}`.includes('77'),
    ).length;
    await desk.says(`${count} produits trouvés`);
    await press('vt-product-table >>> .head input');
    await desk.says(`${count} choisis`);
    await press('[data-act="change"]');
    await page.waitForSelector('>>> vt-bulk-dialog >>> input[name="percent"]');
    await page.locator('>>> vt-bulk-dialog >>> input[name="percent"]').fill('−50');
    await expectAccessible();
    await press('vt-bulk-dialog >>> [data-act="apply"]');
    await desk.says(`${count} produits modifiés.`);
    expect(await price('bulk-77')).toBe(3_945);
    await press('vt-notices >>> button ::-p-text(Annuler)');
    await desk.says('C’est remis.');
    expect(await price('bulk-77')).toBe(7_890);
  });

  it('writes a product, meets somebody who was faster, and keeps both their edits', async () => {
    await open('');
    await page.waitForSelector('>>> .row[data-product]');
    await grid();
    await page.keyboard.press('n');
    await page.waitForSelector('>>> vt-product-form >>> form');
    await press('[data-act="save"]');
    await desk.says('Il faut un nom');
    await page.locator('>>> input[name="name-fr"]').fill('Aaa zigzag');
    await page.locator('>>> input[name="price"]').fill('32');
    await expectAccessible();
    await press('[data-act="save"]');
    await page.waitForSelector('>>> .row[data-product="aaa-zigzag"]');

    await open('/aaa-zigzag');
    await page.waitForSelector('>>> input[name="brand"]');
    const { body } = (await owner.get('products/aaa-zigzag')).json;
    await owner.put('products/aaa-zigzag', { ...body, category: 'Table' });
    await page.locator('>>> input[name="brand"]').fill('Verrerie');
    await press('[data-act="save"]');
    await page.waitForSelector('>>> vt-conflict');
    await press('vt-conflict >>> wa-button[variant="brand"]');
    await desk.says('est enregistré');
    expect((await owner.get('products/aaa-zigzag')).json.body).toMatchObject({
      brand: 'Verrerie',
      category: 'Table',
    });
    await expectGoodOnPhones();
  });

  it('reads a file by its address, and says why it cannot', async () => {
    await open('/feeds/new');
    await page.locator('>>> input[name="name"]').fill('Boutique en ligne');
    await page.locator('>>> input[name="url"]').fill('http://127.0.0.1:9/catalogue.csv');
    await expectAccessible();
    await press('[data-act="save"]');
    await page.waitForSelector('>>> [data-feed="boutique-en-ligne"]');
    await press('[data-feed="boutique-en-ligne"] [data-act="refresh"]');
    await desk.says('Cette adresse n’est pas ouverte au contrôleur.');
    await expectAccessible();
  });

  it('prints labels: those whose code would lead nowhere are refused, with the reason', async () => {
    await open('/labels?q=zigzag');
    await desk.says('Aucune étiquette à imprimer');
    await desk.says('ni adresse des visiteurs, ni lien');
    await expectAccessible();
    const { body } = (await owner.get('store/main')).json;
    await owner.put('store/main', { ...body, visitorsAddress: 'https://vitrine.example' });
    await open('/labels?q=zeste+1&sort=price');
    await desk.says('Une impression prend 500 étiquettes');
    await open('/labels?q=zeste+999');
    await page.waitForSelector('>>> vt-label-sheet >>> li.label path');
    await expectAccessible();
    await open('/labels?q=zeste+99');
    await page.waitForSelector('>>> vt-label-sheet >>> li.label path');
    const count = await countOf('li.label');
    await desk.says(`${count} étiquettes à imprimer`);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(Math.ceil(count / 24));
  });

  it('meets no error but those that it was told of', () => {
    const expected = /status of (?:412|413|404)/;
    expect(desk.complaints.filter((text) => !expected.test(text))).toEqual([]);
    expect(display.complaints).toEqual([]);
  });
}, 300_000);
