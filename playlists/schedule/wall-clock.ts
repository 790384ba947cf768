/** Clock changes of a zone: `[atMs, minutes east of UTC from then on]`; the first is in force at the start. */
export type ZoneChanges = readonly (readonly [atMs: number, offsetMinutes: number])[];

const MINUTE_MS = 60_000;

/** Local wall time of an instant, as milliseconds of a calendar without zones. */
export function localOf(changes: ZoneChanges, atMs: number): number {
  let minutes = changes[0]?.[1] ?? 0;
  for (const [fromMs, offset] of changes) if (fromMs <= atMs) minutes = offset;
  return atMs + minutes * MINUTE_MS;
}

/**
 * The instant of a local wall time. One that a clock change skips is taken with the offset before it, one that comes
 * twice as its first (RFC 5545, 3.3.5). A display knows no zone, only the list of its changes in the head.
 */
export function instantOfLocal(changes: ZoneChanges, localMs: number): number {
  let before = localMs - (changes[0]?.[1] ?? 0) * MINUTE_MS;
  for (const [fromMs, offset] of changes.slice(1)) {
    // Still under the offset before this change: its first coming, or a time that the change skips.
    if (before < fromMs) return before;
    const after = localMs - offset * MINUTE_MS;
    if (after < fromMs) return before;
    before = after;
  }
  return before;
}
