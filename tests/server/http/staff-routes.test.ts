import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole } from '../support/test-console.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';
import type { Browser } from './browser.ts';

let shop: WholeController;
let manager: Browser;
const BASE = '/api/stores/main';
beforeAll(async () => {
  shop = await startWholeController();
  manager = await shop.signedInAs('manager');
});
afterAll(async () => {
  expect(shop.mistakes).toEqual([]);
  await shop.close();
});

async function made(name = 'Caisse') {
  const { status, json } = await manager.post(`${BASE}/staff-links`, { name });
  expect(status).toBe(201);
  return {
    id: json.id as string,
    token: String(json.address).split('#')[1] ?? '',
    address: String(json.address),
  };
}

async function opened(token: string) {
  const browser = shop.browser();
  const answer = await browser.post('/api/sessions/staff', { token });
  return { browser, answer };
}

const press = (browser: Browser) =>
  browser.post(`${BASE}/announcements`, {
    id: randomUUID(),
    content: { style: 'banner', title: { fr: 'Démonstration à 15 h' }, text: {}, symbol: 'none' },
  });

describe('a staff link', () => {
  it('lets whoever opens it announce, in the name of the link, and do nothing else', async () => {
    const { token, address } = await made();
    expect(address).toMatch(/^http:\/\/.+\/staff#[\w-]{43}$/);
    const { browser, answer } = await opened(token);
    expect([answer.status, answer.json.roles]).toEqual([201, { main: 'staff' }]);
    expect((await press(browser)).status).toBe(201);
    const { shop: file } = { shop: await shop.kept.documents.shop('main') };
    expect(file.cues).toHaveLength(1);
    expect((await browser.get('/api/sessions/current')).json).toMatchObject({
      name: 'Caisse',
      email: 'staff:Caisse',
    });
    for (const [method, path] of [
      ['PUT', `${BASE}/playlists/mine`],
      ['POST', `${BASE}/publications`],
      ['POST', `${BASE}/staff-links`],
      ['POST', '/api/people'],
    ] as const) {
      const { status } = await browser.json(method, path, {}, {});
      expect(status, path).toBe(403);
    }
    expect((await browser.get(`${BASE}/staff-links`)).status).toBe(403);
    expect((await browser.get('/api/jobs')).status).toBe(403);
  });

  it('opens on as many phones as there are, until it is revoked: then all are out at once', async () => {
    const { id, token } = await made('Vestiaire');
    const [one, other] = [(await opened(token)).browser, (await opened(token)).browser];
    const socket = await openConsole(shop.address, one.cookie);
    expect((await socket.hello()).role).toBe('staff');
    expect((await manager.delete(`${BASE}/staff-links/${id}`)).status).toBe(204);
    expect((await socket.closed).reason).toBe('signed-out');
    for (const browser of [one, other]) expect((await press(browser)).status).toBe(401);
    const { answer } = await opened(token);
    expect([answer.status, answer.json.code]).toEqual([410, 'gone']);
  });

  it('is listed by name and last use, never with its token, of which only a hash is kept', async () => {
    const { id, token } = await made('Entrée');
    await opened(token);
    const { json, text } = await manager.get(`${BASE}/staff-links`);
    expect(json.find((link: { id: string }) => link.id === id)).toMatchObject({
      name: 'Entrée',
      by: 'manager@example.org',
      lastUsedMs: expect.any(Number),
    });
    expect(text).not.toContain(token);
    expect(JSON.stringify(await shop.kept.records.access.staffLinks('main'))).not.toContain(token);
  });

  it('stands in the audit when it is made and when it is revoked, without its token', async () => {
    const { id, token } = await made('Réserve');
    await manager.delete(`${BASE}/staff-links/${id}`);
    const { json, text } = await manager.get(`${BASE}/history?reference=staff-links/${id}`);
    expect(json.map(({ by, body }: { by: string; body: unknown }) => [by, body])).toEqual([
      ['manager@example.org', null],
      ['manager@example.org', { name: 'Réserve' }],
    ]);
    expect(text).not.toContain(token);
  });

  it('of another store cannot be revoked from here', async () => {
    expect((await manager.delete(`${BASE}/staff-links/${randomUUID()}`)).status).toBe(404);
  });

  it('cannot be guessed: ten wrong tokens from one address are enough for ten minutes', async () => {
    const answers = [];
    for (let count = 0; count < 12; count += 1)
      answers.push((await opened(`${count}`.padStart(43, 'x'))).answer.status);
    expect(answers.slice(0, 9).every((status) => status === 410)).toBe(true);
    expect(answers.at(-1)).toBe(429);
    shop.time.aheadMs += 11 * 60_000;
  });

  it.each([
    { token: '' },
    { token: 5 },
    {},
    { token: 'x'.repeat(200) },
    { token: 'x'.repeat(43), role: 'owner' },
  ])('opened with %j names the field', async (body) => {
    const answer = await shop.browser().post('/api/sessions/staff', body);
    expect(answer.status).toBe(400);
    expect(answer.json.issues[0].field).toMatch(/token|role/);
  });
});
