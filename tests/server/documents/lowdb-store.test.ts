import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { NOW_MS } from '../../playlists/documents/examples.ts';
import { documentStoreContract } from './document-store.contract.ts';

documentStoreContract('lowdb', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'vitrine-documents-'));
  return {
    open: () => openDocumentStore({ dir, clock: () => NOW_MS }),
    dispose: () => rm(dir, { recursive: true, force: true }),
  };
});
