import type { DryRunCounts } from '../import/import-file.ts';

/** What came of a feed (`GET …/feed-states`). */
export interface FeedState {
  readonly feed: string;
  readonly state: 'never' | 'ok' | 'failed' | 'held' | 'running';
  readonly lastTryAt: number | null;
  readonly lastGoodAt: number | null;
  readonly nextAt: number | null;
  readonly code: string | null;
  /** English, for what the console has no words for. */
  readonly reason: string | null;
  readonly counts: DryRunCounts | null;
  /** What would take away so much that a person is asked. */
  readonly held: { readonly digest: string; readonly counts: DryRunCounts; readonly before: number } | null;
  readonly refused: readonly RefusedRow[];
}

export interface RefusedRow {
  readonly line: number;
  readonly row: string;
  readonly field: string;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly reason: string;
}
