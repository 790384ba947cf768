import type { Shop } from '../../../playlists/documents/shop.ts';
import { documentStoreContract } from './document-store.contract.ts';
import { openMemoryStore } from './memory-store.ts';

documentStoreContract('in memory', async () => {
  const shops = new Map<string, Shop>();
  return { open: async () => openMemoryStore(shops), dispose: async () => undefined };
});
