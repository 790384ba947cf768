import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { type DeskPage, openDesk } from './desk-page.ts';
import { becomeOwner, type Owner } from './owner.ts';

const PASSWORD = 'another long phrase';

describe('people of other roles, and two at once', () => {
  let browser: Browser;
  let controller: ControllerProcess;
  let owner: Owner;
  let dataDir: string;
  const desks: DeskPage[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vitrine-roles-'));
    [browser, controller] = await Promise.all([launchChromium(), startController({ dataDir })]);
    owner = await becomeOwner(controller);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** A person of this role, signed in at an address of the console. @returns the page, and the person's id. */
  async function signedIn(
    role: string,
    path: string,
  ): Promise<{ readonly desk: DeskPage; readonly id: string }> {
    const email = `${role}@example.org`;
    const person = { email, name: `Une ${role}`, password: PASSWORD, roles: { main: role } };
    const { id } = (await owner.http.post('/api/people', person)).json;
    const desk = await openDesk(browser);
    desks.push(desk);
    await desk.page.goto(`${controller.address}${path}`);
    await desk.page.locator('>>> wa-input[name=email] >>> input').fill(email);
    await desk.page.locator('>>> wa-input[name=password] >>> input').fill(PASSWORD);
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForSelector('>>> vt-navigation');
    return { desk, id };
  }

  const pagesOf = (page: Page) =>
    page.$$eval('>>> vt-navigation >>> .pages a', (links) => links.map((link) => link.getAttribute('href')));

  it('an installer sees the screens and pairs them, and nothing else', async () => {
    const { desk } = await signedIn('installer', '/console');
    await desk.page.waitForSelector('>>> vt-screen-list');
    expect(await pagesOf(desk.page)).toEqual(['/console/screens']);
    await desk.page.locator('>>> a[href="/console/screens/entrance"]').click();
    const field = await desk.page.waitForSelector('>>> vt-screen-settings >>> wa-input');
    expect(await field!.evaluate((input) => (input as HTMLInputElement).disabled)).toBe(true);
    const why = await desk.page.$eval('>>> vt-screen-settings >>> .fields', (fields) =>
      fields.getAttribute('title'),
    );
    expect(why).toContain('propriétaires et gérants');
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('>>> wa-button[href="/console/screens/new"]').click();
    await desk.page.waitForSelector('>>> vt-pair-form');
  });

  it('a viewer sees everything and changes nothing; made a manager, without a reload, changes it', async () => {
    const { desk, id } = await signedIn('viewer', '/console/screens/entrance');
    const disabled = () =>
      desk.page.$eval('>>> vt-screen-settings >>> wa-input', (input) => (input as HTMLInputElement).disabled);
    await desk.page.waitForSelector('>>> vt-screen-settings >>> wa-input');
    expect(await disabled()).toBe(true);
    await owner.http.put(`/api/people/${id}/roles`, { roles: { main: 'manager' } });
    await expect.poll(disabled, { timeout: 20_000 }).toBe(false);
  });

  it('somebody who was faster is named, and nothing that was typed is lost', async () => {
    const { desk } = await signedIn('manager', '/console/screens/window');
    const { page } = desk;
    await page.waitForSelector('>>> vt-screen-settings >>> wa-input');
    // The other change falls between what this person saw and what he sends.
    await page.setRequestInterception(true);
    let isFirst = true;
    page.on('request', async (request) => {
      if (isFirst && request.method() === 'PUT') {
        isFirst = false;
        const { body } = (await owner.get('screens/window')).json;
        await owner.put('screens/window', { ...body, calm: true });
      }
      await request.continue();
    });
    const place = await page.waitForSelector('>>> vt-screen-settings >>> wa-input:nth-of-type(2) >>> input');
    await place!.click({ count: 3 });
    await page.keyboard.type('Sous l’horloge');
    await page.keyboard.press('Tab');
    await desk.says('camille@example.org a changé ceci');
    expect(await place!.evaluate((input) => (input as HTMLInputElement).value)).toBe('Sous l’horloge');
    await page.locator('>>> vt-conflict >>> wa-button::-p-text(Garder la mienne)').click();
    await desk.says('Enregistré à');
    const { body } = (await owner.get('screens/window')).json;
    expect(body).toMatchObject({ place: 'Sous l’horloge', calm: true });
  });

  it('meets no error on a console but the one refusal', () => {
    const complaints = desks.flatMap((desk) => desk.complaints);
    expect(complaints.filter((text) => !text.includes('412'))).toEqual([]);
  });
}, 240_000);
