import { storeOf } from '../../playlists/programme/published.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Job } from './job.ts';

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
  async function topUpAll(nowMs: number): Promise<readonly string[]> {
    const failures: unknown[] = [];
    const moved: string[] = [];
    for (const store of await documents.stores()) {
      try {
        if (!(await topUp(store, nowMs))) continue;
        moved.push(store);
        onToppedUp(store);
      } catch (error) {
        // One store whose file cannot be read keeps no other from its day.
        failures.push(error);
      }
    }
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, 'Several stores could not be topped up.');
    return moved;
  }

  async function topUp(store: string, nowMs: number): Promise<boolean> {
    const shop = await documents.shop(store);
    const today = businessDayOf(storeOf(shop), nowMs).date;
    if (shop.plansFrom >= today) return false;
    const atMs = Math.round(nowMs);
    const author = { by: 'vitrine:nightly', atMs };
    await documents.commit(store, [{ type: 'top-up', plansFrom: today, nowMs: atMs }], author);
    return true;
  }

  const outcomeOf = (moved: readonly string[]) => ({ code: 'topped-up', params: { stores: moved.length } });
  return {
    name: 'top-up',
    async run(nowMs) {
      const moved = await topUpAll(nowMs);
      return moved.length === 0 ? undefined : outcomeOf(moved);
    },
    runNow: async (nowMs) => outcomeOf(await topUpAll(nowMs)),
    async nextRunMs(nowMs) {
      const shops = await Promise.all((await documents.stores()).map((store) => documents.shop(store)));
      const ends = shops.map((shop) => businessDayOf(storeOf(shop), nowMs).untilMs);
      return ends.length === 0 ? undefined : Math.min(...ends);
    },
  };
}
