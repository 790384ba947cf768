import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Product } from '../../../../playlists/documents/product.ts';
import { productSchema } from '../../../../playlists/documents/product.ts';
import type { ShopChange } from '../../../../playlists/documents/shop.ts';
import { watchProducts } from '../../../../server/catalogue/watched-products.ts';
import { openDocumentStore } from '../../../../server/documents/lowdb-store.ts';
import type { ProgrammeChanged } from '../../../../server/programmes/programmes.ts';
import { startProgrammes } from '../../../../server/programmes/start-programmes.ts';
import { startPublishing } from '../../../../server/programmes/start-publishing.ts';
import { openRecords } from '../../../../server/records/open-records.ts';
import type { Records } from '../../../../server/records/records.ts';

/** 2026-11-24 10:00 in Paris. */
export const TEN = Date.UTC(2026, 10, 24, 9);

export const STORE = {
  name: 'Pop-up',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  brand: { name: 'Pop-up' },
};

export function productOf(id: string, facts: Partial<Product> = {}): Product {
  return productSchema.parse({ id, name: { fr: id, en: id }, priceMinor: 10_000, ...facts });
}

export function playlistOf(...products: readonly string[]) {
  return { name: 'List', items: products.map((id) => ({ id, kind: 'spotlight', product: id })) };
}

export const put = (kind: string, id: string, body: unknown): ShopChange =>
  ({ type: 'put', kind, id, body }) as ShopChange;

/** Two walls: fashion shows the dress, home the lamp; elsewhere plays the vase. */
export const WALLS: readonly ShopChange[] = [
  put('store', 'main', { ...STORE, defaultPlaylist: 'else' }),
  put('screens', 'fashion', { name: 'Fashion', tags: ['fashion'] }),
  put('screens', 'home', { name: 'Home', tags: ['home'] }),
  put('playlists', 'dresses', playlistOf('dress', 'scarf', 'hat')),
  put('playlists', 'lamps', playlistOf('lamp')),
  put('playlists', 'else', playlistOf('vase')),
  put('schedule', 'main', {
    entries: [
      { id: 'fashion', name: 'Fashion', target: { tags: ['fashion'] }, playlist: 'dresses' },
      { id: 'home', name: 'Home', target: { tags: ['home'] }, playlist: 'lamps' },
    ],
  }),
];
export const ALL_DRAFTS = ['playlists/dresses', 'playlists/lamps', 'playlists/else', 'schedule/main'];
export const CATALOGUE = ['dress', 'scarf', 'hat', 'lamp', 'vase'].map((id) => productOf(id));

export interface OpenShopOptions {
  /** A folder of an earlier shop; a fresh one else. */
  readonly dir?: string;
  readonly nowMs?: number;
  /** Records that several shops use one after the other: their threads take longer to start than most tests. */
  readonly records?: Records;
}

/** Programmes and publishing over the real stores of a folder, on a clock that only the test moves. */
export async function openShop(given: OpenShopOptions = {}) {
  const dir = given.dir ?? (await mkdtemp(join(tmpdir(), 'vitrine-programmes-')));
  const clock = { nowMs: given.nowMs ?? TEN };
  const now = () => clock.nowMs;
  const stored = await openDocumentStore({ dir, clock: now });
  const records = given.records ?? (await openRecords({ dir, clock: now }));
  const products = watchProducts(records.products);
  const failures: unknown[] = [];
  const onFailed = (_store: string, error: unknown) => void failures.push(error);
  const programmes = await startProgrammes({
    documents: stored,
    products,
    media: records.media,
    clock: now,
    onFailed,
  });
  const alarms: { readonly work: () => void; readonly ms: number; isOff: boolean }[] = [];
  const publishing = startPublishing({
    documents: stored,
    programmes,
    clock: now,
    onFailed,
    later(work, ms) {
      const alarm = { work, ms, isOff: false };
      alarms.push(alarm);
      return () => {
        alarm.isOff = true;
      };
    },
  });
  const told: ProgrammeChanged[] = [];
  programmes.onProgramme((changed) => told.push(changed));
  const author = () => ({ by: 'test', atMs: clock.nowMs });

  return {
    dir,
    clock,
    stored,
    records,
    products,
    programmes,
    publishing,
    failures,
    alarms,
    /** Every change of a programme since it was last asked. */
    told: () => told.splice(0),
    commit: (...changes: readonly ShopChange[]) => publishing.documents.commit('main', changes, author()),
    sell: (...bodies: readonly Product[]) => products.putAll('main', bodies, author()),
    author,
    /** Begins the store with the two walls, published and in force. */
    async begin(): Promise<void> {
      for (const { body } of await products.all('main')) await products.delete('main', body.id, author());
      await products.putAll('main', CATALOGUE, author());
      const begun = nextProgramme();
      await stored.createStore('main', WALLS, author());
      await begun;
      await publishing.publish('main', ALL_DRAFTS, 'test');
      clock.nowMs += 60_000;
      told.length = 0;
    },
    nextProgramme,
    /** Stops everything; the folder stays for another start. */
    async stop(): Promise<void> {
      await publishing.close();
      programmes.close();
      await stored.close();
      if (given.records === undefined) await records.close();
    },
    async close(): Promise<void> {
      await this.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };

  function nextProgramme(): Promise<ProgrammeChanged> {
    return new Promise((resolve) => {
      const stop = programmes.onProgramme((changed) => {
        stop();
        resolve(changed);
      });
    });
  }
}
export type OpenShop = Awaited<ReturnType<typeof openShop>>;
