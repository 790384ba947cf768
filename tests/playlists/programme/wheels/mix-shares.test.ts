import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../../playlists/programme/wheels/leaf.ts';
import { mixShares, type Voice } from '../../../../playlists/programme/wheels/mix-shares.ts';

function voice(entry: string, share: number, ...durations: readonly number[]): Voice {
  const leaves = durations.map((durationMs, index): Leaf => {
    const path = `${entry}/${index}`;
    const source = { id: path, content: { kind: 'spotlight', product: path } } as const;
    return { path, source, durationMs, transition: 'slide' };
  });
  return { entry, share, leaves };
}

describe('mixShares', () => {
  it('lays turns out evenly', () => {
    const { leaves } = mixShares([voice('a', 75, 10_000), voice('b', 25, 10_000)]);
    expect(leaves.map(({ path }) => path)).toEqual(['a/0', 'a/0', 'b/0', 'a/0']);
  });

  it('counts time, not turns', () => {
    const { leaves, shares } = mixShares([voice('a', 50, 30_000), voice('b', 50, 10_000)]);
    expect(leaves.filter(({ path }) => path === 'b/0')).toHaveLength(3);
    expect(shares.map(({ obtained }) => obtained)).toEqual([50, 50]);
  });

  it('gives the time of a voice without a turn to the others', () => {
    const { shares } = mixShares([voice('a', 50, 10_000), voice('b', 50)]);
    expect(shares).toEqual([
      { entry: 'a', asked: 50, obtained: 100 },
      { entry: 'b', asked: 50, obtained: 0 },
    ]);
  });

  it('takes every loop whole, equally often all its items, and tells truly what each obtained', () => {
    const some = fc.record({
      share: fc.integer({ min: 1, max: 100 }),
      durations: fc.array(fc.integer({ min: 2_000, max: 40_000 }), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 4 }), (voices) => {
        const { leaves, shares } = mixShares(
          voices.map(({ share, durations }, at) => voice(`${at}`, share, ...durations)),
        );
        expect(leaves.length).toBeLessThanOrEqual(2_000);
        const totalMs = leaves.reduce((sum, leaf) => sum + leaf.durationMs, 0);
        for (const [at, { durations }] of voices.entries()) {
          const counts = durations.map(
            (_, index) => leaves.filter(({ path }) => path === `${at}/${index}`).length,
          );
          expect(new Set(counts).size).toBe(1);
          const own = leaves.filter(({ path }) => path.startsWith(`${at}/`));
          const ownMs = own.reduce((sum, leaf) => sum + leaf.durationMs, 0);
          expect(shares[at]!.obtained).toBeCloseTo((100 * ownMs) / totalMs, 6);
        }
        expect(shares.reduce((sum, { obtained }) => sum + obtained, 0)).toBeCloseTo(100, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('obtains what was asked within half a per cent where two thousand slots allow it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 95 }),
        fc.integer({ min: 4_000, max: 20_000 }),
        (share, durationMs) => {
          const { shares } = mixShares([voice('a', share, durationMs), voice('b', 100 - share, 10_000)]);
          expect(Math.abs(shares[0]!.obtained - share)).toBeLessThanOrEqual(0.5);
        },
      ),
      { numRuns: 60 },
    );
  });
});
