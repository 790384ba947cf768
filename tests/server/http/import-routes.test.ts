import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { type Controller, openController } from './open-controller.ts';

const BASE = '/api/stores/main';
const FILE = 'id,name,price,link\nlamp,Lampe,12,https://shop.example/lamp\nvase,Vase,8,\nmug,Mug,"1O",\n';
const CSV = { 'Content-Type': 'text/csv' };

let controller: Controller;
let owner: Browser;
beforeAll(async () => {
  controller = await openController();
  owner = await controller.signedInAs('owner');
});
afterAll(() => controller.close());

const bodyOf = async (id: string) => (await owner.get(`${BASE}/products/${id}`)).json.body;

describe('importing a file', () => {
  it('looks, tries out, and does what the dry run said', async () => {
    const look = await owner.send('POST', `${BASE}/products/import/look?name=catalogue.csv`, {
      headers: CSV,
      body: FILE,
    });
    expect(look.json).toMatchObject({
      ...{ name: 'catalogue.csv', format: 'plain-csv', encoding: 'utf-8', rows: 3, isMappable: true },
      mapping: { columns: { id: 'id', name: 'name', price: 'price', link: 'link' }, decimal: 'auto' },
    });
    const path = `${BASE}/products/import/${look.json.id}`;
    const tried = await owner.post(`${path}/dry-run`, {});
    expect(tried.json).toMatchObject({ id: look.json.id, counts: { added: 2, refused: 1 } });
    expect(tried.json).not.toHaveProperty('step');
    expect((await owner.get(path)).json).toMatchObject({
      phase: 'idle',
      dryRun: { digest: tried.json.digest },
    });

    const refused = await owner.get(`${path}/entries?effect=refused`);
    expect(refused.json).toMatchObject({
      total: 1,
      entries: [{ line: 4, repair: { kind: 'replace', value: '10' } }],
    });
    const sheet = await owner.get(`${path}/refused.csv`);
    expect(sheet.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(sheet.text).toContain('4,Mug,price,1O,');

    await owner.put(`${BASE}/products/lamp`, { name: { fr: 'lamp' }, priceMinor: 1_000 });
    const late = await owner.post(`${path}/apply`, { digest: tried.json.digest });
    expect(late.json).toMatchObject({ status: 412, current: { counts: { added: 1, changed: 1 } } });
    const done = await owner.post(`${path}/apply`, { digest: late.json.current.digest });
    expect(done.json).toMatchObject({ change: expect.any(Number), counts: { added: 1, changed: 1 } });
    expect(await bodyOf('lamp')).toMatchObject({ priceMinor: 1_200, link: 'https://shop.example/lamp' });

    const undone = await owner.send('POST', `${BASE}/catalogue/changes/${done.json.change}/undo`);
    expect(undone.json).toMatchObject({ restored: ['lamp'], removed: ['vase'], kept: [] });
    expect((await owner.get(`${BASE}/catalogue/changes`)).json.slice(0, 2)).toMatchObject([
      { kind: 'undo', undoneBy: null },
      { number: done.json.change, kind: 'import', title: 'catalogue.csv', undoneBy: undone.json.change },
    ]);
    expect((await owner.send('POST', `${BASE}/catalogue/changes/${done.json.change}/undo`)).status).toBe(409);

    expect((await owner.delete(path)).status).toBe(204);
    expect((await owner.get(path)).json).toMatchObject({
      status: 410,
      detail: expect.stringContaining('choose it again'),
    });
  });

  it('in one shot is all rows or none, unless refused ones may stay out', async () => {
    const send = (query: string) =>
      owner.send('POST', `${BASE}/products/import?${query}`, { headers: CSV, body: FILE });
    expect((await send('dryRun=1')).json).toMatchObject({
      isDryRun: true,
      refused: [{ line: 4 }],
      change: null,
    });
    expect((await send('')).json).toMatchObject({ status: 400, issues: [{ field: 'line 4, price' }] });
    expect((await send('leaveOut=1&digest=another')).json).toMatchObject({ status: 412, code: 'conflict' });
    expect((await send('leaveOut=1')).json).toMatchObject({ isDryRun: false, change: expect.any(Number) });
  });

  it.each([
    ['{"mapping":{"columns":{"a":"cost"}}}', 'mapping.columns.a'],
    ['{"mapping":{"decimal":"sometimes"}}', 'mapping.decimal'],
    ['{"repairs":{"cells":[{"line":0,"column":"a","value":""}]}}', 'repairs.cells.0.line'],
    ['{"whole":true}', 'whole'],
  ])('refuses settings %s with the field', async (body, field) => {
    const answer = await owner.send('POST', `${BASE}/products/import/none/dry-run`, {
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect([answer.status, answer.json.issues[0].field]).toEqual([400, field]);
  });

  it('takes files of known types only, and never a form', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'text/html']) {
      const sent = await owner.send('POST', `${BASE}/products/import/look`, {
        headers: { 'Content-Type': type },
        body: FILE,
      });
      expect(sent.status, type).toBe(415);
    }
  });
});

it('nothing of this was a mistake of the controller', () => {
  expect(controller.mistakes).toEqual([]);
});
