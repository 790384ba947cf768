import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';

export interface AttemptLimitOptions {
  readonly clock: Clock;
  /** Wrong attempts that one key may make … */
  readonly max: number;
  /** … within this time. */
  readonly windowMs: number;
  /** What is tried, for the sentence: `passwords`. */
  readonly what: string;
  /** Keys remembered; beyond it the oldest are forgotten, so a flood costs no memory. */
  readonly maxKeys?: number;
}

/** Counts wrong attempts per key (an account, an address). */
export interface AttemptLimit {
  /**
   * Takes one attempt before it is judged, so that many at once cannot slip through together.
   *
   * @returns How to give it back when it was right.
   * @throws VitrineError too-many
   */
  take(key: string): () => void;
}

/** Windows are fixed per key, from its first attempt on: one counter a key is all that is kept. */
export function createAttemptLimit(options: AttemptLimitOptions): AttemptLimit {
  const { clock, max, windowMs, what, maxKeys = 10_000 } = options;
  const counters = new Map<string, { count: number; readonly endsAtMs: number }>();

  return {
    take(key) {
      const nowMs = clock();
      let counter = counters.get(key);
      if (counter === undefined || counter.endsAtMs <= nowMs) {
        counters.delete(key);
        counter = { count: 0, endsAtMs: nowMs + windowMs };
        counters.set(key, counter);
        const oldest = counters.keys().next().value;
        if (counters.size > maxKeys && oldest !== undefined) counters.delete(oldest);
      }
      if (counter.count >= max)
        throw new VitrineError('too-many', `Too many wrong ${what}. Wait, then try again.`, {
          retryAfterMs: counter.endsAtMs - nowMs,
        });
      counter.count += 1;
      const taken = counter;
      return () => {
        taken.count = Math.max(0, taken.count - 1);
      };
    },
  };
}
