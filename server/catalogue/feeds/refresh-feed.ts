import type { Feed } from '../../../playlists/documents/feed.ts';
import type { Stored } from '../../../playlists/documents/kinds.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Clock } from '../../clock.ts';
import type { FetchedVersion, GuardedFetch } from '../../fetching/guarded-fetch.ts';
import type { DryRun } from '../importing/dry-run.ts';
import type { Importing } from '../importing/run-import.ts';
import type { FeedState } from './feed-state.ts';

export interface FeedReading {
  readonly store: string;
  readonly feed: Stored<Feed>;
  readonly before: FeedState;
  /** Of what is held: a person has said yes to exactly this. */
  readonly accepted?: string;
  readonly by: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (read: number, of: number | undefined) => void;
}

export interface FeedParts {
  readonly fetch: GuardedFetch;
  readonly importing: Importing;
  readonly clock: Clock;
}

const LIMITS = { maxBytes: 25 * 1024 * 1024, timeoutMs: 60_000 };
const REFUSED_KEPT = 50;

/**
 * Reads a feed and takes it in. What goes wrong keeps the last good catalogue; a feed that suddenly is empty, or lost
 * more than half of its products, waits for a person's yes.
 *
 * @returns The state that is to be kept. Throws only what the signal was aborted with, and our own mistakes.
 */
export async function refreshFeed(parts: FeedParts, reading: FeedReading): Promise<FeedState> {
  const { before, feed, signal } = reading;
  const tried: FeedState = { ...before, lastTryAt: Math.round(parts.clock()) };
  // The same file by another mapping, or after a failure, is another catalogue.
  const mayHold = before.state === 'ok' && before.feedRevision === feed.revision;
  try {
    const fetched = await parts.fetch(feed.body.url, {
      ...LIMITS,
      signal,
      held: mayHold ? before.version : {},
    });
    if (fetched.isUnchanged)
      return {
        ...tried,
        state: 'ok',
        lastGoodAt: tried.lastTryAt,
        code: null,
        reason: null,
        version: fetched.version,
      };
    const run = await dryRun(parts, reading, fetched.bytes);
    return await settle(parts, reading, tried, run, fetched.version);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof VitrineError)) throw error;
    return { ...tried, state: 'failed', code: error.code, reason: error.message, held: null };
  }
}

function dryRun(
  { importing }: FeedParts,
  { store, feed, signal, onProgress }: FeedReading,
  bytes: Buffer,
): Promise<DryRun> {
  const { mapping, format, isWhole } = feed.body;
  const order = {
    bytes,
    isWhole,
    mayBeEmpty: true,
    ...(mapping && { mapping }),
    ...(format !== 'auto' && { format }),
  };
  return importing.dryRun(store, order, { signal, onProgress: ({ read, of }) => onProgress?.(read, of) });
}

async function settle(
  { importing }: FeedParts,
  reading: FeedReading,
  tried: FeedState,
  run: DryRun,
  version: FetchedVersion,
): Promise<FeedState> {
  const { before, feed, accepted, by, store } = reading;
  const refused = run.entries
    .flatMap((entry) => (entry.effect === 'refused' ? entry : []))
    .slice(0, REFUSED_KEPT);
  const doubt = doubtOf(run, before.products);
  if (doubt !== undefined && accepted !== run.digest)
    return {
      ...tried,
      state: 'held',
      ...doubt,
      refused,
      held: { digest: run.digest, counts: run.counts, before: before.products ?? catalogueOf(run) },
    };
  const { number = null } = await importing.apply(store, run, { kind: 'feed', title: feed.body.name }, by);
  return {
    ...tried,
    state: 'ok',
    lastGoodAt: tried.lastTryAt,
    code: null,
    reason: null,
    counts: run.counts,
    change: number,
    refused,
    held: null,
    products: productsOf(run),
    version,
    feedRevision: feed.revision,
  };
}

/** Why a reading is not simply taken: shops do not lose half of their goods over night, their exports do. */
function doubtOf(
  run: DryRun,
  productsBefore: number | null,
): { readonly code: string; readonly reason: string } | undefined {
  const now = productsOf(run);
  const before = Math.max(productsBefore ?? 0, run.counts.removed > 0 ? catalogueOf(run) : 0);
  if (now === 0 && before > 0)
    return {
      code: 'empty',
      reason: `The feed names no product any more, it named ${before}. Nothing was changed: is that so?`,
    };
  if (now * 2 < before)
    return {
      code: 'lost-half',
      reason: `The feed names ${now} products, there were ${before}. Nothing was changed: is that so?`,
    };
  return undefined;
}

/** Rows that were refused are there, if not well written. */
function productsOf({ counts }: DryRun): number {
  return counts.added + counts.changed + counts.unchanged + counts.refused;
}

/** Products of the catalogue that the file was held against, where it is the whole of it. */
function catalogueOf({ counts }: DryRun): number {
  return counts.changed + counts.unchanged + counts.removed;
}
