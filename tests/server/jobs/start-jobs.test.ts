import { describe, expect, it } from 'vitest';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Job, JobOutcome } from '../../../server/jobs/job.ts';
import { type JobsOptions, startJobs } from '../../../server/jobs/start-jobs.ts';

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

const DONE: JobOutcome = { code: 'done', params: { things: 3 } };

/** A job that runs until it is let go. */
function slowJob(name: string) {
  const begun: number[] = [];
  let letGo: (error?: Error) => void = () => undefined;
  const run = (nowMs: number) => {
    begun.push(nowMs);
    return new Promise<JobOutcome>((resolve, reject) => {
      letGo = (error) => (error === undefined ? resolve(DONE) : reject(error));
    });
  };
  const job: Job = { name, run, runNow: run, nextRunMs: async (nowMs) => nowMs + 60_000 };
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

  it('says of each when it ran, what came of it in words, and when it runs next', async () => {
    const { job, letGo } = slowJob('backup');
    const { clock, ring, started } = ringing([job]);
    expect(await started.list()).toEqual([
      {
        name: 'backup',
        isRunning: false,
        lastRunMs: null,
        nextRunMs: 61_000,
        result: 'never',
        outcome: null,
        detail: null,
      },
    ]);
    ring();
    expect((await started.list())[0]).toMatchObject({ isRunning: true });
    letGo();
    await new Promise(setImmediate);
    expect((await started.list())[0]).toMatchObject({ lastRunMs: 1_000, result: 'done', outcome: DONE });
    clock.nowMs = 2_000;
    ring();
    letGo(new VitrineError('storage-full', 'The disk is full.'));
    await new Promise(setImmediate);
    expect((await started.list())[0]).toMatchObject({
      lastRunMs: 2_000,
      result: 'failed',
      outcome: null,
      detail: 'The disk is full.',
    });
    await started.close();
  });

  it('tells nothing of its inside where a failure is a mistake of ours', async () => {
    const { job, letGo } = slowJob('backup');
    const { ring, started } = ringing([job]);
    ring();
    letGo(new Error('/srv/data/secret is missing'));
    await new Promise(setImmediate);
    expect((await started.list())[0]?.detail).toBe('The controller made a mistake: its log says which.');
    await started.close();
  });

  it('does nothing that counts as a run where nothing was due', async () => {
    const idle: Job = {
      name: 'idle',
      run: async () => undefined,
      runNow: async () => DONE,
      nextRunMs: async () => undefined,
    };
    const { ring, started } = ringing([idle]);
    ring();
    await new Promise(setImmediate);
    expect((await started.list())[0]).toMatchObject({ result: 'never', nextRunMs: null });
    expect(await started.runNow('idle')).toMatchObject({ result: 'done', outcome: DONE });
    await started.close();
  });

  it('runs one when asked, once: who asks meanwhile waits for the same', async () => {
    const { job, begun, letGo } = slowJob('backup');
    const { started } = ringing([]);
    started.add(job);
    const asked = [started.runNow('backup'), started.runNow('backup')];
    letGo();
    expect((await Promise.all(asked)).map(({ result }) => result)).toEqual(['done', 'done']);
    expect(begun).toHaveLength(1);
    await expect(started.runNow('none')).rejects.toMatchObject({ code: 'not-found' });
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
