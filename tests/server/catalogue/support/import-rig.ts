import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beginShop } from '../../../../playlists/documents/begin-shop.ts';
import { mediaSchema } from '../../../../playlists/documents/media.ts';
import type { Product } from '../../../../playlists/documents/product.ts';
import type { ShopChange } from '../../../../playlists/documents/shop.ts';
import { createImporting } from '../../../../server/catalogue/importing/run-import.ts';
import { createFeedReader } from '../../../../server/catalogue/reading/feed-reader.ts';
import type { WatchedProducts } from '../../../../server/catalogue/watched-products.ts';
import type { StoredProduct } from '../../../../server/records/records.ts';
import { STORE, TEN } from '../../programmes/support/open-shop.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/catalogue');

/** A file of ours with the shape of those that shops export. */
export const fixture = (name: string): Buffer => readFileSync(resolve(FIXTURES, name));

/** A store with these documents besides its settings. */
export function shopWith(...changes: readonly ShopChange[]) {
  const store: ShopChange = { type: 'put', kind: 'store', id: 'main', body: STORE };
  return beginShop([store, ...changes], { by: 'test', atMs: TEN }).shop;
}

/** One for all: each reading has a thread of its own anyway. */
const reader = createFeedReader();

/** Imports over real records; what was fetched, what is shown and what was written are the test's. */
export function importRig(
  products: WatchedProducts,
  onWritten: (written: readonly Product[]) => void = () => undefined,
) {
  const shop = shopWith();
  const fetched = new Map<string, string>();
  const shown = new Set<string>();
  const written: StoredProduct[] = [];
  const importing = createImporting({
    documents: { shop: async () => shop },
    products,
    media: {
      all: async () =>
        [...fetched].map(([name, hash]) => mediaSchema.parse({ hash, name, type: 'image/png', bytes: 1 })),
    },
    reader,
    shownProducts: () => shown,
    wantPictures(_store, products) {
      written.push(...products);
      onWritten(products.map(({ body }) => body));
    },
    clock: () => TEN,
  });
  return { importing, fetched, shown, written };
}
export type ImportRig = ReturnType<typeof importRig>;
