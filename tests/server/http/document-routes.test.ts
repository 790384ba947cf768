import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../../playlists/documents/kinds.ts';
import type { Browser } from './browser.ts';
import { type Controller, openController, STORE } from './open-controller.ts';

/** A valid body of every kind: a new kind fails here until it has one. */
const BODIES: Readonly<
  Record<string, { readonly good: object; readonly bad: object; readonly field: string }>
> = {
  store: { good: { ...STORE, name: 'Les Halles' }, bad: { ...STORE, timeZone: 'Mars' }, field: 'timeZone' },
  screens: { good: { name: 'Entrée' }, bad: { name: 'Entrée', tags: ['No'] }, field: 'tags.0' },
  playlists: {
    good: { name: 'Soir', items: [{ id: 'a', kind: 'spotlight', product: 'lamp' }] },
    bad: { name: 'Soir', items: [{ id: 'a', kind: 'spotlight', product: 'lamp', durationMs: 1 }] },
    field: 'items.0.durationMs',
  },
  layouts: {
    good: { name: 'L', regions: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }] },
    bad: { name: 'L', regions: [{ name: 'main', x: 50, y: 0, width: 100, height: 100 }] },
    field: 'regions.0.width',
  },
  schedule: {
    good: { entries: [{ id: 'day', playlist: 'soir' }] },
    bad: { entries: [{ id: 'day' }] },
    field: 'entries.0.playlist',
  },
  streams: {
    good: { name: 'Plateau', kind: 'hls', address: '/streams/demo/live.m3u8' },
    bad: { name: 'Plateau', kind: 'hls', address: 'javascript:alert(1)' },
    field: 'address',
  },
  contests: {
    good: {
      name: 'Tirage',
      title: { fr: 'Gagnez' },
      once: { opensAtMs: 1, closesAtMs: 2, drawAtMs: 3 },
    },
    bad: { name: 'Tirage', title: { fr: 'Gagnez' }, once: { opensAtMs: 3, closesAtMs: 2, drawAtMs: 3 } },
    field: 'once',
  },
  feeds: {
    good: { name: 'Merchant', url: 'https://shop.example/feed.xml' },
    bad: { name: 'Merchant', url: 'https://shop.example/feed.xml', when: 'hourly' },
    field: 'when',
  },
  presets: {
    good: { name: 'Fermeture', content: { style: 'banner', title: { fr: 'Nous fermons' } } },
    bad: { name: 'Fermeture', content: { style: 'banner', title: {} } },
    field: 'content.title',
  },
};
const SINGLE = ['store', 'schedule'];

let controller: Controller;
let owner: Browser;
beforeAll(async () => {
  controller = await openController();
  owner = await controller.signedInAs('owner');
});
afterAll(() => controller.close());

const pathOf = (kind: string, id: string) =>
  `/api/stores/main/${kind}/${SINGLE.includes(kind) ? 'main' : id}`;

describe.each(DOCUMENT_KINDS)('a document of kind %s', (kind) => {
  const { good, bad, field } = BODIES[kind]!;
  const path = pathOf(kind, 'one');
  const isSingle = SINGLE.includes(kind);

  it('is created once, and tells where it is', async () => {
    if (isSingle) return expect((await owner.get(path)).status).toBe(200);
    const created = await owner.put(path, good, { 'If-None-Match': '*' });
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({ etag: '"1"', location: path });
    expect(created.json).toMatchObject({ id: 'one', revision: 1, by: 'owner@example.org', body: good });
    const again = await owner.put(path, good, { 'If-None-Match': '*' });
    expect(again.status).toBe(412);
  });

  it('is read with its revision, and not sent again to who holds it', async () => {
    const read = await owner.get(path);
    expect(read.headers.etag).toBe(`"${read.json.revision}"`);
    const held = await owner.get(path, { 'If-None-Match': String(read.headers.etag) });
    expect([held.status, held.text]).toEqual([304, '']);
  });

  it('is changed only by who says which revision he saw', async () => {
    const { revision } = (await owner.get(path)).json;
    expect((await owner.put(path, good)).status).toBe(428);
    const changed = await owner.put(path, good, { 'If-Match': `"${revision}"` });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).toBe(`"${changed.json.revision}"`);
  });

  it('comes with both versions when somebody was faster', async () => {
    const { revision, body } = (await owner.get(path)).json;
    const late = await owner.put(path, good, { 'If-Match': '"999999"' });
    expect(late.status).toBe(412);
    expect(late.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(late.json).toMatchObject({
      code: 'conflict',
      status: 412,
      current: { revision, body },
      yours: good,
    });
  });

  it('is refused with the name of the field', async () => {
    const { revision } = (await owner.get(path)).json;
    const refused = await owner.put(path, bad, { 'If-Match': `"${revision}"` });
    expect(refused.status).toBe(400);
    expect(refused.json.issues.map((issue: { field: string }) => issue.field)).toContain(field);
    expect((await owner.get(path)).json.revision).toBe(revision);
  });

  it('is listed and deleted, unless it is the only one of its kind', async () => {
    const list = await owner.get(`/api/stores/main/${kind}`);
    if (isSingle) {
      expect(list.status).toBe(404);
      expect((await owner.delete(path, { 'If-Match': '*' })).status).toBe(405);
      return;
    }
    expect(list.json.map((one: { id: string }) => one.id)).toEqual(['one']);
    expect(
      (await owner.get(`/api/stores/main/${kind}`, { 'If-None-Match': String(list.headers.etag) })).status,
    ).toBe(304);
    expect((await owner.delete(path)).status).toBe(428);
    const gone = await owner.delete(path, { 'If-Match': '*' });
    expect(gone.status).toBe(204);
    expect((await owner.get(path)).status).toBe(404);
    expect((await owner.put(path, good, { 'If-Match': '*' })).json).toMatchObject({
      status: 412,
      current: null,
    });
  });
});

describe('two people', () => {
  it('never overwrite one another, however many press at once', async () => {
    const path = pathOf('screens', 'shared');
    await owner.put(path, { name: 'Caisse' });
    const presses = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        owner.put(path, { name: `Caisse ${index}` }, { 'If-Match': '"1"' }),
      ),
    );
    expect(presses.map((press) => press.status).sort()).toEqual([200, ...Array(11).fill(412)]);
    expect((await owner.get(path)).json.revision).toBe(2);
  });

  it('learn of revisions that go on after a deletion', async () => {
    const path = pathOf('screens', 'again');
    await owner.put(path, { name: 'A' });
    await owner.delete(path, { 'If-Match': '"1"' });
    const created = await owner.put(path, { name: 'B' });
    expect([created.status, created.json.revision > 1]).toEqual([201, true]);
  });
});
