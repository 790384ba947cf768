import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { backupJob } from './jobs/backup.ts';
import { eraseMediaJob } from './jobs/erase-media.ts';
import { expireFactsJob } from './jobs/expire-facts.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { topUpJob } from './jobs/top-up.ts';
import type { Kept } from './open-stores.ts';
import { startProgrammes } from './programmes/start-programmes.ts';
import { startPublishing } from './programmes/start-publishing.ts';
import { keepHistory } from './records/keep-history.ts';

/** Starts what plays: the programmes and their publications, kept up with documents, catalogue and days. */
export async function startPlaying(
  { dir, documents, records, products, media }: Kept,
  clock: Clock,
  log: Logger,
) {
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const programmes = await startProgrammes({
    documents,
    products,
    media: records.media,
    clock,
    onFailed: (store, error) => failed(`loading ${store}`)(error),
  });
  const publishing = startPublishing({
    documents,
    programmes,
    clock,
    onFailed: (store, error) => failed(`publishing ${store}`)(error),
  });
  const stopHistory = await keepHistory({ documents, history: records.history, onFailed: failed('history') });

  const topUp = topUpJob({ documents, onToppedUp: publishing.refreshRules });
  const nightly = [
    expireFactsJob({ documents, facts: records.facts }),
    eraseMediaJob({ documents, products, records: records.media, media }),
    backupJob({ documents, dir }),
  ];
  const jobs = startJobs({ jobs: [topUp, ...nightly], clock, onFailed: (job, error) => failed(job)(error) });
  // A full disk stops edits, not the screens: the day is moved on as soon as there is room.
  await jobs.runNow(topUp.name);
  const stopRules = products.onChanged(({ store }) => publishing.refreshRules(store));
  // The catalogue may have changed without us: `npm run import` while no controller ran, or a kill before its publication.
  for (const name of programmes.stores()) publishing.refreshRules(name);

  return {
    programmes,
    publishing,
    jobs,
    catalogues: () =>
      programmes.stores().map((name) => ({ name, products: [...programmes.store(name).products.values()] })),
    async close() {
      stopRules();
      await jobs.close();
      await publishing.close();
      programmes.close();
      stopHistory();
    },
  };
}
export type Playing = Awaited<ReturnType<typeof startPlaying>>;
