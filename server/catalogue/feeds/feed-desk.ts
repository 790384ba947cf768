import { parseCronWords } from '../../../playlists/documents/cron-words.ts';
import { documentOf } from '../../../playlists/documents/document-of.ts';
import type { Feed } from '../../../playlists/documents/feed.ts';
import type { Stored } from '../../../playlists/documents/kinds.ts';
import { storeOf } from '../../../playlists/programme/published.ts';
import { nextCronTime } from '../../../playlists/schedule/cron-times.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../../documents/document-store.ts';
import type { FeedStateRecords } from '../../records/records.ts';
import type { WorkTold } from '../importing/import-desk.ts';
import { type FeedState, feedStateOf, NEVER_READ } from './feed-state.ts';
import { type FeedParts, refreshFeed } from './refresh-feed.ts';

export interface FeedDeskOptions extends FeedParts {
  readonly documents: Pick<DocumentStore, 'shop' | 'stores'>;
  readonly states: FeedStateRecords;
  readonly beginWork?: (store: string, name: string, by: string) => WorkTold;
}

/** A feed's state as the console reads it. */
export interface FeedStateTold extends Omit<FeedState, 'state' | 'version' | 'feedRevision' | 'products'> {
  readonly feed: string;
  readonly state: FeedState['state'] | 'running';
  /** `null` where it is off. */
  readonly nextAt: number | null;
}

