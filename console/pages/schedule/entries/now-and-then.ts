import type { Programme } from '../../../../playlists/programme/programme.ts';
import { type PlannedStretch, segmentsBetween } from '../../../../playlists/timeline/segments-between.ts';

const WEEK_MS = 7 * 86_400_000;

/** What the schedule lets play on a screen now, and what follows. */
export interface NowAndThen {
  readonly now: PlannedStretch;
  /** `undefined`: nothing else for a week. */
  readonly next: PlannedStretch | undefined;
}

/**
 * Reads it in the programme that is published, not in the draft.
 *
 * @returns `undefined` for a programme without days.
 */
export function nowAndThen(programme: Programme, nowMs: number): NowAndThen | undefined {
  const [now, next] = segmentsBetween(programme, nowMs, nowMs + WEEK_MS);
  return now && { now, next };
}
