import { usesOfMedia } from '../../playlists/documents/media-uses.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { MediaRecords, ProductRecords } from '../records/records.ts';
import type { Job } from './job.ts';
import { nightlyJob } from './nightly.ts';

const AFTER_DAY_START_MS = 20 * 60_000;
/** What was published in this time may still play on a screen that was away, and can be had back. */
const KEPT_MS = 35 * 86_400_000;
const AUTHOR = 'vitrine:nightly';

/** Deletes the files of media that were deleted long enough ago. One that is named again meanwhile is there again. */
export function eraseMediaJob(options: {
  readonly documents: DocumentStore;
  readonly products: Pick<ProductRecords, 'all'>;
  readonly records: Pick<MediaRecords, 'deletedBefore' | 'forget' | 'put'>;
  readonly media: Pick<MediaStore, 'erase'>;
}): Job {
  const { documents, products, records } = options;

  async function isNamed(store: string, hash: string, nowMs: number): Promise<boolean> {
    const [shop, catalogue] = await Promise.all([documents.shop(store), products.all(store)]);
    const bodies = catalogue.map(({ body }) => body);
    return usesOfMedia(shop, bodies, hash, nowMs).length > 0;
  }

  return nightlyJob({
    name: 'erase-media',
    documents,
    afterDayStartMs: AFTER_DAY_START_MS,
    // Nothing tells, and once more does no harm.
    lastDoneMs: async () => undefined,
    async work(nowMs) {
      let erased = 0;
      for (const { store, media } of await records.deletedBefore(Math.floor(nowMs - KEPT_MS))) {
        if (await isNamed(store, media.hash, nowMs)) {
          await records.put(store, media, { by: AUTHOR, atMs: nowMs });
        } else if (await records.forget(store, media.hash)) {
          await options.media.erase(media.hash);
          erased += 1;
        }
      }
      return { code: 'erased', params: { media: erased } };
    },
  });
}
