import type { Stored } from '../../playlists/documents/kinds.ts';
import type { Media } from '../../playlists/documents/media.ts';
import type { Product } from '../../playlists/documents/product.ts';
import type { FeedFormat, ProductMapping } from '../../playlists/documents/product-mapping.ts';
import type { Fact } from '../../playlists/facts/fact.ts';
import type { AccessRecords } from './access-records.ts';
import type { Role } from './role.ts';

/**
 * What grows: catalogue, media index, facts, history, audit, people, sessions. SQLite in workers now, PostgreSQL later;
 * tests/server/records/records.contract.ts says what every engine must do. Every write is durable when it resolves.
 */
export interface Records {
  readonly products: ProductRecords;
  readonly feedStates: FeedStateRecords;
  readonly media: MediaRecords;
  readonly facts: FactRecords;
  readonly history: HistoryRecords;
  readonly people: PeopleRecords;
  readonly access: AccessRecords;
  readonly screenTokens: ScreenTokenRecords;
  close(): Promise<void>;
}

export type StoredProduct = Stored<Product>;

export interface ProductRecords {
  /** The whole catalogue of a store, ordered by id. */
  all(store: string): Promise<readonly StoredProduct[]>;
  get(store: string, id: string): Promise<StoredProduct | undefined>;
  /** @param expected as in ShopChange. @throws VitrineError conflict */
  put(store: string, product: Product, author: RecordAuthor, expected?: number): Promise<StoredProduct>;
  /**
   * All or none; unchanged products keep their revision. Returns those that changed.
   *
   * @param expected - Id → revision that the author saw, as in ShopChange; those that it does not name are not judged.
   * @throws VitrineError conflict
   */
  putAll(
    store: string,
    products: readonly Product[],
    author: RecordAuthor,
    expected?: Readonly<Record<string, number>>,
  ): Promise<readonly StoredProduct[]>;
  /** @throws VitrineError not-found, conflict */
  delete(store: string, id: string, author: RecordAuthor, expected?: number): Promise<void>;
  /** One step of many products, all or none, remembered for 30 days so that it can be undone. @throws VitrineError conflict */
  change(store: string, step: CatalogueStep, author: RecordAuthor): Promise<CatalogueChanged>;
  /** Newest first. */
  changes(store: string, limit: number): Promise<readonly CatalogueChange[]>;
  /**
   * Puts every product of a change back to what it was; what a person edited since is kept and told.
   *
   * @throws VitrineError not-found, conflict (undone already), gone (older than 30 days)
   */
  undo(store: string, number: number, author: RecordAuthor): Promise<CatalogueUndone>;
}

export type CatalogueChangeKind = 'import' | 'feed' | 'edit' | 'delete' | 'undo';

/** What is remembered of a step beside its products. */
export interface CatalogueNote {
  readonly kind: CatalogueChangeKind;
  /** Name of the file or feed, or of what was done. */
  readonly title: string;
  /** How a file was read: the next one of its shape is read so too. */
  readonly reading?: { readonly format: FeedFormat; readonly mapping: ProductMapping };
}

export interface CatalogueStep {
  readonly put: readonly Product[];
  readonly delete: readonly string[];
  /** As in putAll. */
  readonly expected: Readonly<Record<string, number>>;
  readonly note: CatalogueNote;
}

export interface CatalogueChanged {
  /** Names the change; `undefined` where nothing changed. */
  readonly number: number | undefined;
  readonly changed: readonly StoredProduct[];
  readonly deleted: readonly string[];
}

/** A remembered step. */
export interface CatalogueChange extends CatalogueNote {
  readonly number: number;
  readonly at: number;
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Number of the change that undid it. */
  readonly undoneBy: number | null;
}

export interface CatalogueUndone {
  readonly number: number;
  readonly changed: readonly StoredProduct[];
  readonly deleted: readonly string[];
  readonly kept: readonly {
    readonly id: string;
    readonly reason: 'edited-since' | 'not-kept';
    readonly by?: string;
  }[];
}

/** What came of each feed's last readings; its reader knows the shape. */
export interface FeedStateRecords {
  all(store: string): Promise<readonly { readonly feed: string; readonly body: unknown }[]>;
  put(store: string, feed: string, body: unknown): Promise<void>;
  delete(store: string, feed: string): Promise<void>;
}

