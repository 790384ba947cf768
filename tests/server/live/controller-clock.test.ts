import { afterEach, describe, expect, it } from 'vitest';
import { type ControllerClock, openControllerClock } from '../../../server/live/controller-clock.ts';

describe('openControllerClock', () => {
  let clock: ControllerClock | undefined;
  afterEach(() => clock?.close());

  function open(): { monotonicMs: number; wallMs: number; steps: number[]; clock: ControllerClock } {
    const at = { monotonicMs: 1_000_000, wallMs: 1_000_000, steps: [] as number[] };
    clock = openControllerClock({
      monotonicMs: () => at.monotonicMs,
      wallMs: () => at.wallMs,
      onStep: (byMs) => at.steps.push(byMs),
    });
    return Object.assign(at, { clock });
  }

  function pass(at: { monotonicMs: number; wallMs: number }, ms: number): void {
    at.monotonicMs += ms;
    at.wallMs += ms;
  }

  it('runs with the monotonic clock while the system clock agrees', () => {
    const at = open();
    pass(at, 12_345);
    at.clock.check();
    expect(at.clock.now()).toBe(1_012_345);
    expect(at.steps).toEqual([]);
  });

  it.each([1_999, -1_999])('makes up %i ms slowly and never jumps', (offMs) => {
    const at = open();
    at.wallMs += offMs;
    at.clock.check();
    let beforeMs = at.clock.now();
    expect(beforeMs).toBe(1_000_000);
    for (let second = 0; second < 5_000; second++) {
      pass(at, 1_000);
      if (second % 10 === 0) at.clock.check();
      const nowMs = at.clock.now();
      expect(Math.abs(nowMs - beforeMs - 1_000)).toBeLessThanOrEqual(0.5 + 1e-6);
      beforeMs = nowMs;
    }
    expect(at.clock.now()).toBeCloseTo(at.wallMs, 6);
    expect(at.steps).toEqual([]);
  });

  it.each([2_000, -3_600_000, 3_600_000])('takes %i ms at once and tells', (offMs) => {
    const at = open();
    at.wallMs += offMs;
    expect(at.clock.now()).toBe(1_000_000);
    at.clock.check();
    expect(at.clock.now()).toBe(1_000_000 + offMs);
    expect(at.steps).toEqual([offMs]);
    at.clock.check();
    expect(at.steps).toHaveLength(1);
  });

  it('starts at the system clock, whatever the monotonic one says', () => {
    clock = openControllerClock({ monotonicMs: () => 0, wallMs: () => 1_795_500_000_000 });
    expect(clock.now()).toBe(1_795_500_000_000);
  });
});
