import type { ProductRecords, StoredProduct } from '../records/records.ts';

/** A change of the catalogue, after it is on disk. */
export interface ProductsChanged {
  readonly store: string;
  readonly changed: readonly StoredProduct[];
  readonly deleted: readonly string[];
  readonly by: string;
  readonly atMs: number;
}

export interface WatchedProducts extends ProductRecords {
  /** Returns how to stop. A listener must not throw. */
  onChanged(listener: (changed: ProductsChanged) => void): () => void;
}

/** The product records, telling what changes: programmes follow every writer, whoever it is. */
export function watchProducts(products: ProductRecords): WatchedProducts {
  const listeners = new Set<(changed: ProductsChanged) => void>();
  const tell = (changed: ProductsChanged) => {
    for (const listener of listeners) listener(changed);
  };
  return {
    all: (store) => products.all(store),
    get: (store, id) => products.get(store, id),
    async put(store, product, author, expected) {
      const stored = await products.put(store, product, author, expected);
      tell({ store, changed: [stored], deleted: [], ...author });
      return stored;
    },
    async putAll(store, wanted, author, expected) {
      const changed = await products.putAll(store, wanted, author, expected);
      if (changed.length > 0) tell({ store, changed, deleted: [], ...author });
      return changed;
    },
    async delete(store, id, author, expected) {
      await products.delete(store, id, author, expected);
      tell({ store, changed: [], deleted: [id], ...author });
    },
    async change(store, step, author) {
      const done = await products.change(store, step, author);
      if (done.number !== undefined) tell({ store, changed: done.changed, deleted: done.deleted, ...author });
      return done;
    },
    changes: (store, limit) => products.changes(store, limit),
    async undo(store, number, author) {
      const done = await products.undo(store, number, author);
      tell({ store, changed: done.changed, deleted: done.deleted, ...author });
      return done;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
