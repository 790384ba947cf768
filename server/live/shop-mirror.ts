import type { Shop } from '../../playlists/documents/shop.ts';
import type { Committed, DocumentStore } from '../documents/document-store.ts';

/** The last committed state of every store, at hand without waiting. */
export interface ShopMirror {
  shop(store: string): Shop | undefined;
  stores(): readonly string[];
  /** As DocumentStore.onCommitted, called once the mirror shows the new state. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  close(): void;
}

/** Loads all stores, then follows their commits. */
export async function openShopMirror(documents: DocumentStore): Promise<ShopMirror> {
  const shops = new Map<string, Shop>();
  const listeners = new Set<(committed: Committed) => void>();
  // Listening first: a commit between the two reads must not be overwritten by the older state.
  const stop = documents.onCommitted((committed) => {
    shops.set(committed.store, committed.after);
    for (const listener of listeners) listener(committed);
  });
  for (const store of await documents.stores()) {
    const shop = await documents.shop(store);
    if ((shops.get(store)?.revision ?? -1) < shop.revision) shops.set(store, shop);
  }
  return {
    shop: (store) => shops.get(store),
    stores: () => [...shops.keys()],
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
