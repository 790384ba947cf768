import { describe, expect, it } from 'vitest';
import { type Job, type JobsOptions, startJobs } from '../../../server/jobs/start-jobs.ts';

/** Jobs that are rung by hand. */
function ringing(jobs: readonly Job[], changed: Partial<JobsOptions> = {}) {
  const clock = { nowMs: 1_000 };
  const failures: unknown[] = [];
  let wake: () => void = () => undefined;
  let isStopped = false;
  const started = startJobs({
    jobs,
    clock: () => clock.nowMs,
    onFailed: (job, error) => failures.push([job, error]),
    ring(work) {
      wake = work;
      return {
        stop() {
          isStopped = true;
        },
      };
    },
    ...changed,
  });
  return { clock, failures, started, ring: () => wake(), isStopped: () => isStopped };
}

/** A job that runs until it is let go. */
function slowJob(name: string) {
  const begun: number[] = [];
  let letGo: (error?: Error) => void = () => undefined;
  const job: Job = {
    name,
    run(nowMs) {
      begun.push(nowMs);
      return new Promise((resolve, reject) => {
        letGo = (error) => (error === undefined ? resolve() : reject(error));
      });
    },
  };
  return { job, begun, letGo: (error?: Error) => letGo(error) };
}

describe('the job runner', () => {
  it('hands each job the controller’s clock, and begins none that still runs', async () => {
    const [slow, quick] = [slowJob('slow'), slowJob('quick')];
    const { clock, ring, started } = ringing([slow.job, quick.job]);
    ring();
    quick.letGo();
    await new Promise(setImmediate);
    clock.nowMs = 61_000;
    ring();
    expect(slow.begun).toEqual([1_000]);
    expect(quick.begun).toEqual([1_000, 61_000]);
    slow.letGo();
    quick.letGo();
    await started.close();
  });

  it('tells a failure by the job’s name and rings it again', async () => {
    const { job, begun, letGo } = slowJob('top-up');
    const { ring, failures, started } = ringing([job]);
    const fault = new Error('no disk');
    ring();
    letGo(fault);
    await new Promise(setImmediate);
    expect(failures).toEqual([['top-up', fault]]);
    ring();
    letGo();
    expect(begun).toHaveLength(2);
    await started.close();
  });

  it('waits for what runs before it is closed', async () => {
    const { job, letGo } = slowJob('slow');
    const { ring, started, isStopped } = ringing([job]);
    ring();
    let isClosed = false;
    const closing = started.close().then(() => {
      isClosed = true;
    });
    await new Promise(setImmediate);
    expect([isStopped(), isClosed]).toEqual([true, false]);
    letGo();
    await closing;
  });

  it('is rung by node-cron where nothing else is given, and leaves no timer behind', async () => {
    const started = startJobs({ jobs: [], clock: () => 0, onFailed: () => undefined });
    await expect(started.close()).resolves.toBeUndefined();
  });
});
