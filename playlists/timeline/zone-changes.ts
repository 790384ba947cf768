import type { Head } from '../programme/programme.ts';

const MINUTE_MS = 60_000;

/** Local wall time of an instant, as milliseconds of a calendar without zones. */
export function localOf(changes: Head['zoneChanges'], atMs: number): number {
  return atMs + offsetAt(changes, atMs) * MINUTE_MS;
}

/**
 * The instant of a local wall time. One that a clock change skips is taken with the offset before it, one that comes
 * twice as its first (RFC 5545, 3.3.5).
 */
export function instantOfLocal(changes: Head['zoneChanges'], localMs: number): number {
  const guess = localMs - offsetAt(changes, localMs) * MINUTE_MS;
  const before = offsetAt(changes, guess - DAY_MS);
  const candidate = localMs - before * MINUTE_MS;
  // With the offset of the day before: right unless the change lies between that and the wall time.
  if (localOf(changes, candidate) === localMs) return candidate;
  const after = localMs - offsetAt(changes, guess + DAY_MS) * MINUTE_MS;
  return localOf(changes, after) === localMs ? after : candidate;
}

const DAY_MS = 86_400_000;

/** Minutes east of UTC. A display knows no zone, only the list of its changes in the head. */
function offsetAt(changes: Head['zoneChanges'], atMs: number): number {
  let offset = changes[0]?.[1] ?? 0;
  for (const [fromMs, minutes] of changes) {
    if (fromMs > atMs) break;
    offset = minutes;
  }
  return offset;
}
