import type { DocumentReference, Shop, ShopChange } from '../../playlists/documents/shop.ts';

/** What a commit changed; listeners get it after it is on disk. */
export interface Committed {
  readonly store: string;
  readonly by: string;
  readonly atMs: number;
  readonly before: Shop;
  readonly after: Shop;
  /** Documents that were put or deleted. */
  readonly touched: readonly DocumentReference[];
}

/**
 * Holds the editorial documents of all stores. lowdb now, PostgreSQL later: one contract suite
 * (tests/server/documents/document-store.contract.ts) says what every engine must do.
 */
export interface DocumentStore {
  stores(): Promise<readonly string[]>;
  /** The state after the last commit. @throws VitrineError not-found */
  shop(store: string): Promise<Shop>;
  /** Begins a store. @throws VitrineError conflict when there is one. */
  createStore(store: string, first: readonly ShopChange[], author: CommitAuthor): Promise<Shop>;
  /**
   * Takes effect together, and is on disk (file and directory fsynced) when it resolves. Commits that wait at the same
   * time share one write; each is judged by its own expectations.
   *
   * @throws VitrineError invalid (names the field), conflict (with the current document), storage-full, storage-failed:
   *   nothing of the commit is kept then.
   */
  commit(store: string, changes: readonly ShopChange[], author: CommitAuthor): Promise<Shop>;
  /** Called in commit order. A listener must not throw. Returns how to stop. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  /** What was wrong on loading, in sentences for the console: a damaged file, an older generation in use. */
  notices(): readonly string[];
  close(): Promise<void>;
}

export interface CommitAuthor {
  /** Person or part that acts: `camille@example.org`, `vitrine:nightly`. */
  readonly by: string;
  readonly atMs: number;
}
