import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoStore } from '../../playlists/demo/store.ts';
import { dateOf, dayNumberOf, weekdayIndexOf } from '../../playlists/documents/local-days.ts';
import type { Schedule } from '../../playlists/documents/schedule.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { type DeskPage, openDesk, PHONE } from './desk-page.ts';
import { type DisplayPage, openDisplay } from './display-page.ts';
import { becomeOwner, type Owner } from './owner.ts';

const TODAY = businessDayOf(demoStore([], 2026), Date.now()).date;
const dayAfter = (days: number) => dateOf(dayNumberOf(TODAY) + days);
/** Saturday of next week. */
const SATURDAY = dayAfter(12 - weekdayIndexOf(dayNumberOf(TODAY)));

/** In the page: lets what begins to move begin, and takes it to its end, in shadow trees too. */
async function settle(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const roots = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  for (const animation of roots(document).flatMap((root) => root.getAnimations()))
    if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
}

describe('a manager and the schedule', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let dataDir: string;
  let owner: Owner;
  let desk: DeskPage;
  let page: Page;
  let display: DisplayPage;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-schedule-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
    // What plays at the entrance is the same at whatever hour this runs.
    const backdrop = { id: 'backdrop', name: 'Fond', playlist: 'favourites', target: { tags: ['entrance'] } };
    const { entries } = await stored();
    await owner.put('schedule/main', {
      entries: [...entries, { ...backdrop, dateUntil: TODAY, priority: 80 }],
    });
    await owner.post('publications', { takes: ['schedule/main'] });
    desk = await openDesk(browser);
    page = desk.page;
    await page.goto(controller.address);
    await page.evaluate(async () => {
      const body = JSON.stringify({
        email: 'camille@example.org',
        password: 'a long phrase for opening day',
      });
      await fetch('/api/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    });
    display = await openDisplay(browser, `${controller.address}/display`);
    await owner.post('screens/pair', { code: await display.code(), screen: 'entrance' });
    await display.nextSlide(/./);
    await page.bringToFront();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const stored = async () => (await owner.get('schedule/main')).json.body as Schedule;
  const storedEntry = async (id: string) => (await stored()).entries.find((entry) => entry.id === id);
  /** With a click where a person would: not under the bar at the foot. */
  async function press(selector: string): Promise<void> {
    const found = page.locator(`>>> ${selector}`);
    const handle = await found.waitHandle();
    await handle.evaluate((one) => (one as Element).scrollIntoView({ block: 'center' }));
    await found.click();
  }
  const pressText = (selector: string, text: string) => press(`${selector}::-p-text(${text})`);
  const isThere = (selector: string) => page.waitForSelector(`>>> ${selector}`);
  /** Out of the page: an element around a dialog has no box, and would count as hidden while it stands. */
  const isGone = (selector: string) =>
    expect.poll(() => page.$(`>>> ${selector}`), { timeout: 30_000 }).toBeNull();
  const open = (path = '') => page.goto(`${controller.address}/console/schedule${path}`);

  /** Types a time or a date digit by digit, in the order in which this browser asks for them. */
  async function type(field: string, keysIn: (locale: Intl.DateTimeFormat) => string): Promise<void> {
    const options = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().locale);
    await page.focus(`>>> wa-input[data-field=${field}] >>> input`);
    const format = new Intl.DateTimeFormat(options, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    });
    await page.keyboard.type(keysIn(format));
  }
  const typeTime = (field: string, hour: number) =>
    type(field, (format) => {
      const is12 = format.resolvedOptions().hour12;
      return is12 ? `${String(hour - 12).padStart(2, '0')}00PM` : `${hour}00`;
    });
  const typeDate = (field: string, date: string) =>
    type(field, (format) =>
      format
        .formatToParts(Date.parse(date))
        .filter((part) => ['year', 'month', 'day'].includes(part.type))
        .map((part) => part.value)
        .join(''),
    );

  /** No-break spaces as plain ones. */
  const textOf = (selector: string) =>
    page.$eval(`>>> ${selector}`, (found) => (found.textContent ?? '').replace(/\s+/g, ' ').trim());
  const expectText = (selector: string, wanted: string | RegExp) =>
    expect
      .poll(async () => ((await page.$(`>>> ${selector}`)) === null ? '' : textOf(selector)), {
        timeout: 30_000,
      })
      .toMatch(wanted);

  async function choose(field: string, value: string): Promise<void> {
    await press(`wa-select[data-field=${field}]`);
    await press(`wa-select[data-field=${field}] wa-option[value=${value}]`);
  }

  async function publish(): Promise<void> {
    await press('wa-button[data-open-publish]');
    await press('wa-button[data-publish]:not([disabled])');
    await desk.says('Le planning est publié');
    // The screen itself says so.
    await desk.says('À jour sur le seul écran concerné');
    await press('wa-button[data-close]');
    await isGone('vt-schedule-publish');
  }

  async function keys(...chord: readonly KeyInput[]): Promise<void> {
    for (const key of chord.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(chord.at(-1) as KeyInput);
    for (const key of chord.slice(0, -1).reverse()) await page.keyboard.up(key);
  }

  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.closest('[data-entry]')?.getAttribute('data-entry') ?? at?.outerHTML.slice(0, 120);
    });

  async function expectAccessible(): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await desk.wears(scheme);
      // Colours begin to change in the frame after; half-way they would be measured.
      await page.evaluate(settle);
      expect(await desk.violations(), scheme).toEqual([]);
    }
    await desk.wears('light');
    // It was looked at in a window of its own.
    await page.bringToFront();
  }

  it('sees the week of a screen: what wins, what loses, what is closed', async () => {
    await open('?view=week&screen=fashion');
    await isThere('vt-week-grid >>> .block[data-entry=fashion]');
    expect((await page.$$('>>> .day')).length).toBe(7);
    expect((await page.$$('>>> .loses[data-entry=fashion]')).length).toBe(6);
    await isThere('.day .closed');
    await isThere('.head.today');
    await expectAccessible();
  });

  it('is told what is missing, field by field, before anything is saved', async () => {
    await page.keyboard.press('n');
    await isThere('vt-entry-form');
    await pressText('wa-button', 'Enregistrer le brouillon');
    await expectText('wa-select[data-field=playlist]', /./);
    await desk.says('1 champ à corriger');
    const hint = await page.$eval('>>> wa-select[data-field=playlist]', (one) => one.getAttribute('hint'));
    expect(hint).toBe('Choisissez une playlist, ou une composition.');
  });

  it('creates an entry by clicks and reads it back in words, with the next ten times', async () => {
    await choose('playlist', 'evening');
    await page.locator('>>> vt-what-fields >>> wa-input >>> input').fill('Samedi promo');
    await press('wa-radio[value=some]');
    await press('button[data-value="tags/entrance"]');
    await press('button[data-value="weekdays/SA"]');
    await press('wa-radio[value=times]');
    await typeTime('from', 14);
    await typeTime('until', 18);
    await press('wa-radio[value="60"]');
    await expectText('[data-rule]', 'Chaque samedi de 14 h à 18 h');
    await expectText('vt-where-fields >>> p.hint', '1 écran : Entrée');
    expect((await page.$$('>>> [data-times] li')).length).toBe(10);
    await expectAccessible();
    await pressText('wa-button', 'Enregistrer le brouillon');
    await expectText('li[data-entry=samedi-promo] .rule', 'Chaque samedi de 14 h à 18 h');
    await expectText('li[data-entry=samedi-promo]', 'jamais publiée');
    await expectText('li[data-entry=samedi-promo] .where', 'Étiquette entrance · 1 écran');
    await desk.says('1 changement non publié');
    expect(await storedEntry('samedi-promo')).toMatchObject({
      weekdays: ['SA'],
      from: '14:00',
      priority: 60,
    });
  });

  it('publishes it, and hears from the screen that it has it', async () => {
    await press('wa-button[data-open-publish]');
    await desk.says('1 entrée ajoutée');
    await expectAccessible();
    await page.keyboard.press('Escape');
    await isGone('vt-schedule-publish');
    await publish();
    await isGone('vt-draft-state >>> vt-band');
  });

  it('finds it in the week, and asks why it plays', async () => {
    await open(`?view=week&screen=entrance&date=${SATURDAY}`);
    await press(`.day[data-date="${SATURDAY}"] .block[data-entry=samedi-promo]`);
    await isThere('[data-winner=samedi-promo]');
    await isThere('vt-why-panel >>> vt-screen-preview >>> vt-screen');
    await expectText('li[data-entry=afternoon-demo]', 'plus basse que celle de Samedi promo (Haute)');
    await isThere(`.day[data-date="${SATURDAY}"] .loses[data-entry=afternoon-demo]`);
    await expectAccessible();
  });

  it('goes on by keys alone: along the day, back to the block, to the next week, to another why', async () => {
    await page.focus('>>> vt-day-strip >>> input');
    await page.keyboard.press('End');
    await isGone('[data-winner=samedi-promo]');
    await page.keyboard.press('Escape');
    await isGone('vt-why-panel');
    await page.focus('>>> .block[tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isThere('vt-why-panel');
    const asked = await page.$eval('>>> .block[aria-pressed=true]', (one) => one.getAttribute('data-entry'));
    await page.keyboard.press('Escape');
    await isGone('vt-why-panel');
    expect(await focused()).toBe(asked);
    await page.keyboard.press('.');
    await isThere(`.day[data-date="${dateOf(dayNumberOf(SATURDAY) + 7)}"]`);
    await page.keyboard.press('w');
    await isThere('[data-winner=backdrop]');
    await page.keyboard.press('Escape');
  });

  it('edits it, and sees it as next on the screen once it is published', async () => {
    await open('?view=list');
    await press('li[data-entry=samedi-promo] a.name');
    await expectText('[data-rule]', 'Chaque samedi');
    await press('button[data-value="weekdays/SA"]');
    await press('wa-radio[value=day]');
    await typeDate('dateFrom', dayAfter(1));
    await press('wa-radio[value="80"]');
    await expectText('[data-rule]', 'Tous les jours, toute la journée, à partir du');
    await pressText('wa-button', 'Enregistrer le brouillon');
    await isThere('li[data-entry=samedi-promo]');
    // Published is still the Saturday: what is next on the screen does not change by a draft.
    await expectText('li[data-screen=entrance] [data-now]', /Fond/);
    expect(await textOf('li[data-screen=entrance] [data-next]')).not.toContain('Samedi promo');
    await publish();
    await expectText(
      'li[data-screen=entrance] [data-next]',
      /^Puis Samedi promo, demain|^Puis Samedi promo, /,
    );
  });

  it('turns it off and takes that back', async () => {
    await press('li[data-entry=samedi-promo] wa-switch');
    await desk.says('est arrêtée dans le brouillon');
    await isThere('li.off[data-entry=samedi-promo]');
    expect((await storedEntry('samedi-promo'))?.isOn).toBe(false);
    await pressText('vt-notices >>> button', 'Annuler');
    await isGone('li.off[data-entry=samedi-promo]');
    expect((await storedEntry('samedi-promo'))?.isOn).toBe(true);
    await isGone('vt-draft-state >>> vt-band');
  });

  it('deletes it by a key, and brings it back to its place', async () => {
    const before = (await stored()).entries;
    await page.focus('>>> li[data-entry=samedi-promo] a.name');
    await page.keyboard.press('Delete');
    await isGone('li[data-entry=samedi-promo]');
    expect(await storedEntry('samedi-promo')).toBeUndefined();
    await pressText('vt-notices >>> button', 'Remettre l’entrée');
    await isThere('li[data-entry=samedi-promo]');
    expect((await stored()).entries).toEqual(before);
  });

  it('copies one by a key, and discards the whole draft at once', async () => {
    await page.focus('>>> li[data-entry=night] a.name');
    await keys('Control', 'd');
    await desk.says('Vitrine de nuit (copie)');
    await pressText('vt-draft-state >>> button', 'Abandonner les changements');
    await isGone('li[data-entry=vitrine-de-nuit-copie]');
    await pressText('vt-notices >>> button', 'Remettre le brouillon');
    await isThere('li[data-entry=vitrine-de-nuit-copie]');
    await pressText('vt-draft-state >>> button', 'Abandonner les changements');
    await isGone('vt-draft-state >>> vt-band');
  });

  it('keeps what was typed over a reload', async () => {
    await open('/entries/evening');
    await page.locator('>>> vt-what-fields >>> wa-input >>> input').fill('Soirée longue');
    await page.reload();
    await desk.says('étaient gardées ici');
    await pressText('vt-band wa-button', 'Repartir de la version enregistrée');
    expect(
      await page.$eval('>>> vt-what-fields >>> wa-input >>> input', (one) => (one as HTMLInputElement).value),
    ).toBe('Soirée du tirage');
  });

  it('sees two versions where somebody changed the same entry, and loses neither unasked', async () => {
    await page.locator('>>> vt-what-fields >>> wa-input >>> input').fill('Soirée de Camille');
    const change = async (id: string, fields: object) => {
      const { entries } = await stored();
      await owner.put('schedule/main', {
        entries: entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)),
      });
    };
    // Of another entry: nobody is asked anything. Of this one: both are shown.
    await change('morning', { name: 'Matin calme' });
    await change('evening', { name: 'Soirée de Karim' });
    await pressText('wa-button', 'Enregistrer le brouillon');
    await expectText('[data-theirs]', 'Soirée de Karim');
    await expectText('[data-mine]', 'Soirée de Camille');
    await pressText('vt-conflict >>> wa-button', 'Garder la mienne');
    await expectText('li[data-entry=evening]', 'Soirée de Camille');
    expect((await storedEntry('morning'))?.name).toBe('Matin calme');
    expect((await storedEntry('evening'))?.name).toBe('Soirée de Camille');
  });

  it('has the same list, form and day on a phone', async () => {
    const phone = await openPhone();
    await phone.page.goto(`${controller.address}/console/schedule`);
    await phone.page.waitForSelector('>>> li[data-entry=evening]');
    expect(await phone.violations()).toEqual([]);
    await phone.page.goto(`${controller.address}/console/schedule?view=day&screen=fashion`);
    await phone.page.waitForSelector('>>> .block[data-entry=fashion]');
    expect(await phone.violations()).toEqual([]);
    await phone.page.goto(`${controller.address}/console/schedule/new?playlist=evening`);
    await phone.page.waitForSelector('>>> [data-rule]');
    expect(await phone.violations()).toEqual([]);
    const overflow = await phone.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(phone.complaints).toEqual([]);
  });

  async function openPhone(): Promise<DeskPage> {
    const phone = await openDesk(browser, PHONE);
    await phone.page.bringToFront();
    const cookies = await page.browserContext().cookies();
    await phone.page.browserContext().setCookie(...cookies);
    return phone;
  }

  it('meets no error on the way', () => {
    expect(desk.complaints).toEqual([]);
  });
}, 240_000);
