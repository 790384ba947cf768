import type { DisplayFact } from '../../playlists/facts/fact.ts';
import type { FactRecords } from '../records/records.ts';
import type { LiveMetrics } from './live-metrics.ts';

/** Facts that may wait for the disk; beyond, displays keep theirs and send them again. */
const WAITING_FACTS = 50_000;

/** Facts written together. */
const FACTS_PER_WRITE = 2_000;

/** Takes facts to the disk in groups. */
export interface FactIntake {
  /**
   * Stores facts durably.
   *
   * @returns the ids that are on disk, `undefined` when none is: the display is not acknowledged and sends them again.
   */
  add(store: string, facts: readonly DisplayFact[]): Promise<readonly string[] | undefined>;
}

interface Batch {
  readonly store: string;
  readonly facts: readonly DisplayFact[];
  readonly resolve: (ids: readonly string[] | undefined) => void;
}

/**
 * What arrives while a write is under way is written together by the next one: a thousand screens that report in the
 * same second cost a few writes, not a thousand.
 */
export function createFactIntake(options: {
  readonly facts: Pick<FactRecords, 'add'>;
  readonly metrics: LiveMetrics;
  readonly onStored: (store: string, facts: readonly DisplayFact[]) => void;
}): FactIntake {
  const { metrics } = options;
  let waiting: Batch[] = [];
  let waitingFacts = 0;
  let isWriting = false;

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) await writeGroup(takeGroup());
    isWriting = false;
  }

  /** Batches of one store, as many as fit into a write. */
  function takeGroup(): readonly Batch[] {
    const store = waiting[0]?.store;
    const group: Batch[] = [];
    const rest: Batch[] = [];
    let count = 0;
    for (const batch of waiting) {
      const fits = batch.store === store && (count === 0 || count + batch.facts.length <= FACTS_PER_WRITE);
      (fits ? group : rest).push(batch);
      if (fits) count += batch.facts.length;
    }
    waiting = rest;
    waitingFacts -= count;
    return group;
  }

  async function writeGroup(group: readonly Batch[]): Promise<void> {
    const store = group[0]?.store;
    if (store === undefined) return;
    const facts = group.flatMap((batch) => batch.facts);
    let stored: ReadonlySet<string>;
    try {
      stored = new Set(await options.facts.add(store, facts));
    } catch {
      // A full or failing disk: nothing is acknowledged, nothing is lost. The records tell the console.
      metrics.factsDeferred += facts.length;
      for (const batch of group) batch.resolve(undefined);
      return;
    }
    metrics.factsStored += stored.size;
    const kept = facts.filter((fact) => stored.has(fact.id));
    if (kept.length > 0) options.onStored(store, kept);
    for (const batch of group)
      batch.resolve(batch.facts.map((fact) => fact.id).filter((id) => stored.has(id)));
  }

  return {
    add(store, facts) {
      if (waitingFacts + facts.length > WAITING_FACTS) {
        metrics.factsDeferred += facts.length;
        return Promise.resolve(undefined);
      }
      return new Promise((resolve) => {
        waiting.push({ store, facts, resolve });
        waitingFacts += facts.length;
        if (!isWriting) void write();
      });
    },
  };
}
