import type { LocalKnowledge } from '../../playlists/timeline/playing-at.ts';

/** Until a broken slide is tried again: first, then doubled each time up to the longest. */
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 600_000;

interface Breakage {
  readonly sinceMs: number;
  readonly retryAtMs: number;
}

/**
 * Remembers which slides do not work on this screen, and when each is worth another try. What the timeline asks as
 * {@link LocalKnowledge}; knows no slide's content.
 */
export class BrokenSlides implements LocalKnowledge {
  readonly #standing = new Map<string, Breakage>();
  /** Breakages in a row, kept over a retry until the slide has really played. */
  readonly #counts = new Map<string, number>();

  readonly brokenSinceMs = (slide: string): number | undefined => this.#standing.get(slide)?.sinceMs;

  /**
   * @param slotEndMs - End of the slot that it fails: what fills a slot stays for the whole of it.
   * @param isRetriedAlways - Its next slot tries again whatever happened: a stream may be back any moment.
   */
  record(slide: string, atMs: number, slotEndMs: number, isRetriedAlways = false): void {
    if (this.#standing.has(slide)) return;
    const count = (this.#counts.get(slide) ?? 0) + 1;
    const delayMs = isRetriedAlways ? 0 : Math.min(FIRST_RETRY_MS * 2 ** (count - 1), LONGEST_RETRY_MS);
    this.#counts.set(slide, count);
    this.#standing.set(slide, { sinceMs: atMs, retryAtMs: Math.max(atMs + delayMs, slotEndMs) });
  }

  /** It works again, from now on. */
  mend(slide: string): void {
    this.#standing.delete(slide);
    this.#counts.delete(slide);
  }

  /** It has played: the next breakage is a first one. */
  played(slide: string): void {
    this.#counts.delete(slide);
  }

  /** Lets those be tried again whose time has come. Not to be asked while a slot stands filled: its filler would change. */
  retryDue(nowMs: number): void {
    for (const [slide, { retryAtMs }] of this.#standing) {
      if (retryAtMs <= nowMs) this.#standing.delete(slide);
    }
  }

  /** Forgets what the programme no longer has. */
  keepOnly(isKnown: (slide: string) => boolean): void {
    for (const slide of this.#counts.keys()) if (!isKnown(slide)) this.mend(slide);
    for (const slide of this.#standing.keys()) if (!isKnown(slide)) this.mend(slide);
  }
}
