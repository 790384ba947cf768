import cron from 'node-cron';
import type { Clock } from '../clock.ts';

/** One thing that is looked at each minute. Decides itself, from the clock, whether there is something to do. */
export interface Job {
  readonly name: string;
  readonly run: (nowMs: number) => Promise<void>;
}

export interface JobsOptions {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly onFailed: (job: string, error: unknown) => void;
  /** Rings each minute until stopped; node-cron where nothing else is given. */
  readonly ring?: (wake: () => void) => { stop(): unknown };
}

/**
 * Wakes jobs up each minute. node-cron only rings: it skips local times that a clock change leaves out, so what is due
 * is always worked out from the store's own calendar. A job that still runs is not begun a second time.
 */
export function startJobs({ jobs, clock, onFailed, ring = eachMinute }: JobsOptions): {
  close(): Promise<void>;
} {
  const running = new Map<string, Promise<void>>();
  const wake = () => {
    for (const job of jobs) {
      if (running.has(job.name)) continue;
      const run = job
        .run(clock())
        .catch((error: unknown) => onFailed(job.name, error))
        .finally(() => running.delete(job.name));
      running.set(job.name, run);
    }
  };
  const bell = ring(wake);
  return {
    async close() {
      await bell.stop();
      await Promise.all(running.values());
    },
  };
}

function eachMinute(wake: () => void): { stop(): unknown } {
  const task = cron.schedule('* * * * *', wake);
  return { stop: () => task.destroy() };
}
