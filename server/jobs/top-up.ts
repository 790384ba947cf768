import { storeOf } from '../../playlists/programme/published.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Job } from './start-jobs.ts';

export interface TopUpOptions {
  readonly documents: DocumentStore;
  /** What plays may have changed with the day: rules, holidays, contests. */
  readonly onToppedUp: (store: string) => void;
}

/**
 * Moves the planned days of a store forward when its business day begins, and at start when they are behind: 62 days
 * ahead from today. Ended cues and publications that nobody needs any more are dropped at the same time.
 */
export function topUpJob({ documents, onToppedUp }: TopUpOptions): Job {
  return {
    name: 'top-up',
    async run(nowMs) {
      for (const store of await documents.stores()) {
        const shop = await documents.shop(store);
        const today = businessDayOf(storeOf(shop), nowMs).date;
        if (shop.plansFrom >= today) continue;
        const atMs = Math.round(nowMs);
        await documents.commit(store, [{ type: 'top-up', plansFrom: today, nowMs: atMs }], {
          by: 'vitrine:nightly',
          atMs,
        });
        onToppedUp(store);
      }
    },
  };
}
