import type { Publication } from '../../playlists/documents/publication.ts';
import type { Shop, ShopChange } from '../../playlists/documents/shop.ts';
import { applyChanges } from '../../playlists/documents/shop-change.ts';
import {
  type DraftReference,
  makePublication,
  needsAutomaticPublication,
} from '../../playlists/programme/publish.ts';
import { distinctWarnings, type Warning } from '../../playlists/programme/warning.ts';
import { PUBLICATION_DELAY_MS } from '../../playlists/protocol/protocol.ts';
import type { Clock } from '../clock.ts';
import type { CommitAuthor, DocumentStore } from '../documents/document-store.ts';
import { hashText } from './hash-text.ts';
import type { RunningProgrammes } from './start-programmes.ts';

/** A rule that yields another list publishes at once, the next time no sooner than this. */
const RULES_EVERY_MS = 600_000;

export interface PublishingOptions {
  readonly documents: DocumentStore;
  readonly programmes: RunningProgrammes;
  readonly clock: Clock;
  readonly onFailed: (store: string, error: unknown) => void;
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
export function startPublishing({ documents, programmes, clock, onFailed }: PublishingOptions): Publishing {
  /** One publication of a store at a time: its number and instant follow those of the one before. */
  const queues = new Map<string, Promise<unknown>>();
  const rulesPublishedMs = new Map<string, number>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

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
    const publication = make(store, { shop: await documents.shop(store) }, named, by);
    await documents.commit(store, [{ type: 'publish', publication }], {
      by,
      atMs: publication.committedAtMs,
    });
    return publication;
  }

  async function refreshNow(store: string): Promise<void> {
    if (!needsAutomaticPublication(await documents.shop(store), programmes.store(store).products)) return;
    const waitMs = (rulesPublishedMs.get(store) ?? Number.NEGATIVE_INFINITY) + RULES_EVERY_MS - clock();
    if (waitMs > 0) {
      refreshLater(store, waitMs);
      return;
    }
    rulesPublishedMs.set(store, clock());
    await publish(store, [], 'vitrine:rules');
  }

  function refreshLater(store: string, waitMs: number): void {
    if (waiting.has(store)) return;
    const timer = setTimeout(() => {
      waiting.delete(store);
      refreshRules(store);
    }, waitMs);
    timer.unref();
    waiting.set(store, timer);
  }

  function refreshRules(store: string): void {
    inTurn(store, () => refreshNow(store)).catch((error: unknown) => onFailed(store, error));
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
      for (const timer of waiting.values()) clearTimeout(timer);
      await Promise.all(queues.values());
    },
  };
}

function changesWhatPlays(change: ShopChange): boolean {
  return (
    (change.type === 'put' || change.type === 'delete') &&
    (change.kind === 'store' || change.kind === 'screens')
  );
}
