import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playlistOf, productOf } from '../programmes/support/open-shop.ts';
import { programmeHolder } from '../support/programme-holder.ts';
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

const restore = (path: string, body: unknown = {}, headers = {}) =>
  manager.post(`${BASE}/${path}/restore`, body, headers);

describe('POST …/restore', () => {
  it('brings a deleted document back as it was, as a new revision of who brings it', async () => {
    await manager.put(`${BASE}/playlists/spring`, playlistOf('lamp', 'vase'));
    await manager.delete(`${BASE}/playlists/spring`, { 'If-Match': '"1"' });
    const { status, json, headers } = await restore('playlists/spring');
    expect([status, json.revision, json.restored]).toEqual([200, 2, 1]);
    expect(headers.etag).toBe('"2"');
    const { json: stands } = await manager.get(`${BASE}/playlists/spring`);
    expect(stands).toMatchObject({ revision: 2, by: 'manager@example.org', body: { name: 'List' } });
  });

  it('brings a deleted product back to the catalogue and to the wall’s programmes', async () => {
    await manager.put(`${BASE}/products/mug`, { ...productOf('mug'), priceMinor: 1_250 });
    await manager.delete(`${BASE}/products/mug`, { 'If-Match': '"1"' });
    expect((await manager.get(`${BASE}/products/mug`)).status).toBe(404);
    expect((await restore('products/mug')).json).toMatchObject({
      id: 'mug',
      restored: 1,
      body: { priceMinor: 1_250 },
    });
    expect(shop.playing.programmes.store('main').products.get('mug')?.priceMinor).toBe(1_250);
  });

  it('goes back to an earlier revision for who has seen the present one', async () => {
    const made = await manager.put(`${BASE}/playlists/autumn`, { ...playlistOf('lamp'), name: 'First' });
    await manager.put(
      `${BASE}/playlists/autumn`,
      { ...playlistOf('lamp'), name: 'Second' },
      { 'If-Match': String(made.headers.etag) },
    );
    expect((await restore('playlists/autumn')).status).toBe(409);
    expect((await restore('playlists/autumn', { revision: 1 })).status).toBe(428);
    const late = await restore('playlists/autumn', { revision: 1 }, { 'If-Match': '"1"' });
    expect(late.status).toBe(412);
    expect(late.json).toMatchObject({ current: { revision: 2 }, yours: { name: 'First' } });
    const back = await restore('playlists/autumn', { revision: 1 }, { 'If-Match': '"2"' });
    expect(back.json).toMatchObject({ revision: 3, body: { name: 'First' } });
  });

  it('works for settings and the schedule, which are always there', async () => {
    const { headers } = await manager.get(`${BASE}/schedule/main`);
    const back = await restore('schedule/main', { revision: 1 }, { 'If-Match': String(headers.etag) });
    expect(back.json).toMatchObject({ id: 'main', restored: 1 });
  });

  it('gives a deleted screen its display back, which plays on', async () => {
    const display = await programmeHolder(shop);
    await display.pairWith('home');
    await manager.delete(`${BASE}/screens/home`, { 'If-Match': '"1"' });
    expect((await display.closed).reason).toBe('revoked');
    expect((await restore('screens/home')).status).toBe(200);
    const again = await programmeHolder(shop, display.secret);
    again.hello();
    expect((await again.next('welcome')).self.name).toBe('Home');
    await again.leave();
  });

  it('and the same display when it has come back meanwhile and shows a code', async () => {
    const display = await programmeHolder(shop);
    await display.pairWith('fashion');
    await manager.delete(`${BASE}/screens/fashion`, { 'If-Match': '"1"' });
    const again = await programmeHolder(shop, display.secret);
    again.hello();
    await again.next('pairing');
    await restore('screens/fashion');
    expect((await again.next('welcome')).self.id).toBe('fashion');
    await again.leave();
  });

  it.each([
    { path: 'playlists/never', body: {}, status: 404 },
    { path: 'playlists/spring', body: { revision: 99 }, status: 404 },
    { path: 'playlists/spring', body: { revision: 0 }, status: 400 },
    { path: 'playlists/spring', body: { body: {} }, status: 400 },
    { path: 'products/constructor', body: {}, status: 404 },
  ])('$path with $body is $status', async ({ path, body, status }) => {
    expect((await restore(path, body)).status).toBe(status);
  });
});