/** Reads feeds: when they are due, and when somebody asks. */
export interface FeedDesk {
  states(store: string): Promise<readonly FeedStateTold[]>;
  /**
   * Reads a feed now.
   *
   * @param accept - The digest of what is held, from the person who says yes to it.
   * @throws VitrineError not-found; conflict (it is being read already, or what is held is another now)
   */
  refresh(store: string, feed: string, by: string, accept?: string): Promise<FeedStateTold>;
  /** Reads all feeds that are due, one after the other. For the clock that rings each minute. */
  refreshDue(nowMs: number): Promise<FeedsRead>;
  /** Reads all feeds that are on, due or not. */
  refreshAll(): Promise<FeedsRead>;
  /** When the next feed is due; `undefined` where none is on. */
  nextDueMs(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** How many feeds were read in one go. */
export interface FeedsRead {
  readonly read: number;
  /** Of these, the failed and the held. */
  readonly waiting: number;
}

const FEEDS_AUTHOR = 'vitrine:feeds';

export function openFeedDesk(options: FeedDeskOptions): FeedDesk {
  const { documents, states, beginWork } = options;
  const running = new Map<string, Promise<FeedState>>();
  const closing = new AbortController();

  async function stateOf(store: string, feed: string): Promise<FeedState> {
    const kept = await states.all(store);
    return feedStateOf(kept.find((one) => one.feed === feed)?.body);
  }

  async function feedOf(
    store: string,
    id: string,
  ): Promise<{ readonly feed: Stored<Feed>; readonly timeZone: string }> {
    const shop = await documents.shop(store);
    const feed = documentOf(shop, 'feeds', id);
    if (feed === undefined) throw new VitrineError('not-found', `There is no feed "${id}" in this store.`);
    return { feed, timeZone: storeOf(shop).timeZone };
  }

  function read(
    store: string,
    id: string,
    feed: Stored<Feed>,
    by: string,
    accepted?: string,
  ): Promise<FeedState> {
    const key = `${store}/${id}`;
    if (running.has(key)) throw new VitrineError('conflict', 'This feed is being read already: wait for it.');
    const work = beginWork?.(store, feed.body.name, by);
    const reading = (async () => {
      const before = await stateOf(store, id);
      const after = await refreshFeed(options, {
        ...{ store, feed, before, by, signal: closing.signal },
        onProgress: (done, of) => work?.report(done, of ?? null),
        ...(accepted !== undefined && { accepted }),
      });
      await states.put(store, id, after);
      return after;
    })();
    running.set(key, reading);
    return reading
      .then(
        (state) => {
          if (state.state === 'failed') work?.fail(state.reason ?? '');
          else work?.end();
          return state;
        },
        (error: unknown) => {
          work?.cancel();
          throw error;
        },
      )
      .finally(() => running.delete(key));
  }

  /** Counted from the last try, so that a time that passed while no controller ran is made up for. */
  const nextOf = ({ body, at }: Stored<Feed>, timeZone: string, { lastTryAt }: FeedState) =>
    body.isOn ? nextReading(body.when, timeZone, lastTryAt ?? at) : null;

  /** Every feed of every store that is on, with the instant at which it is due. */
  async function standing() {
    const found: { store: string; id: string; feed: Stored<Feed>; dueMs: number }[] = [];
    for (const store of await documents.stores()) {
      const shop = await documents.shop(store);
      const { feeds } = shop.documents;
      const kept = new Map((await states.all(store)).map(({ feed, body }) => [feed, feedStateOf(body)]));
      for (const id of kept.keys()) if (!Object.hasOwn(feeds, id)) await states.delete(store, id);
      for (const [id, feed] of Object.entries(feeds)) {
        const dueMs = nextOf(feed, storeOf(shop).timeZone, kept.get(id) ?? NEVER_READ);
        if (dueMs !== null) found.push({ store, id, feed, dueMs });
      }
    }
    return found;
  }

  async function readAllDueBy(untilMs: number): Promise<FeedsRead> {
    const failures: unknown[] = [];
    let [readCount, waiting] = [0, 0];
    for (const { store, id, feed, dueMs } of await standing()) {
      if (dueMs > untilMs || running.has(`${store}/${id}`) || closing.signal.aborted) continue;
      readCount += 1;
      // One feed that we cannot read by a mistake of ours keeps no other from its time.
      const after = await read(store, id, feed, FEEDS_AUTHOR).catch((error: unknown) => failures.push(error));
      if (typeof after === 'object' && after.state !== 'ok') waiting += 1;
    }
    // Called off because the controller stops: no failure of the feeds.
    if (failures.length > 0 && !closing.signal.aborted)
      throw new AggregateError(failures, 'Feeds could not be read.');
    return { read: readCount, waiting };
  }

  function told(id: string, state: FeedState, isRunning: boolean, nextAt: number | null): FeedStateTold {
    const { version: _version, feedRevision: _revision, products: _products, ...rest } = state;
    return { feed: id, ...rest, state: isRunning ? 'running' : state.state, nextAt };
  }

  return {
    async states(store) {
      const shop = await documents.shop(store);
      const kept = new Map((await states.all(store)).map(({ feed, body }) => [feed, feedStateOf(body)]));
      const { timeZone } = storeOf(shop);
      return Object.entries(shop.documents.feeds).map(([id, feed]) => {
        const state = kept.get(id) ?? NEVER_READ;
        return told(id, state, running.has(`${store}/${id}`), nextOf(feed, timeZone, state));
      });
    },

    async refresh(store, id, by, accept) {
      const { feed, timeZone } = await feedOf(store, id);
      const state = await read(store, id, feed, by, accept);
      const after = told(id, state, false, nextOf(feed, timeZone, state));
      if (accept !== undefined && state.state === 'held')
        throw new VitrineError(
          'conflict',
          'The feed says something else by now. Nothing was changed: look at it again.',
          {
            current: after,
          },
        );
      return after;
    },

    refreshDue: readAllDueBy,
    refreshAll: () => readAllDueBy(Number.POSITIVE_INFINITY),
    async nextDueMs() {
      const due = (await standing()).map(({ dueMs }) => dueMs);
      return due.length === 0 ? undefined : Math.min(...due);
    },
    async close() {
      closing.abort(new VitrineError('gone', 'The controller is stopping.'));
      await Promise.allSettled(running.values());
    },
  };
}

function nextReading(when: string, timeZone: string, afterMs: number): number | null {
  const times = parseCronWords(when);
  return 'fault' in times ? null : (nextCronTime(times, timeZone, afterMs) ?? null);
}
