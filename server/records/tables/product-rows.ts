import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../../playlists/canonical-json.ts';
import type { Product } from '../../../playlists/documents/product.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { RecordAuthor, StoredProduct } from '../records.ts';
import { writeHistory } from './history.ts';

export interface ProductRow {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly body: string | null;
}

/** The rows of the catalogue for whoever writes them; each change stands in the history too, in the same transaction. */
export function productRows(db: DatabaseSync) {
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

  return {
    rowOf,
    standing: (store: string, id: string) => storedProduct(rowOf(store, id)),

    /** @returns What stands now; `isNew` when it differs from what stood. */
    put(store: string, product: Product, author: RecordAuthor): { now: StoredProduct; isNew: boolean } {
      const row = rowOf(store, product.id);
      const before = storedProduct(row);
      if (before !== undefined && row?.body === canonicalJson(product)) return { now: before, isNew: false };
      const revision = (row?.revision ?? 0) + 1;
      write(store, product.id, product, revision, author);
      return {
        now: { revision, at: Math.floor(author.atMs), by: author.by, body: product },
        isNew: true,
      };
    },

    /** @returns The revision of the deletion. */
    remove(store: string, id: string, author: RecordAuthor): number {
      const revision = (rowOf(store, id)?.revision ?? 0) + 1;
      write(store, id, null, revision, author);
      return revision;
    },
  };
}

/** `undefined` for a product that was deleted, or never was. */
export function storedProduct(row: ProductRow | undefined): StoredProduct | undefined {
  if (row === undefined || row.body === null) return undefined;
  return { revision: row.revision, at: row.at, by: row.by, body: JSON.parse(row.body) as Product };
}

/** @throws VitrineError conflict with what stands */
export function expectRevision(
  id: string,
  standing: StoredProduct | undefined,
  expected: number | undefined,
): void {
  const revision = standing?.revision ?? 0;
  if (expected === undefined || expected === revision) return;
  const sentence =
    standing === undefined
      ? `Somebody deleted the product "${id}" meanwhile.`
      : `Somebody was faster: the product "${id}" stands at revision ${revision}.`;
  throw new VitrineError(
    'conflict',
    `${sentence} Nothing was changed; look at the current version and try again.`,
    { current: standing },
  );
}
