import type { Publication } from '../../playlists/documents/publication.ts';
import type { Shop, ShopChange } from '../../playlists/documents/shop.ts';
import { applyChanges } from '../../playlists/documents/shop-change.ts';
import { distinctWarnings, type Warning } from '../../playlists/programme/warning.ts';
import { PUBLICATION_DELAY_MS } from '../../playlists/protocol/protocol.ts';
import {
  type DraftReference,
  makePublication,
  needsAutomaticPublication,
} from '../../playlists/publishing/publish.ts';
import { type ErrorCode, VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { CommitAuthor, DocumentStore } from '../documents/document-store.ts';
import { hashText } from './hash-text.ts';
import type { RunningProgrammes } from './start-programmes.ts';

/** A rule that yields another list publishes at once, the next time no sooner than this. */
const RULES_EVERY_MS = 600_000;
const RULES_AUTHOR = 'vitrine:rules';
/** A draft may be saved while a publication is made of it; somebody would have to save without a pause to be met thrice. */
const TRIES = 3;

export interface PublishingOptions {
  readonly documents: DocumentStore;
  readonly programmes: RunningProgrammes;
  readonly clock: Clock;
  readonly onFailed: (store: string, error: unknown) => void;
  /** Wakes this part later, and returns how to call it off; a timer of the process where none is given. */
  readonly later?: (work: () => void, ms: number) => () => void;
}

export interface Publishing {
  /** @throws VitrineError invalid, not-found (names the draft), storage-full */
  publish(
    store: string,
    takes: readonly string[],
    by: string,
  ): Promise<{ readonly publication: Publication; readonly warnings: readonly Warning[] }>;
  /** Looks whether rules yield another list now, and publishes it: at once, but no sooner than ten minutes after the last. */
  refreshRules(store: string): void;
  /**
   * The document store for everybody else: a commit that changes settings or screens so that another thing plays carries
   * an automatic publication with it, so that no screen ever sees the one without the other.
   */
  readonly documents: DocumentStore;
  close(): Promise<void>;
}

/** Makes publications: those of people, and the automatic ones that feeds, settings and nightly jobs bring about. */
export function startPublishing(options: PublishingOptions): Publishing {
  const { documents, programmes, clock, onFailed, later = afterTimeout } = options;
  /** One publication of a store at a time: its number and instant follow those of the one before. */
  const queues = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, () => void>();
  let isClosed = false;

  function inTurn<T>(store: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(store) ?? Promise.resolve()).then(work, work);
    queues.set(
      store,
      turn.catch(() => undefined),
    );
    return turn;
  }

  function make(
    store: string,
    shops: { before?: Shop; shop: Shop },
    named: readonly DraftReference[],
    by: string,
  ): Publication {
    const committedAtMs = Math.ceil(clock());
    const { products, cache } = programmes.store(store);
    const effectiveAtMs = committedAtMs + PUBLICATION_DELAY_MS;
    return makePublication({
      ...shops,
      products,
      named,
      by,
      committedAtMs,
      effectiveAtMs,
      hash: hashText,
      cache,
    });
  }

  async function publish(store: string, named: readonly DraftReference[], by: string): Promise<Publication> {
    for (let tries = 1; ; tries += 1) {
      const shop = await documents.shop(store);
      const publication = make(store, { shop }, named, by);
      try {
        const author = { by, atMs: publication.committedAtMs };
        await documents.commit(store, [{ type: 'publish', publication }], author);
        return publication;
      } catch (error) {
        // Saved between the two: what stands now is what its author wants to see.
        const isOvertaken = error instanceof VitrineError && OVERTAKEN.has(error.code);
        if (!isOvertaken || tries === TRIES || (await documents.shop(store)) === shop) throw error;
      }
    }
  }

  async function refreshNow(store: string): Promise<void> {
    const shop = await documents.shop(store);
    if (needsAutomaticPublication(shop, programmes.store(store).products) === undefined) return;
    // From the records of publications, so that a restart does not begin a new pace.
    const last = shop.publications.findLast(({ by }) => by === RULES_AUTHOR);
    const waitMs = (last?.committedAtMs ?? Number.NEGATIVE_INFINITY) + RULES_EVERY_MS - clock();
    if (waitMs > 0) refreshLater(store, waitMs);
    else await publish(store, [], RULES_AUTHOR);
  }

  function refreshLater(store: string, waitMs: number): void {
    if (isClosed || waiting.has(store)) return;
    const wake = () => {
      waiting.delete(store);
      refreshRules(store);
    };
    // A clock that was set back must not put this off for days.
    waiting.set(store, later(wake, Math.min(waitMs, RULES_EVERY_MS)));
  }

  function refreshRules(store: string): void {
    if (isClosed) return;
    inTurn(store, () => refreshNow(store)).catch((error: unknown) => {
      onFailed(store, error);
      // A full disk is mended one day: then the list that is due comes by itself.
      refreshLater(store, RULES_EVERY_MS);
    });
  }

  async function commitAndPublish(
    store: string,
    changes: readonly ShopChange[],
    author: CommitAuthor,
  ): Promise<Shop> {
    const before = await documents.shop(store);
    const { shop } = applyChanges(before, changes, author);
    const reason = needsAutomaticPublication(shop, programmes.store(store).products, before);
    // Rules have their own pace: they are looked at when the catalogue changes.
    if (reason !== 'settings' && reason !== 'screens') return documents.commit(store, changes, author);
    const publication = make(store, { before, shop }, [], author.by);
    return documents.commit(store, [...changes, { type: 'publish', publication }], author);
  }

  return {
    async publish(store, takes, by) {
      const publication = await inTurn(store, () => publish(store, takes as readonly DraftReference[], by));
      const compiled = [...programmes.store(store).all().values()];
      return { publication, warnings: distinctWarnings(compiled.flatMap((one) => one.warnings)) };
    },
    refreshRules,
    documents: {
      ...documents,
      commit(store, changes, author) {
        if (!changes.some(changesWhatPlays)) return documents.commit(store, changes, author);
        return inTurn(store, () => commitAndPublish(store, changes, author));
      },
    },
    async close() {
      isClosed = true;
      for (const callOff of waiting.values()) callOff();
      await Promise.all(queues.values());
    },
  };
}

/** What a commit says when another one came first. */
const OVERTAKEN: ReadonlySet<ErrorCode> = new Set(['invalid', 'conflict']);

function afterTimeout(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

function changesWhatPlays(change: ShopChange): boolean {
  return (
    (change.type === 'put' || change.type === 'delete') &&
    (change.kind === 'store' || change.kind === 'screens')
  );
}
