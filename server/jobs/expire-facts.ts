import { KEPT_DAYS } from '../../playlists/facts/retention.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { FactRecords } from '../records/records.ts';
import type { Job } from './job.ts';
import { nightlyJob } from './nightly.ts';

const AFTER_DAY_START_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** Facts of one transaction: others that wait to be written get their turn in between. */
const AT_ONCE = 2_000;

/** Deletes facts whose time is over, counted from their receipt: one that an offline screen kept is not lost on arrival. */
export function expireFactsJob(options: {
  readonly documents: DocumentStore;
  readonly facts: Pick<FactRecords, 'expire'>;
}): Job {
  return nightlyJob({
    name: 'expire-facts',
    documents: options.documents,
    afterDayStartMs: AFTER_DAY_START_MS,
    // Nothing tells, and once more does no harm.
    lastDoneMs: async () => undefined,
    async work(nowMs) {
      let facts = 0;
      for (const [type, days] of KEPT_DAYS) {
        let deleted: number;
        do {
          deleted = await options.facts.expire(type, Math.floor(nowMs - days * DAY_MS), AT_ONCE);
          facts += deleted;
        } while (deleted === AT_ONCE);
      }
      return { code: 'expired', params: { facts } };
    },
  });
}
