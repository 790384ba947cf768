import type { Job, JobOutcome } from './job.ts';

/** What reads feeds. */
export interface Feeds {
  refreshDue(nowMs: number): Promise<{ readonly read: number; readonly waiting: number }>;
  refreshAll(): Promise<{ readonly read: number; readonly waiting: number }>;
  nextDueMs(): Promise<number | undefined>;
}

/** Reads the feeds that are due by the cron words of each, in its store's zone. */
export function refreshFeedsJob(feeds: Feeds): Job {
  const outcomeOf = (params: { readonly read: number; readonly waiting: number }): JobOutcome => ({
    code: 'feeds-read',
    params: { ...params },
  });
  return {
    name: 'refresh-feeds',
    async run(nowMs) {
      const done = await feeds.refreshDue(nowMs);
      return done.read === 0 ? undefined : outcomeOf(done);
    },
    runNow: async () => outcomeOf(await feeds.refreshAll()),
    nextRunMs: () => feeds.nextDueMs(),
  };
}
