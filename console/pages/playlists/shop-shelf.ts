import type { ReactiveControllerHost } from 'lit';
import type { Contest } from '../../../playlists/documents/contest.ts';
import type { Media } from '../../../playlists/documents/media.ts';
import type { Playlist } from '../../../playlists/documents/playlist.ts';
import type { Product } from '../../../playlists/documents/product.ts';
import type { Screen } from '../../../playlists/documents/screen.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { Stream } from '../../../playlists/documents/stream.ts';
import type { Desk } from '../../app/desk.ts';
import { KeptQuery } from '../../link/kept-query.ts';
import type { Stored } from '../../link/store-api.ts';

/** A document as lists tell it, with who wrote it last. */
export interface Written<B> extends Stored<B> {
  readonly at: number;
  readonly by: string;
}

/** A draft that differs from what is published (`GET …/drafts`). */
export interface OpenDraft {
  readonly reference: string;
  readonly revision: number | null;
  readonly published: number | null;
  readonly at?: number;
  readonly by?: string;
}

/** What a playlist may show and what it is shown on, as it was read last. Another object whenever something is another. */
export interface ShopShelf {
  readonly store: Store | undefined;
  /** `undefined` until they were read. */
  readonly playlists: readonly Written<Playlist>[] | undefined;
  readonly products: readonly Product[];
  readonly media: readonly Media[];
  readonly streams: readonly Written<Stream>[];
  readonly contests: readonly Written<Contest>[];
  readonly screens: readonly Written<Screen>[];
  readonly drafts: readonly OpenDraft[];
  readonly product: (id: string) => Product | undefined;
  readonly medium: (hash: string) => Media | undefined;
}

/** As many products as one page of the catalogue holds. */
const WHOLE_CATALOGUE = 10_000;
const DRAFT_KINDS = ['playlists', 'layouts', 'schedule', 'publications'];

/** Reads the shelf, and keeps it fresh while its host is on the page. */
export class ShopShelfQuery {
  readonly #host: ReactiveControllerHost;
  readonly #deskOf: () => Desk;
  readonly #queries;
  #shelf: ShopShelf | undefined;
  #madeOf: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, deskOf: () => Desk) {
    this.#host = host;
    this.#deskOf = deskOf;
    this.#queries = {
      store: this.#query<Written<Store>>('store/main', ['store']),
      playlists: this.#list<Playlist>('playlists'),
      products: this.#query<readonly Written<Product>[]>(`products?limit=${WHOLE_CATALOGUE}`, ['products']),
      media: this.#query<readonly Media[]>('media', ['media']),
      streams: this.#list<Stream>('streams'),
      contests: this.#list<Contest>('contests'),
      screens: this.#list<Screen>('screens'),
      drafts: this.#query<readonly OpenDraft[]>('drafts', DRAFT_KINDS),
    };
  }

  /** Why the playlists could not be read. */
  get problem() {
    return this.#queries.playlists.problem;
  }

  get shelf(): ShopShelf {
    const madeOf = Object.values(this.#queries).map(({ value }) => value);
    if (this.#shelf !== undefined && madeOf.every((value, index) => value === this.#madeOf[index]))
      return this.#shelf;
    this.#madeOf = madeOf;
    this.#shelf = this.#make();
    return this.#shelf;
  }

  #make(): ShopShelf {
    const { store, playlists, products, media, streams, contests, screens, drafts } = this.#queries;
    const all = (products.value ?? []).map(({ body }) => body);
    const byId = new Map(all.map((product) => [product.id, product]));
    const byHash = new Map((media.value ?? []).map((medium) => [medium.hash, medium]));
    return {
      store: store.value?.body,
      playlists: playlists.value,
      products: all,
      media: media.value ?? [],
      streams: streams.value ?? [],
      contests: contests.value ?? [],
      screens: screens.value ?? [],
      drafts: drafts.value ?? [],
      product: (id) => byId.get(id),
      medium: (hash) => byHash.get(hash),
    };
  }

  #list<B>(kind: string): KeptQuery<readonly Written<B>[]> {
    return this.#query(kind, [kind]);
  }

  #query<T>(path: string, kinds: readonly string[]): KeptQuery<T> {
    const deskOf = this.#deskOf;
    return new KeptQuery<T>(this.#host, {
      feed: () => deskOf().feed,
      kinds,
      read: (signal) => deskOf().api.get<T>(path, signal),
    });
  }
}
