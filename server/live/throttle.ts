/** Counts events by key over a span of time. */
export interface Throttle {
  /** Counts one more. @returns `false` when the key has used up its number; then it is not counted. */
  take(key: string): boolean;
  /** Whether one more would be refused, and for how long; `0`: not refused. */
  waitMs(key: string): number;
}

/** Keys kept at a time: a crowd of made-up addresses fills no memory. */
const KEYS = 10_000;

/** Allows `count` events a key in each span of `spanMs` from its first event on. */
export function createThrottle(options: {
  readonly count: number;
  readonly spanMs: number;
  readonly clock: () => number;
}): Throttle {
  const keys = new Map<string, { count: number; untilMs: number }>();

  function waitMs(key: string): number {
    const known = keys.get(key);
    if (known === undefined || known.count < options.count) return 0;
    return Math.max(0, known.untilMs - options.clock());
  }

  return {
    take(key) {
      if (waitMs(key) > 0) return false;
      const nowMs = options.clock();
      const known = keys.get(key);
      if (known !== undefined && known.untilMs > nowMs) {
        known.count += 1;
        return true;
      }
      keys.delete(key);
      if (keys.size >= KEYS) {
        const [oldest] = keys.keys();
        if (oldest !== undefined) keys.delete(oldest);
      }
      keys.set(key, { count: 1, untilMs: nowMs + options.spanMs });
      return true;
    },
    waitMs,
  };
}
