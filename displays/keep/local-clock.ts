/**
 * Milliseconds since the epoch by this machine's monotonic clock: never steps back, may be wrong by hours. A machine whose
 * clock begins before `leastMs`, the last instant that was seen, goes on from there.
 */
export function localClock(leastMs: number): () => number {
  const behindMs = Math.max(0, leastMs - performance.timeOrigin - performance.now());
  return () => performance.timeOrigin + performance.now() + behindMs;
}
