import { z } from 'zod';
import type { DryRunCounts } from '../importing/dry-run.ts';
import type { RefusedRow } from '../reading/refused-row.ts';

const counts = z.custom<DryRunCounts>((value) => typeof value === 'object' && value !== null);

/** What came of a feed's readings. Kept over restarts, so that the page and the next reading know. */
export const feedStateSchema = z.object({
  state: z.enum(['never', 'ok', 'failed', 'held']),
  lastTryAt: z.number().nullable(),
  /** When the catalogue last was what the feed said. */
  lastGoodAt: z.number().nullable(),
  /** Of a failure a code of VitrineError; of what is held `empty` or `lost-half`. */
  code: z.string().nullable(),
  /** A sentence for people. */
  reason: z.string().nullable(),
  /** Of the last good reading. */
  counts: counts.nullable(),
  /** To undo the last good reading. */
  change: z.number().nullable(),
  refused: z.array(z.custom<RefusedRow>()).max(50),
  /** Waits for a person's yes. */
  held: z.object({ digest: z.string(), counts, before: z.number() }).nullable(),
  /** Products of the last good reading. */
  products: z.number().nullable(),
  /** What the server calls the file that was read last, and the revision of the feed that it was read by. */
  version: z.object({ etag: z.string().exactOptional(), lastModified: z.string().exactOptional() }),
  feedRevision: z.number(),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export const NEVER_READ: FeedState = {
  state: 'never',
  lastTryAt: null,
  lastGoodAt: null,
  code: null,
  reason: null,
  counts: null,
  change: null,
  refused: [],
  held: null,
  products: null,
  version: {},
  feedRevision: 0,
};

/** Reads what the records keep; what they keep of an older kind counts as never read. */
export function feedStateOf(body: unknown): FeedState {
  return feedStateSchema.safeParse(body).data ?? NEVER_READ;
}
