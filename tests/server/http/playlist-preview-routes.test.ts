import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playlistOf } from '../programmes/support/open-shop.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';
import type { Browser } from './browser.ts';

let shop: WholeController;
let viewer: Browser;
const ADDRESS = '/api/stores/main/playlists/autumn/preview';
beforeAll(async () => {
  shop = await startWholeController();
  viewer = await shop.signedInAs('viewer');
});
afterAll(async () => {
  expect(shop.mistakes).toEqual([]);
  await shop.close();
});

describe('POST …/playlists/{id}/preview', () => {
  it('answers the slides and the loop of a playlist that nobody saved, and stores nothing', async () => {
    const before = await shop.kept.documents.shop('main');
    const { status, json } = await viewer.post(ADDRESS, { playlist: playlistOf('hat', 'dress') });
    expect(status).toBe(200);
    const wheel = json.programme.wheels.autumn;
    expect(wheel.slots.map(({ item }: { item: string }) => item)).toEqual(['autumn/hat', 'autumn/dress']);
    expect(json.programme.slides['spotlight:hat'].face.name.fr).toBe('hat');
    expect(json).toMatchObject({ ruleResult: [], warnings: [] });
    expect(await shop.kept.documents.shop('main')).toBe(before);
  });

  it('answers what a rule yields, in order', async () => {
    const rule = { sort: 'name', limit: 2 };
    const { json } = await viewer.post(ADDRESS, { playlist: { name: 'Two', rule } });
    expect(json.ruleResult).toEqual(['dress', 'hat']);
  });

  it('begins the loop at the instant that is asked for', async () => {
    const atMs = Date.UTC(2026, 11, 24, 18);
    const { json } = await viewer.post(ADDRESS, { playlist: playlistOf('hat'), atMs });
    expect(json.programme.days[0].fromMs).toBe(atMs);
  });

  it.each([
    { body: {}, field: 'playlist' },
    { body: { playlist: { name: '' } }, field: 'playlist.name' },
    { body: { playlist: playlistOf('hat'), atMs: -1 }, field: 'atMs' },
  ])('refuses $body, and names $field', async ({ body, field }) => {
    const { status, json } = await viewer.post(ADDRESS, body);
    expect(status).toBe(400);
    expect(json.issues[0].field).toBe(field);
  });

  it('is for people of the store', async () => {
    const installer = await shop.signedInAs('installer');
    expect((await installer.post(ADDRESS, { playlist: playlistOf('hat') })).status).toBe(403);
  });
});
