import { watchPeople } from './accounts/watched-people.ts';
import { finishRestore } from './backup/restore-backup.ts';
import { watchProducts } from './catalogue/watched-products.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { makeDataFolder } from './data-folder.ts';
import { openDocumentStore } from './documents/lowdb-store.ts';
import { type MediaStoreOptions, openMediaStore } from './media/media-store.ts';
import { openRecords } from './records/open-records.ts';
import { say } from './say.ts';

/** What is kept: documents, records, files. */
export async function openStores(
  { dataDir: dir }: Config,
  clock: Clock,
  onAdded: MediaStoreOptions['onAdded'],
) {
  await makeDataFolder(dir);
  await finishRestore(dir);
  const documents = await openDocumentStore({ dir, clock });
  for (const notice of documents.notices()) say('Attention', notice);
  const records = await openRecords({ dir, clock });
  const products = watchProducts(records.products);
  const people = watchPeople(records.people);
  const media = openMediaStore({ dir, records: records.media, ...(onAdded && { onAdded }) });
  return { dir, documents, records: { ...records, people }, people, products, media };
}
export type Kept = Awaited<ReturnType<typeof openStores>>;
