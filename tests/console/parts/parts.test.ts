import { AxePuppeteer } from '@axe-core/puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../open-bench.ts';

let bench: Bench;
/** Addresses that the page asked for. */
const asked: string[] = [];
beforeAll(async () => {
  bench = await openBench();
  await bench.page.setViewport({ width: 900, height: 900 });
  bench.page.on('request', (request) => asked.push(request.url()));
}, 120_000);
afterAll(() => bench.close());

const show = (stage: string) => bench.page.evaluate((name) => window.bench.show(name), stage);
const heard = () => bench.page.evaluate(() => window.bench.heard);

describe('parts that pages share', () => {
  it.each(['light', 'dark'] as const)('are readable for all, %s', async (scheme) => {
    await show('parts');
    await bench.page.evaluate((name) => window.bench.wear(name), scheme);
    const { violations } = await new AxePuppeteer(bench.page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('fetch their icons from the page’s own origin, and nothing from elsewhere', async () => {
    const { host } = new URL(bench.address);
    expect(asked.filter((address) => new URL(address).host !== host)).toEqual([]);
    expect(asked.some((address) => /icons.*\.svg/.test(address))).toBe(true);
  });
});

describe('vt-conflict', () => {
  it('names who was faster, and hands back the revision to save over', async () => {
    await bench.page.evaluate(() => window.bench.speak('fr'));
    await show('conflict');
    await bench.page.waitForSelector('>>> ::-p-text(karim@example.org a changé ceci)');
    await bench.page.locator('>>> wa-button::-p-text(Garder la mienne)').click();
    expect(await heard()).toEqual(['keep 7']);
    await bench.page.locator('>>> wa-button::-p-text(Prendre l’autre version)').click();
    expect(await heard()).toEqual(['keep 7', 'take']);
  });
});

describe('vt-notices', () => {
  it('undoes once, and says so', async () => {
    await show('notice');
    await bench.page.locator('>>> vt-notices >>> button::-p-text(Remettre)').click();
    await bench.page.waitForSelector('>>> ::-p-text(C’est remis.)');
    expect(await heard()).toEqual(['undone']);
  });

  it('says why it could not be undone', async () => {
    await show('failingNotice');
    await bench.page.locator('>>> vt-notices >>> button::-p-text(Remettre)').click();
    await bench.page.waitForSelector('>>> ::-p-text(Déjà là.)');
  });
});

describe('RovingFocus', () => {
  it('is one stop for Tab; arrows go by rows and columns, Home and End to the ends', async () => {
    await show('grid');
    const at = () => bench.page.evaluate(() => document.activeElement?.id);
    expect(
      await bench.page.$$eval('.cell', (cells) => cells.map((cell) => (cell as HTMLElement).tabIndex)),
    ).toEqual([0, -1, -1, -1, -1, -1]);
    await bench.page.focus('#cell-1');
    await bench.page.keyboard.press('ArrowRight');
    expect(await at()).toBe('cell-2');
    await bench.page.keyboard.press('End');
    expect(await at()).toBe('cell-6');
    await bench.page.keyboard.press('ArrowRight');
    expect(await at()).toBe('cell-6');
    await bench.page.keyboard.press('Home');
    expect(await at()).toBe('cell-1');
  });
});
