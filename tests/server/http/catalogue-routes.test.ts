import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { type Controller, openController } from './open-controller.ts';

const BASE = '/api/stores/main';

let controller: Controller;
let owner: Browser;
/** What the shop's server answers. */
let feed = 'id,name,price\nfed,Fed,5\n';
beforeAll(async () => {
  controller = await openController({
    fetch: async (address) => ({
      ...{ bytes: Buffer.from(feed), type: 'text/csv', address, version: {}, isUnchanged: false },
    }),
  });
  owner = await controller.signedInAs('owner');
});
afterAll(() => controller.close());

const patch = (path: string, body: unknown, headers = {}) =>
  owner.json('PATCH', `${BASE}${path}`, body, headers);
const bodyOf = async (id: string) => (await owner.get(`${BASE}/products/${id}`)).json.body;
const put = (id: string, over = {}) =>
  owner.put(`${BASE}/products/${id}`, { name: { fr: id }, priceMinor: 1_000, ...over });

describe('PATCH of a product', () => {
  it('changes what it names, merges texts, takes away what is null, and can be undone', async () => {
    await put('hat', { name: { fr: 'Chapeau', en: 'Hat' }, listPriceMinor: 2_000, category: 'Mode' });
    const changed = await patch(
      '/products/hat',
      { priceMinor: 900, name: { en: 'Straw hat' }, listPriceMinor: null },
      { 'If-Match': '"1"' },
    );
    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
    expect(changed.json.body).toMatchObject({
      name: { fr: 'Chapeau', en: 'Straw hat' },
      priceMinor: 900,
      category: 'Mode',
    });
    expect(changed.json.body).not.toHaveProperty('listPriceMinor');
    await owner.send('POST', `${BASE}/catalogue/changes/${changed.json.change}/undo`);
    expect(await bodyOf('hat')).toMatchObject({
      name: { en: 'Hat' },
      priceMinor: 1_000,
      listPriceMinor: 2_000,
    });
  });

  it('keeps the day of return only while it is out of stock', async () => {
    await put('scarf');
    await patch('/products/scarf', { stock: 'out', backOn: '2026-12-01' }, { 'If-Match': '*' });
    expect(await bodyOf('scarf')).toMatchObject({ stock: 'out', backOn: '2026-12-01' });
    await patch('/products/scarf', { stock: 'in' }, { 'If-Match': '*' });
    expect(await bodyOf('scarf')).not.toHaveProperty('backOn');
  });

  it('needs the revision that was seen, and tells both versions where somebody was faster', async () => {
    await put('shoe');
    expect((await patch('/products/shoe', { priceMinor: 1 })).status).toBe(428);
    const late = await patch('/products/shoe', { priceMinor: 1 }, { 'If-Match': '"9"' });
    expect(late.json).toMatchObject({ status: 412, current: { revision: 1 }, yours: { priceMinor: 1 } });
    expect((await patch('/products/nothing', { priceMinor: 1 }, { 'If-Match': '*' })).status).toBe(404);
  });

  it.each([
    [{ priceMinor: 1.5 }, 'priceMinor'],
    [{ stock: 'gone' }, 'stock'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ name: { fr: null } }, 'name'],
    [{ id: 'other' }, 'id'],
    [{ stock: 'out', backOn: 'soon' }, 'backOn'],
  ])('refuses %j with the field', async (change, field) => {
    await put('bag', {});
    const refused = await patch('/products/bag', change, { 'If-Match': '*' });
    expect([refused.status, refused.json.issues[0].field]).toEqual([400, field]);
  });
});

