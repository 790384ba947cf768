import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { watchProducts } from '../../../server/catalogue/watched-products.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { beginEmpty } from '../../../server/first-run/begin-empty.ts';
import { loadDemo } from '../../../server/first-run/load-demo.ts';
import { openMediaStore } from '../../../server/media/media-store.ts';
import { startProgrammes } from '../../../server/programmes/start-programmes.ts';
import { startPublishing } from '../../../server/programmes/start-publishing.ts';
import { openRecords } from '../../../server/records/open-records.ts';

const PUBLIC_DIR = resolve(import.meta.dirname, '../../../public');
/** 2026-11-24 10:00 in Paris. */
const TEN = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;

/** The stores of one folder, opened as a start of the controller does. */
async function openStores(dir: string) {
  const clock = () => TEN;
  const documents = await openDocumentStore({ dir, clock });
  const records = await openRecords({ dir, clock });
  const products = watchProducts(records.products);
  const media = openMediaStore({ dir, records: records.media });
  const demo = () => loadDemo({ documents, products, media, publicDir: PUBLIC_DIR, nowMs: TEN });
  const programmes = () => startProgrammes({ documents, products, media: records.media, clock });
  async function close(): Promise<void> {
    await documents.close();
    await records.close();
  }
  return { documents, records, products, media, demo, programmes, close };
}
type Stores = Awaited<ReturnType<typeof openStores>>;

/** Heads of a first run that nothing disturbed. */
let uncut: readonly string[];
/** A folder in which all pictures are kept already, but nothing that names them: measuring them takes long. */
let withPictures: string;
const folders: string[] = [];
beforeAll(async () => {
  withPictures = await folder();
  await expect(cutOff(withPictures, 'products')).rejects.toBe(POWER_CUT);
});
afterAll(async () => {
  for (const dir of folders) await rm(dir, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'vitrine-first-'));
  folders.push(dir);
  return dir;
}
async function folderWithPictures(): Promise<string> {
  const dir = await folder();
  await cp(withPictures, dir, { recursive: true });
  return dir;
}

const POWER_CUT = new Error('power cut');

/** A first run that is cut off while it writes what is named. */
async function cutOff(dir: string, kind: 'media' | 'products' | 'documents'): Promise<void> {
  const { documents, products, media, close } = await openStores(dir);
  const broken = {
    media: { ...media, add: failingAfter(3, media.add, POWER_CUT) },
    products: { ...products, putAll: failingAfter(0, products.putAll, POWER_CUT) },
    documents: { ...documents, createStore: failingAfter(0, documents.createStore, POWER_CUT) },
  };
  const parts = { documents, products, media, [kind]: broken[kind] };
  try {
    await loadDemo({ ...parts, publicDir: PUBLIC_DIR, nowMs: TEN });
  } finally {
    expect(await documents.stores()).toEqual([]);
    await close();
  }
}

/** Heads of all screens. */
async function headsOf(stores: Stores): Promise<readonly string[]> {
  const programmes = await stores.programmes();
  const { screens } = (await stores.documents.shop('main')).documents;
  const heads = Object.keys(screens).map((screen) => programmes.forScreen('main', screen).programme.hash);
  programmes.close();
  return heads;
}

describe('a first run', () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await openStores(await folder());
    expect(await stores.demo()).toEqual({ products: 300, pictures: expect.any(Number) });
    uncut = await headsOf(stores);
  });
  afterAll(() => stores.close());

  it('loads the whole demo shop: every product with a picture that is served', async () => {
    const products = await stores.products.all('main');
    expect(products).toHaveLength(300);
    for (const { body } of products) {
      const [leading = ''] = body.pictures;
      expect(await stores.media.open(leading), body.id).toMatchObject({ type: 'image/webp' });
    }
  });

  it('publishes it: every screen plays something at any hour of the week, from the first moment on', async () => {
    const programmes = await stores.programmes();
    const { screens } = (await stores.documents.shop('main')).documents;
    expect(Object.keys(screens)).toHaveLength(6);
    for (const [id, { body }] of Object.entries(screens)) {
      const { programme } = programmes.forScreen('main', id);
      for (let hour = 0; hour < 7 * 24; hour += 1) {
        const atMs = TEN + 1 + hour * HOUR;
        const frame = screenAt(programme, EMPTY_LIVE_LIST, { id, tags: body.tags }, atMs);
        expect(frame?.regions.length, `${id} +${hour} h`).toBeGreaterThan(0);
        for (const region of frame?.regions ?? [])
          expect(region.filling.slide, `${id} ${region.region} +${hour} h`).toBeDefined();
      }
    }
    programmes.close();
  });

  it('gives the same heads in another folder', async () => {
    const other = await openStores(await folderWithPictures());
    await other.demo();
    expect(await headsOf(other)).toEqual(uncut);
    await other.close();
  });

  it('shows nothing that warns', async () => {
    const programmes = await stores.programmes();
    const warnings = [...programmes.store('main').all().values()].flatMap((compiled) => compiled.warnings);
    programmes.close();
    expect(warnings).toEqual([]);
  });
});

describe('a first run that is cut off', () => {
  it.each([
    ['media', folder],
    ['products', folderWithPictures],
    ['documents', folderWithPictures],
  ] as const)('while it writes %s is completed by the next start', async (kind, begun) => {
    const dir = await begun();
    await expect(cutOff(dir, kind)).rejects.toBe(POWER_CUT);

    const next = await openStores(dir);
    expect(await next.demo()).toMatchObject({ products: 300 });
    expect(await headsOf(next)).toEqual(uncut);
    expect((await next.documents.shop('main')).publications).toHaveLength(1);
    await next.close();
  });
});

describe('an empty start', () => {
  it('begins without any screen, and a first publication works', async () => {
    const stores = await openStores(await folder());
    await beginEmpty(stores.documents, TEN);
    const programmes = await stores.programmes();
    const publishing = startPublishing({
      documents: stores.documents,
      programmes,
      clock: () => TEN,
      onFailed: (_store, error) => expect.fail(String(error)),
    });
    const author = { by: 'camille', atMs: TEN };
    const items = [{ id: 'hello', kind: 'message', title: { fr: 'Bonjour', en: 'Hello' } }];
    await publishing.documents.commit(
      'main',
      [
        { type: 'put', kind: 'playlists', id: 'hello', body: { name: 'Hello', items } },
        { type: 'put', kind: 'screens', id: 'door', body: { name: 'Door' } },
        {
          type: 'put',
          kind: 'schedule',
          id: 'main',
          body: { entries: [{ id: 'all', playlist: 'hello' }] },
        },
      ],
      author,
    );
    const plays = (atMs: number) =>
      screenAt(
        programmes.forScreen('main', 'door').programme,
        EMPTY_LIVE_LIST,
        { id: 'door', tags: [] },
        atMs,
      )?.regions[0]?.filling.slide;
    expect(plays(TEN)).toBeUndefined();
    const { publication } = await publishing.publish('main', ['playlists/hello', 'schedule/main'], 'camille');
    expect(publication.number).toBe(1);
    expect(plays(publication.effectiveAtMs)).toMatch(/^message:/);
    await publishing.close();
    programmes.close();
    await stores.close();
  });
});

/** A function that fails from its nth call on. */
function failingAfter<A extends unknown[], R>(calls: number, real: (...args: A) => Promise<R>, fault: Error) {
  let count = 0;
  return (...args: A): Promise<R> => {
    count += 1;
    return count > calls ? Promise.reject(fault) : real(...args);
  };
}
