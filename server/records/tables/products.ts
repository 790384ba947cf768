import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { parseValue } from '../../../playlists/documents/parse-value.ts';
import { type Product, productSchema } from '../../../playlists/documents/product.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { RecordAuthor, StoredProduct } from '../records.ts';
import { expectRevision, type ProductRow, productRows, storedProduct } from './product-rows.ts';

const MAX_PRODUCTS = 100_000;
const catalogueSchema = z.array(productSchema).max(MAX_PRODUCTS);

export function readProducts(db: DatabaseSync) {
  const all = db.prepare(
    'SELECT revision, at, by, body FROM products WHERE store = ? AND body NOT NULL ORDER BY id',
  );
  const one = db.prepare('SELECT revision, at, by, body FROM products WHERE store = ? AND id = ?');
  return {
    'products.all': (store: string): StoredProduct[] =>
      (all.all(store) as unknown as ProductRow[]).flatMap((row) => storedProduct(row) ?? []),
    'products.get': (store: string, id: string): StoredProduct | undefined =>
      storedProduct(one.get(store, id) as unknown as ProductRow | undefined),
  };
}

export function writeProducts(db: DatabaseSync) {
  const rows = productRows(db);
  return {
    'products.put'(store: string, body: unknown, author: RecordAuthor, expected?: number): StoredProduct {
      const product = parseValue(productSchema, body, 'This product');
      expectRevision(product.id, rows.standing(store, product.id), expected);
      return rows.put(store, product, author).now;
    },

    'products.putAll'(
      store: string,
      bodies: unknown,
      author: RecordAuthor,
      expected: Readonly<Record<string, number>> = {},
    ): StoredProduct[] {
      const products = parseCatalogue(bodies);
      for (const { id } of products) expectRevision(id, rows.standing(store, id), expected[id]);
      return products.flatMap((product) => {
        const { now, isNew } = rows.put(store, product, author);
        return isNew ? [now] : [];
      });
    },

    'products.delete'(store: string, id: string, author: RecordAuthor, expected?: number): void {
      const standing = rows.standing(store, id);
      if (standing === undefined)
        throw new VitrineError('not-found', `There is no product "${id}": nothing was deleted.`);
      expectRevision(id, standing, expected);
      rows.remove(store, id, author);
    },
  };
}

/** Products of one step, each once. @throws VitrineError invalid */
export function parseCatalogue(bodies: unknown): readonly Product[] {
  const products = parseValue(catalogueSchema, bodies, 'This catalogue');
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
  return products;
}
