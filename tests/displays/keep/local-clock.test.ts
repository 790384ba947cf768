import { describe, expect, it } from 'vitest';
import { localClock } from '../../../displays/keep/local-clock.ts';

const YEAR_MS = 365 * 86_400_000;

describe('localClock', () => {
  it('is the machine’s own where that is past the last instant seen', () => {
    const before = performance.timeOrigin + performance.now();
    expect(localClock(before - YEAR_MS)()).toBeGreaterThanOrEqual(before);
    expect(localClock(before - YEAR_MS)()).toBeLessThan(before + YEAR_MS);
  });

  it('goes on from the last instant seen on a machine that has lost its time', () => {
    const seenAtMs = performance.timeOrigin + YEAR_MS;
    const now = localClock(seenAtMs);
    const first = now();
    expect(first).toBeGreaterThanOrEqual(seenAtMs);
    expect(first).toBeLessThan(seenAtMs + YEAR_MS);
    expect(now()).toBeGreaterThanOrEqual(first);
  });
});
