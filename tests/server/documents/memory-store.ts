import { beginShop, emptyShop } from '../../../playlists/documents/begin-shop.ts';
import { parseDocumentId } from '../../../playlists/documents/parse-value.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { applyChanges } from '../../../playlists/documents/shop-change.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Committed, DocumentStore } from '../../../server/documents/document-store.ts';

/** The smallest engine there is: proves that the contract suite asks for nothing that only files can give. */
export function openMemoryStore(shops: Map<string, Shop>): DocumentStore {
  const listeners = new Set<(committed: Committed) => void>();
  let isClosed = false;

  function shopOf(store: string): Shop {
    if (isClosed) throw new VitrineError('storage-failed', 'Closed.');
    const shop = shops.get(store);
    if (shop === undefined) throw new VitrineError('not-found', `There is no store "${store}".`);
    return shop;
  }

  return {
    stores: async () => [...shops.keys()].sort(),
    shop: async (store) => shopOf(store),
    async createStore(store, first, author) {
      parseDocumentId(store);
      if (shops.has(store)) throw new VitrineError('conflict', `There is a store "${store}" already.`);
      const { shop, touched } = beginShop(first, author);
      shops.set(store, shop);
      for (const listener of listeners)
        listener({ store, ...author, before: emptyShop(shop.plansFrom), after: shop, touched });
      return shop;
    },
    async commit(store, changes, author) {
      const before = shopOf(store);
      const { shop: after, touched } = applyChanges(before, changes, author);
      shops.set(store, after);
      if (after !== before)
        for (const listener of listeners) listener({ store, ...author, before, after, touched });
      return after;
    },
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notices: () => [],
    async close() {
      isClosed = true;
    },
  };
}
