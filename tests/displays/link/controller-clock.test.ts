import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ControllerClock } from '../../../displays/link/controller-clock.ts';

/** One exchange over a path of these delays, seen by a display whose clock is `offsetMs` behind. */
function exchange(sentAtMs: number, offsetMs: number, outMs: number, backMs: number) {
  const receivedAtMs = sentAtMs + outMs + offsetMs;
  return { sentAtMs, receivedAtMs, answeredAtMs: receivedAtMs, arrivedAtMs: sentAtMs + outMs + backMs };
}

describe('ControllerClock', () => {
  it('tells its own time until the controller is heard', () => {
    const clock = new ControllerClock(() => 5_000);
    expect([clock.isSet, clock.now(), clock.errorMs]).toEqual([false, 5_000, Number.POSITIVE_INFINITY]);
  });

  it('is right at once after the first exchange over an even path', () => {
    let nowMs = 1_000;
    const clock = new ControllerClock(() => nowMs);
    clock.take(exchange(1_000, 3_600_000, 5, 5));
    nowMs = 1_010;
    expect(clock.now()).toBeCloseTo(1_010 + 3_600_000, 6);
    expect(clock.errorMs).toBe(5);
  });

  it('believes the exchange with the smallest round trip of the last 64', () => {
    let nowMs = 0;
    const clock = new ControllerClock(() => nowMs);
    clock.take(exchange(0, 500, 1, 1));
    for (let at = 100; at < 1_000; at += 100) clock.take(exchange(at, 500, 40, 2));
    nowMs = 1_000;
    expect(clock.now()).toBeCloseTo(1_500, 6);
    for (let count = 0; count < 64; count += 1) clock.take(exchange(1_000 + count, 500, 10, 6));
    expect(clock.errorMs).toBe(8);
  });

  it('is never wrong by more than the error that it tells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
          minLength: 1,
          maxLength: 80,
        }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (delays, offsetMs) => {
          let nowMs = 10_000;
          const clock = new ControllerClock(() => nowMs);
          for (const [outMs, backMs] of delays) {
            clock.take(exchange(nowMs, offsetMs, outMs, backMs));
            nowMs += outMs + backMs + 60_000;
          }
          expect(Math.abs(clock.now() - (nowMs + offsetMs))).toBeLessThanOrEqual(clock.errorMs + 1e-6);
        },
      ),
    );
  });

  it('slews a small difference and never runs backwards', () => {
    let nowMs = 0;
    const clock = new ControllerClock(() => nowMs);
    clock.take(exchange(0, 0, 50, 50));
    clock.take(exchange(200, -40, 0, 0));
    let before = clock.now();
    for (nowMs = 201; nowMs < 5_000; nowMs += 7) {
      const now = clock.now();
      expect(now).toBeGreaterThan(before);
      before = now;
    }
    expect(clock.now()).toBeCloseTo(nowMs - 40, 6);
  });

  it('takes a step of the controller at once, and forgets what it measured before', () => {
    let nowMs = 0;
    const clock = new ControllerClock(() => nowMs);
    clock.take(exchange(0, 100, 1, 1));
    nowMs = 1_000;
    clock.take(exchange(1_000, 3_600_100, 3, 3));
    expect(clock.now()).toBeCloseTo(1_000 + 3_600_100, 6);
  });

  it('throws away an answer that came before its question', () => {
    const clock = new ControllerClock(() => 0);
    clock.take({ sentAtMs: 100, receivedAtMs: 100, answeredAtMs: 100, arrivedAtMs: 90 });
    expect(clock.isSet).toBe(false);
  });
});
