import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { canonicalJson } from '../../../playlists/canonical-json.ts';
import { parseValue } from '../../../playlists/documents/parse-value.ts';
import { type Product, productSchema } from '../../../playlists/documents/product.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { RecordAuthor, StoredProduct } from '../records.ts';
import { writeHistory } from './history.ts';

const MAX_PRODUCTS = 100_000;
const catalogueSchema = z.array(productSchema).max(MAX_PRODUCTS);

interface ProductRow {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly body: string | null;
}

export function readProducts(db: DatabaseSync) {
  const all = db.prepare(
    'SELECT revision, at, by, body FROM products WHERE store = ? AND body NOT NULL ORDER BY id',
  );
  const one = db.prepare('SELECT revision, at, by, body FROM products WHERE store = ? AND id = ?');
  return {
    'products.all': (store: string): StoredProduct[] =>
      (all.all(store) as unknown as ProductRow[]).flatMap((row) => stored(row) ?? []),
    'products.get': (store: string, id: string): StoredProduct | undefined =>
      stored(one.get(store, id) as unknown as ProductRow | undefined),
  };
}

/** Each change stands in the history too, in the same transaction. */
export function writeProducts(db: DatabaseSync) {
  const one = db.prepare('SELECT revision, at, by, body FROM products WHERE store = ? AND id = ?');
  const upsert = db.prepare(
    `INSERT INTO products (store, id, revision, at, by, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (store, id) DO UPDATE SET revision = excluded.revision, at = excluded.at, by = excluded.by, body = excluded.body`,
  );
  const { add: addHistory } = writeHistory(db);

  const rowOf = (store: string, id: string) => one.get(store, id) as unknown as ProductRow | undefined;

  function write(
    store: string,
    id: string,
    product: Product | null,
    revision: number,
    author: RecordAuthor,
  ): void {
    const at = Math.floor(author.atMs);
    const body = product === null ? null : canonicalJson(product);
    upsert.run(store, id, revision, at, author.by, body);
    addHistory(store, { reference: `products/${id}`, revision, at, by: author.by, body: product });
  }

  /** @returns What stands now; `isNew` when it differs from what stood. */
  function put(
    store: string,
    product: Product,
    author: RecordAuthor,
  ): { now: StoredProduct; isNew: boolean } {
    const row = rowOf(store, product.id);
    const before = stored(row);
    if (before !== undefined && row?.body === canonicalJson(product)) return { now: before, isNew: false };
    const revision = (row?.revision ?? 0) + 1;
    write(store, product.id, product, revision, author);
    return {
      now: { revision, at: Math.floor(author.atMs), by: author.by, body: product },
      isNew: true,
    };
  }

  return {
    'products.put'(store: string, body: unknown, author: RecordAuthor, expected?: number): StoredProduct {
      const product = parseValue(productSchema, body, 'This product');
      expectRevision(product.id, stored(rowOf(store, product.id)), expected);
      return put(store, product, author).now;
    },

    'products.putAll'(
      store: string,
      bodies: unknown,
      author: RecordAuthor,
      expected: Readonly<Record<string, number>> = {},
    ): StoredProduct[] {
      const products = parseValue(catalogueSchema, bodies, 'This catalogue');
      refuseTwins(products);
      for (const { id } of products) expectRevision(id, stored(rowOf(store, id)), expected[id]);
      return products.flatMap((product) => {
        const { now, isNew } = put(store, product, author);
        return isNew ? [now] : [];
      });
    },

    'products.delete'(store: string, id: string, author: RecordAuthor, expected?: number): void {
      const standing = stored(rowOf(store, id));
      if (standing === undefined)
        throw new VitrineError('not-found', `There is no product "${id}": nothing was deleted.`);
      expectRevision(id, standing, expected);
      write(store, id, null, standing.revision + 1, author);
    },
  };
}

function stored(row: ProductRow | undefined): StoredProduct | undefined {
  if (row === undefined || row.body === null) return undefined;
  return { revision: row.revision, at: row.at, by: row.by, body: JSON.parse(row.body) as Product };
}

function expectRevision(id: string, standing: StoredProduct | undefined, expected: number | undefined): void {
  const revision = standing?.revision ?? 0;
  if (expected === undefined || expected === revision) return;
  const sentence =
    standing === undefined
      ? `Somebody deleted the product "${id}" meanwhile.`
      : `Somebody was faster: the product "${id}" stands at revision ${revision}.`;
  throw new VitrineError(
    'conflict',
    `${sentence} Nothing was changed; look at the current version and try again.`,
    {
      current: standing,
    },
  );
}

function refuseTwins(products: readonly Product[]): void {
  const ids = new Set<string>();
  for (const [index, { id }] of products.entries()) {
    if (ids.has(id)) {
      throw new VitrineError(
        'invalid',
        `The product "${id}" stands twice in this catalogue. Nothing was changed.`,
        {
          issues: [{ field: `${index}.id`, message: 'stands twice' }],
        },
      );
    }
    ids.add(id);
  }
}
