import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../../playlists/programme/wheels/leaf.ts';
import { spaceCaps } from '../../../../playlists/programme/wheels/space-caps.ts';

const HOUR_MS = 3_600_000;

function leaf(path: string, durationMs: number, maxPerHour?: number): Leaf {
  const source = { id: path, content: { kind: 'spotlight', product: path } } as const;
  return {
    path,
    source,
    durationMs,
    transition: 'slide',
    ...(maxPerHour === undefined ? {} : { maxPerHour }),
  };
}

/** Smallest time between two starts of an item, over the end of the loop too. */
function smallestGap(leaves: readonly Leaf[], path: string): number {
  const starts: number[] = [];
  let atMs = 0;
  for (const one of leaves) {
    if (one.path === path) starts.push(atMs);
    atMs += one.durationMs;
  }
  const next = [...starts.slice(1), (starts[0] ?? 0) + atMs];
  return Math.min(...starts.map((start, index) => (next[index] ?? 0) - start));
}

describe('spaceCaps', () => {
  it('leaves a loop alone in which the caps hold anyway', () => {
    const leaves = [leaf('a', 600_000, 6), leaf('b', 10_000)];
    expect(spaceCaps(leaves)).toEqual({ leaves, unkept: [] });
  });

  it('puts a capped item off to later passes', () => {
    const { leaves, unkept } = spaceCaps([leaf('a', 10_000, 10), leaf('b', 10_000), leaf('c', 10_000)]);
    expect(unkept).toEqual([]);
    expect(smallestGap(leaves, 'a')).toBeGreaterThanOrEqual(HOUR_MS / 10);
    const loopMs = leaves.reduce((sum, one) => sum + one.durationMs, 0);
    const perHour = (leaves.filter(({ path }) => path === 'a').length * HOUR_MS) / loopMs;
    expect(perHour).toBeGreaterThan(8);
  });

  it('uncaps what would otherwise play nothing, and says so', () => {
    const leaves = [leaf('a', 10_000, 1)];
    expect(spaceCaps(leaves)).toEqual({ leaves, unkept: ['a'] });
  });

  it('leaves an item out whose cap no loop of this size can keep, and says so', () => {
    const { leaves, unkept } = spaceCaps([leaf('a', 500, 1), leaf('b', 500)], 100);
    expect(unkept).toEqual(['a']);
    expect(leaves.map(({ path }) => path)).not.toContain('a');
  });

  it('keeps every cap in every hour, over the end of the loop too, within the limit', () => {
    const item = fc.record({
      durationMs: fc.integer({ min: 5_000, max: 60_000 }),
      maxPerHour: fc.option(fc.integer({ min: 2, max: 200 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
        const list = items.map(({ durationMs, maxPerHour }, index) =>
          leaf(`${index}`, durationMs, maxPerHour),
        );
        const { leaves, unkept } = spaceCaps(list, 500);
        expect(leaves.length).toBeLessThanOrEqual(500);
        for (const one of list) {
          if (one.maxPerHour === undefined || unkept.includes(one.path)) continue;
          expect(smallestGap(leaves, one.path)).toBeGreaterThanOrEqual(HOUR_MS / one.maxPerHour);
        }
        // What has no cap keeps its turns: as many in every pass.
        const free = list.filter(({ maxPerHour }) => maxPerHour === undefined);
        const counts = free.map(({ path }) => leaves.filter((one) => one.path === path).length);
        expect(new Set(counts).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
