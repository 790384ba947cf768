import type { Clock } from '../clock.ts';

/** The controller's clock: what every display follows. */
export interface ControllerClock {
  /** Epoch milliseconds with fractions. Never jumps but by a told step. */
  readonly now: Clock;
  /** Compares with the system clock; called by a timer of its own every ten seconds. */
  check(): void;
  close(): void;
}

export interface ControllerClockOptions {
  /** Milliseconds that never jump: default `performance.timeOrigin + performance.now()`. */
  readonly monotonicMs?: () => number;
  /** The system's clock, which people and time servers set. */
  readonly wallMs?: () => number;
  /** A difference of two seconds or more was taken at once: `now()` has moved by this. */
  readonly onStep?: (byMs: number) => void;
  readonly checkEveryMs?: number;
}

/** A difference that is taken at once instead of being slewed. */
const STEP_MS = 2_000;

/** How fast a smaller one is made up: 500 µs a second, as NTP does, too slow for a display to notice. */
const SLEW = 0.000_5;

/**
 * Follows the system clock without its jumps: small differences are made up slowly, a large one is a step, which is told.
 * A process that runs for months would otherwise drift away from the time that people read on the wall.
 */
export function openControllerClock(options: ControllerClockOptions = {}): ControllerClock {
  const monotonicMs = options.monotonicMs ?? (() => performance.timeOrigin + performance.now());
  const wallMs = options.wallMs ?? Date.now;
  let correctionMs = 0;
  /** Still to be made up, since `slewedFromMs` (monotonic). */
  let toSlewMs = 0;
  let slewedFromMs = monotonicMs();

  function slewedMs(monotonic: number): number {
    const mostMs = Math.max(0, monotonic - slewedFromMs) * SLEW;
    return Math.sign(toSlewMs) * Math.min(Math.abs(toSlewMs), mostMs);
  }

  function now(): number {
    const monotonic = monotonicMs();
    return monotonic + correctionMs + slewedMs(monotonic);
  }

  function check(): void {
    const monotonic = monotonicMs();
    correctionMs += slewedMs(monotonic);
    slewedFromMs = monotonic;
    const differenceMs = wallMs() - (monotonic + correctionMs);
    if (Math.abs(differenceMs) < STEP_MS) {
      toSlewMs = differenceMs;
      return;
    }
    correctionMs += differenceMs;
    toSlewMs = 0;
    options.onStep?.(differenceMs);
  }

  check();
  const timer = setInterval(check, options.checkEveryMs ?? 10_000);
  timer.unref();
  return { now, check, close: () => clearInterval(timer) };
}
