import type { Product, StockState } from '../../../playlists/documents/product.ts';
import type { Stored } from '../../link/store-api.ts';

// What the controller tells of the catalogue (`/api/openapi.json`, tag products).

/** A product in a list: itself, and where it is used. */
export interface FoundProduct extends Stored<Product> {
  readonly at: number;
  readonly by: string;
  /** Playlists as saved, drafts too. */
  readonly playlists: readonly string[];
  /** In a programme that plays now. */
  readonly isShown: boolean;
  /** Languages of the store without a name. */
  readonly missingLocales: readonly string[];
}

/** Counts for the filters, each without its own filter. */
export interface Facets {
  readonly all: number;
  readonly categories: readonly { readonly value: string; readonly count: number }[];
  readonly stock: Readonly<Record<StockState, number>>;
  readonly withoutPicture: number;
  readonly withoutLink: number;
  readonly withoutText: number;
  readonly shown: number;
}

export interface FoundProducts {
  readonly total: number;
  readonly products: readonly FoundProduct[];
  readonly facets?: Facets;
}

/** A product after a change; `change` is the number by which it is undone. */
export interface ChangedProduct extends Stored<Product> {
  readonly at: number;
  readonly by: string;
  readonly change: number | null;
}

/** What undoing a change came to. */
export interface Undone {
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** Edited since by somebody: left as they are. */
  readonly kept: readonly { readonly id: string }[];
}
