import type { Cue } from '../documents/cue.ts';

/** Timed live state of a store: the same for all its screens; each shows the cues that aim at it. */
export interface LiveList {
  /** Grows with each change; a display says which one it holds. */
  readonly version: number;
  readonly cues: readonly Cue[];
}

export const EMPTY_LIVE_LIST: LiveList = { version: 0, cues: [] };
