import { describe, expect, it } from 'vitest';
import { takeMessage } from '../../../server/live/message-allowance.ts';
import { createThrottle } from '../../../server/live/throttle.ts';

describe('createThrottle', () => {
  it('allows so many a key in a span, then says how long to wait', () => {
    let nowMs = 0;
    const throttle = createThrottle({ count: 2, spanMs: 1_000, clock: () => nowMs });
    expect([throttle.take('a'), throttle.take('a'), throttle.take('a')]).toEqual([true, true, false]);
    expect(throttle.take('b')).toBe(true);
    nowMs = 400;
    expect(throttle.waitMs('a')).toBe(600);
    nowMs = 1_000;
    expect(throttle.waitMs('a')).toBe(0);
    expect(throttle.take('a')).toBe(true);
  });

  it('holds a bounded number of keys', () => {
    const throttle = createThrottle({ count: 1, spanMs: 1_000, clock: () => 0 });
    throttle.take('first');
    for (let key = 0; key < 10_000; key++) throttle.take(String(key));
    expect(throttle.waitMs('first')).toBe(0);
    expect(throttle.waitMs('9999')).toBeGreaterThan(0);
  });
});

describe('takeMessage', () => {
  it('refills evenly and never beyond a minute', () => {
    const allowance = { left: 60, refilledAtMs: 0 };
    for (let count = 0; count < 60; count++) expect(takeMessage(allowance, 60, 0)).toBe(true);
    expect(takeMessage(allowance, 60, 999)).toBe(false);
    expect(takeMessage(allowance, 60, 1_000)).toBe(true);
    takeMessage(allowance, 60, 3_600_000);
    expect(allowance.left).toBe(59);
  });

  it('survives a clock that goes back', () => {
    const allowance = { left: 2, refilledAtMs: 1_000_000 };
    expect(takeMessage(allowance, 60, 0)).toBe(true);
    expect(takeMessage(allowance, 60, 0)).toBe(true);
    expect(takeMessage(allowance, 60, 0)).toBe(false);
  });
});
