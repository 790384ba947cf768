import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { type Controller, openController } from './open-controller.ts';

let controller: Controller;
let owner: Browser;
beforeAll(async () => {
  controller = await openController();
  owner = await controller.signedInAs('owner');
});
afterAll(() => controller.close());

const LAMP = { name: { fr: 'Lampe Lune' }, priceMinor: 3_900 };
const path = (id: string) => `/api/stores/main/products/${id}`;

describe('a product', () => {
  it('is created, read, changed by its revision and deleted', async () => {
    const created = await owner.put(path('lamp'), LAMP);
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      id: 'lamp',
      revision: 1,
      body: { id: 'lamp', stock: 'in', ...LAMP },
    });
    expect((await owner.put(path('lamp'), LAMP)).status).toBe(428);
    const cheaper = await owner.put(path('lamp'), { ...LAMP, priceMinor: 2_900 }, { 'If-Match': '"1"' });
    expect([cheaper.status, cheaper.headers.etag]).toEqual([200, '"2"']);
    const late = await owner.put(path('lamp'), LAMP, { 'If-Match': '"1"' });
    expect(late.json).toMatchObject({
      status: 412,
      current: { revision: 2, body: { priceMinor: 2_900 } },
      yours: LAMP,
    });
    expect((await owner.delete(path('lamp'), { 'If-Match': '"2"' })).status).toBe(204);
    expect((await owner.get(path('lamp'))).status).toBe(404);
  });

  it.each([
    { rule: 'money is never a fraction', body: { ...LAMP, priceMinor: 12.5 }, field: 'priceMinor' },
    { rule: 'links never run script', body: { ...LAMP, link: 'javascript:alert(1)' }, field: 'link' },
    { rule: 'unknown fields are told', body: { ...LAMP, price: 39 }, field: 'price' },
    { rule: 'the address names it', body: { ...LAMP, id: 'other' }, field: 'id' },
    { rule: 'a name is needed', body: { ...LAMP, name: {} }, field: 'name' },
  ])('is refused with the field: $rule', async ({ body, field }) => {
    const refused = await owner.put(path('refused'), body);
    expect(refused.status).toBe(400);
    expect(refused.json.issues[0].field).toBe(field);
  });

  it('is listed a page at a time, in order of the ids', async () => {
    for (const id of ['c', 'a', 'b']) await owner.put(path(id), LAMP);
    const first = await owner.get('/api/stores/main/products?limit=2');
    expect(first.json.map((one: { id: string }) => one.id)).toEqual(['a', 'b']);
    const rest = await owner.get('/api/stores/main/products?limit=2&after=b');
    expect(rest.json.map((one: { id: string }) => one.id)).toEqual(['c']);
    expect((await owner.get('/api/stores/main/products?limit=0')).json.issues[0].field).toBe('limit');
  });
});
