import cron from 'node-cron';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { Job, JobOutcome, JobState } from './job.ts';

export interface JobsOptions {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly onFailed: (job: string, error: unknown) => void;
  /** Rings each minute until stopped; node-cron where nothing else is given. */
  readonly ring?: (wake: () => void) => { stop(): unknown };
}

/** The jobs of a controller, and what became of them. */
export interface Jobs {
  /** Takes a job in that another part brings. */
  add(job: Job): void;
  list(): Promise<readonly JobState[]>;
  /** Does a job now, or waits for it where it runs already. @throws VitrineError not-found */
  runNow(name: string): Promise<JobState>;
  close(): Promise<void>;
}

interface Entry {
  readonly job: Job;
  running: Promise<void> | undefined;
  last: Pick<JobState, 'lastRunMs' | 'result' | 'outcome' | 'detail'>;
}

const NEVER: Entry['last'] = { lastRunMs: null, result: 'never', outcome: null, detail: null };

/**
 * Wakes jobs up each minute. node-cron only rings: it skips local times that a clock change leaves out, so what is due
 * is always worked out from the store's own calendar. A job that still runs is not begun a second time.
 */
export function startJobs({ jobs, clock, onFailed, ring = eachMinute }: JobsOptions): Jobs {
  const entries = new Map<string, Entry>();
  const add = (job: Job) => entries.set(job.name, { job, running: undefined, last: NEVER });
  for (const job of jobs) add(job);
  const bell = ring(() => {
    for (const entry of entries.values()) if (entry.running === undefined) begin(entry, entry.job.run);
  });

  function begin(entry: Entry, work: (nowMs: number) => Promise<JobOutcome | undefined>): Promise<void> {
    const { job } = entry;
    const nowMs = clock();
    entry.running = work(nowMs)
      .then(
        (outcome) => {
          if (outcome === undefined) return;
          entry.last = { lastRunMs: Math.round(nowMs), result: 'done', outcome, detail: null };
        },
        (error: unknown) => {
          const detail =
            error instanceof VitrineError
              ? error.message
              : 'The controller made a mistake: its log says which.';
          entry.last = { lastRunMs: Math.round(nowMs), result: 'failed', outcome: null, detail };
          onFailed(job.name, error);
        },
      )
      .finally(() => {
        entry.running = undefined;
      });
    return entry.running;
  }

  async function stateOf({ job, running, last }: Entry): Promise<JobState> {
    const nextRunMs = (await job.nextRunMs(clock())) ?? null;
    return { name: job.name, isRunning: running !== undefined, nextRunMs, ...last };
  }

  return {
    add,
    list: () => Promise.all([...entries.values()].map(stateOf)),
    async runNow(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new VitrineError('not-found', `There is no job "${name}".`);
      await (entry.running ?? begin(entry, entry.job.runNow));
      return stateOf(entry);
    },
    async close() {
      await bell.stop();
      await Promise.all([...entries.values()].map(({ running }) => running));
    },
  };
}

function eachMinute(wake: () => void): { stop(): unknown } {
  const task = cron.schedule('* * * * *', wake);
  return { stop: () => task.destroy() };
}
