import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';

/** Receipts are remembered for this many cues; a screen sees a few a day. */
const REMEMBERED = 200;

/**
 * The belt of announcements: none stays longer than its own length after its first paint, by the monotonic clock,
 * whatever the common clock does. Also knows which were painted, so that each is receipted once.
 */
export class CueWatch {
  readonly #paintedAt = new Map<string, number>();

  /** The cue was painted. @returns whether for the first time. */
  painted(cue: string, monotonicMs: number, alreadyShownMs = 0): boolean {
    if (this.#paintedAt.has(cue)) return false;
    this.#paintedAt.set(cue, monotonicMs - alreadyShownMs);
    const oldest = this.#paintedAt.keys().next().value;
    if (this.#paintedAt.size > REMEMBERED && oldest !== undefined) this.#paintedAt.delete(oldest);
    return true;
  }

  /** How long the cue may still stand; infinite before its first paint. */
  leftMs(cue: AnnouncementCue, monotonicMs: number): number {
    const paintedAt = this.#paintedAt.get(cue.id);
    if (paintedAt === undefined) return Number.POSITIVE_INFINITY;
    return paintedAt + (cue.untilMs - cue.fromMs) - monotonicMs;
  }
}