export interface MediaRecords {
  all(store: string): Promise<readonly Media[]>;
  /** Deleted ones too: what was published with them still plays. */
  get(hash: string): Promise<Media | undefined>;
  /** One that was deleted is back. */
  put(store: string, media: Media, author: RecordAuthor): Promise<void>;
  /** Returns whether the store had it. */
  delete(store: string, hash: string, author: RecordAuthor): Promise<boolean>;
  /** The entry of a medium that a store has deleted and can still have back. */
  deleted(store: string, hash: string): Promise<Media | undefined>;
  /** What was deleted before an instant, in all stores. */
  deletedBefore(atMs: number): Promise<readonly { readonly store: string; readonly media: Media }[]>;
  /** Forgets a deleted one for good. Returns whether no store has it any more: then its file may go. */
  forget(store: string, hash: string): Promise<boolean>;
}

export interface FactRecords {
  /**
   * Stores each id once, however often it comes. Returns the ids that are on disk now, new or known before: those a
   * display may forget. Facts of all kinds, in any order.
   */
  add(store: string, facts: readonly Fact[]): Promise<readonly string[]>;
  /** Receipts of a cue: first painting per screen. */
  shown(store: string, cue: string): Promise<readonly { readonly screen: string; readonly atMs: number }[]>;
  count(store: string, type: Fact['type']): Promise<number>;
  /** Deletes facts of a type that were received before an instant, in all stores, at most `limit`. Returns how many. */
  expire(type: Fact['type'], receivedBeforeMs: number, limit: number): Promise<number>;
  /** Newest first. */
  list(
    store: string,
    query: { readonly type?: Fact['type']; readonly limit: number },
  ): Promise<readonly Fact[]>;
}

export interface HistoryEntry {
  /** `playlists/evening`, `products/lamp` */
  readonly reference: string;
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  /** `null` when this revision is a deletion. */
  readonly body: unknown;
}

/** History of revisions and the audit are one table: who wrote what, when. */
export interface HistoryRecords {
  /** Idempotent by reference and revision. */
  add(store: string, entries: readonly HistoryEntry[]): Promise<void>;
  /** Newest first. */
  list(
    store: string,
    query: { readonly reference?: string; readonly limit: number },
  ): Promise<readonly HistoryEntry[]>;
  get(store: string, reference: string, revision: number): Promise<HistoryEntry | undefined>;
}

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** argon2id, in PHC string form. */
  readonly passwordHash: string;
  /** Store → role. */
  readonly roles: Readonly<Record<string, Role>>;
}

export interface PeopleRecords {
  all(): Promise<readonly PersonRecord[]>;
  byEmail(email: string): Promise<PersonRecord | undefined>;
  byId(id: string): Promise<PersonRecord | undefined>;
  put(person: PersonRecord): Promise<void>;
  /** Forgets a person; nothing happens where there is none. The caller's sessions die with the person they name. */
  delete(id: string): Promise<void>;
  /** Hash of a one-time link's token; kept until it is used or its time is over. */
  putLink(tokenHash: string, expiresAtMs: number): Promise<void>;
  /** Uses a link up: true once, for a known one that is not over. */
  takeLink(tokenHash: string, nowMs: number): Promise<boolean>;
  hasOwner(): Promise<boolean>;
  session(id: string, nowMs: number): Promise<string | undefined>;
  putSession(id: string, data: string, expiresAtMs: number): Promise<void>;
  deleteSession(id: string): Promise<void>;
}

export interface ScreenTokenRecord {
  readonly store: string;
  readonly screen: string;
  /** base64url SHA-256 of the display's secret. */
  readonly tokenHash: string;
}

export interface ScreenTokenRecords {
  all(): Promise<readonly ScreenTokenRecord[]>;
  /** Binds a display to a screen; a token bound before to the same screen is revoked. */
  put(token: ScreenTokenRecord): Promise<void>;
  /** Revokes what a screen has. */
  revoke(store: string, screen: string): Promise<void>;
}

export interface RecordAuthor {
  readonly by: string;
  readonly atMs: number;
}
