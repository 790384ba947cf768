import { describe, expect, it } from 'vitest';
import { receiptCount, slowestMs } from '../../../console/announce/receipt-count.ts';

const missing = [
  { screen: 'till', reason: 'unreachable', sinceMs: 1 },
  { screen: 'plan', reason: 'unpaired', sinceMs: 1 },
  { screen: 'door', reason: 'not-yet', sinceMs: 1 },
] as const;

describe('a receipt', () => {
  it('counts screens that have a display, and names who is awaited and who is away', () => {
    const count = receiptCount({ of: 5, shown: 2, missing: [...missing] });
    expect(count).toMatchObject({ of: 4, shown: 2, awaited: ['door'], unpaired: 1 });
    expect(count.unreachable.map(({ screen }) => screen)).toEqual(['till']);
  });

  it('counts alike from the feed and from REST', () => {
    const shown = [{ screen: 'a', atMs: 1 }];
    expect(receiptCount({ of: 1, shown, missing: [] })).toEqual(
      receiptCount({ of: 1, shown: 1, missing: [] }),
    );
  });

  it('takes its headline from the slowest screen, never below zero', () => {
    const shown = [
      { screen: 'a', atMs: 1_050.4 },
      { screen: 'b', atMs: 1_080.2 },
    ];
    expect(slowestMs({ of: 2, shown, missing: [] }, 1_000)).toBe(80);
    expect(slowestMs({ of: 2, shown, missing: [] }, 2_000)).toBe(0);
    expect(slowestMs({ of: 2, shown: [], missing: [] }, 1_000)).toBeUndefined();
  });
});