describe('the same change on many', () => {
  it('is made on all, with one number to undo it', async () => {
    await put('m1', { tags: ['été'] });
    await put('m2', { tags: ['promo'] });
    const done = await patch('/products', {
      ids: ['m1', 'm2'],
      change: { pricePercent: -10, addTags: ['promo'], removeTags: ['été'] },
    });
    expect(done.json).toMatchObject({ changed: ['m1', 'm2'], unchanged: [] });
    expect(await bodyOf('m1')).toMatchObject({ priceMinor: 900, tags: ['promo'] });
    await owner.send('POST', `${BASE}/catalogue/changes/${done.json.change}/undo`);
    expect(await bodyOf('m1')).toMatchObject({ priceMinor: 1_000, tags: ['été'] });
    const none = await patch('/products', { ids: ['m1', 'm2'], change: { priceMinor: 1_000 } });
    expect(none.json).toEqual({ change: null, changed: [], unchanged: ['m1', 'm2'] });
  });

  it('is made on all or none', async () => {
    await put('n1');
    const unknown = await patch('/products', { ids: ['n1', 'nothing'], change: { priceMinor: 5 } });
    expect([unknown.status, unknown.json.issues[0].message]).toEqual([
      404,
      'names "nothing", which does not exist',
    ]);
    await put('n2', { tags: Array.from({ length: 40 }, (_, index) => `t${index}`) });
    const full = await patch('/products', { ids: ['n1', 'n2'], change: { addTags: ['one more'] } });
    expect([full.status, full.json.issues[0].field]).toEqual([400, 'n2.tags']);
    const late = await patch('/products', {
      ids: ['n1', 'n2'],
      change: { priceMinor: 5 },
      expected: { n1: 7 },
    });
    expect([late.status, late.json.detail]).toEqual([409, expect.stringContaining('"n1"')]);
    expect(await bodyOf('n1')).toMatchObject({ priceMinor: 1_000, tags: [] });
  });

  it('is a deletion too, and that can be undone', async () => {
    await put('d1');
    await put('d2');
    const done = await owner.post(`${BASE}/products/delete`, { ids: ['d1', 'd2'] });
    expect(done.json).toMatchObject({ deleted: ['d1', 'd2'] });
    expect((await owner.get(`${BASE}/products/d1`)).status).toBe(404);
    await owner.send('POST', `${BASE}/catalogue/changes/${done.json.change}/undo`);
    expect((await owner.get(`${BASE}/products/d1`)).status).toBe(200);
  });
});

describe('the catalogue', () => {
  it('is searched as one types, and follows changes at once', async () => {
    await put('clock', { name: { fr: 'Horloge Pause' }, category: 'Déco' });
    const found = await owner.get(`${BASE}/catalogue?q=horl%20deco&limit=5`);
    expect(found.json).toMatchObject({
      total: 1,
      products: [{ id: 'clock', code: 'c-clock', missingLocales: ['en'] }],
    });
    expect(found.json.facets.categories).toEqual([{ value: 'Déco', count: 1 }]);
    expect((await owner.get(`${BASE}/catalogue?stock=gone`)).json.issues[0].field).toMatch(/^stock/);
  });

  it('prints labels, and says of which products it cannot', async () => {
    await put('l1', { link: 'https://shop.example/l1' });
    await put('l2');
    const { json } = await owner.get(`${BASE}/labels?ids=l1,l2`);
    expect(json).toMatchObject({
      ...{ currency: 'EUR', locale: 'fr' },
      labels: [
        { id: 'l1', code: 'c-l1', qr: expect.stringContaining('https://shop.example/l1?utm_source=vitrine') },
      ],
      refused: [{ id: 'l2', code: 'no-address' }],
    });
  });
});

describe('a feed', () => {
  it('is read when somebody asks, and its state is told', async () => {
    const made = await owner.put(`${BASE}/feeds/merchant`, {
      name: 'Merchant',
      url: 'https://shop.example/feed.csv',
    });
    expect(made.status).toBe(201);
    expect((await owner.get(`${BASE}/feed-states`)).json).toMatchObject([
      { feed: 'merchant', state: 'never' },
    ]);
    const read = await owner.post(`${BASE}/feeds/merchant/refresh`, {});
    expect(read.json).toMatchObject({ state: 'ok', counts: { added: 1 }, change: expect.any(Number) });
    feed = 'id,name,price\n';
    const held = await owner.post(`${BASE}/feeds/merchant/refresh`, {});
    expect(held.json).toMatchObject({ state: 'held', code: 'empty' });
    const other = await owner.post(`${BASE}/feeds/merchant/refresh`, { accept: 'something else' });
    expect(other.json).toMatchObject({ status: 412, current: { state: 'held' } });
  });

  it('keeps its address from those who only look', async () => {
    const viewer = await controller.signedInAs('viewer', 'looks@example.org');
    expect((await viewer.get(`${BASE}/feeds`)).status).toBe(403);
    expect((await viewer.get(`${BASE}/feed-states`)).status).toBe(403);
  });
});

it('nothing of this was a mistake of the controller', () => {
  expect(controller.mistakes).toEqual([]);
});
