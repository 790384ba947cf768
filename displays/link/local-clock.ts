/** Milliseconds since the epoch by this machine's monotonic clock: never steps back, may be wrong by hours. */
export function localNow(): number {
  return performance.timeOrigin + performance.now();
}
