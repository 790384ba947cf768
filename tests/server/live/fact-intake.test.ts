import { describe, expect, it } from 'vitest';
import type { DisplayFact } from '../../../playlists/facts/fact.ts';
import { createFactIntake } from '../../../server/live/fact-intake.ts';
import { createLiveMetrics } from '../../../server/live/live-metrics.ts';
import { shownOf } from './support/fact-of.ts';

/** An intake over a disk whose writes are ended by hand. */
function handDisk() {
  const writes: { store: string; ids: readonly string[]; end: () => void; fail: () => void }[] = [];
  const metrics = createLiveMetrics();
  const told: string[] = [];
  const intake = createFactIntake({
    metrics,
    onStored: (_store, facts) => told.push(...facts.map(({ id }) => id)),
    facts: {
      add: (store, facts) =>
        new Promise((resolve, reject) => {
          const ids = facts.map(({ id }) => id);
          writes.push({ store, ids, end: () => resolve(ids), fail: () => reject(new Error('disk full')) });
        }),
    },
  });
  return { intake, writes, metrics, told };
}

/** Until the next write is under way. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

const factsOf = (count: number): readonly DisplayFact[] =>
  Array.from({ length: count }, () => shownOf('screen-0', 'cue', 1));

describe('createFactIntake', () => {
  it('writes together what arrives during a write, stores apart, and answers each its own ids', async () => {
    const { intake, writes, told } = handDisk();
    const batches = [factsOf(1), factsOf(2), factsOf(3)] as const;
    const first = intake.add('main', batches[0]);
    const second = intake.add('main', batches[1]);
    const third = intake.add('other', batches[2]);
    const fourth = intake.add('main', factsOf(1));
    writes[0]!.end();
    expect(await first).toEqual(batches[0].map(({ id }) => id));
    await turn();
    expect(writes[1]).toMatchObject({ store: 'main', ids: { length: 3 } });
    writes[1]!.end();
    expect(await second).toEqual(batches[1].map(({ id }) => id));
    expect(await fourth).toHaveLength(1);
    await turn();
    expect(writes[2]).toMatchObject({ store: 'other', ids: { length: 3 } });
    writes[2]!.end();
    expect(await third).toHaveLength(3);
    expect(told).toHaveLength(7);
  });

  it('acknowledges nothing when the disk refuses, and goes on with what came later', async () => {
    const { intake, writes, metrics } = handDisk();
    const refused = intake.add('main', factsOf(2));
    const later = intake.add('main', factsOf(1));
    writes[0]!.fail();
    expect(await refused).toBeUndefined();
    await turn();
    writes[1]!.end();
    expect(await later).toHaveLength(1);
    expect(metrics).toMatchObject({ factsDeferred: 2, factsStored: 1 });
  });

  it('holds a bounded number of facts: more are left to their displays', async () => {
    const { intake, metrics } = handDisk();
    void intake.add('main', factsOf(1));
    for (let batch = 0; batch < 100; batch++) void intake.add('main', factsOf(500));
    expect(await intake.add('main', factsOf(1))).toBeUndefined();
    expect(metrics.factsDeferred).toBe(1);
  });
});
