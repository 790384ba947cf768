import { storeOf } from '../../playlists/programme/published.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Job, JobOutcome } from './job.ts';

export interface NightlyOptions {
  readonly name: string;
  readonly documents: DocumentStore;
  /** How long after the start of the business day it is done: one thing after the other. */
  readonly afterDayStartMs: number;
  /** When it was last done, before this start too; `undefined`: never, as far as is known. */
  readonly lastDoneMs: () => Promise<number | undefined>;
  readonly work: (nowMs: number) => Promise<JobOutcome>;
}

/** After a failure it is tried again, but not each minute. */
const AGAIN_MS = 3_600_000;

/**
 * A job that is done once in each business day of the first store, by its own zone and day start. A machine that is off
 * at that hour does it when it is on again.
 */
export function nightlyJob({ documents, afterDayStartMs, work, ...options }: NightlyOptions): Job {
  let doneMs: number | undefined;
  let notBeforeMs = Number.NEGATIVE_INFINITY;

  /** The last instant at which it was due, and the next. */
  async function dueAround(nowMs: number): Promise<{ dueMs: number; nextMs: number } | undefined> {
    const [first] = [...(await documents.stores())].sort();
    if (first === undefined) return undefined;
    const day = businessDayOf(storeOf(await documents.shop(first)), nowMs - afterDayStartMs);
    return { dueMs: day.fromMs + afterDayStartMs, nextMs: day.untilMs + afterDayStartMs };
  }

  async function runNow(nowMs: number): Promise<JobOutcome> {
    notBeforeMs = nowMs + AGAIN_MS;
    const outcome = await work(nowMs);
    doneMs = nowMs;
    notBeforeMs = Number.NEGATIVE_INFINITY;
    return outcome;
  }

  return {
    name: options.name,
    runNow,
    async run(nowMs) {
      // A clock that was set back must not put it off for days.
      if (nowMs < notBeforeMs && nowMs > notBeforeMs - AGAIN_MS) return undefined;
      const due = await dueAround(nowMs);
      if (due === undefined) return undefined;
      doneMs ??= await options.lastDoneMs();
      return doneMs !== undefined && doneMs >= due.dueMs && doneMs <= nowMs ? undefined : runNow(nowMs);
    },
    async nextRunMs(nowMs) {
      const due = await dueAround(nowMs);
      if (due === undefined) return undefined;
      const last = doneMs ?? (await options.lastDoneMs());
      if (last !== undefined && last >= due.dueMs) return due.nextMs;
      return Math.max(nowMs, notBeforeMs);
    },
  };
}
