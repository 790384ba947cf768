import { storeOf } from '../../../playlists/programme/published.ts';
import type { DocumentStore } from '../../documents/document-store.ts';
import type { StoredProduct } from '../../records/records.ts';
import type { CatalogueMirror, MirroredProduct } from './catalogue-mirror.ts';
import { playlistsByProduct } from './product-uses.ts';
import {
  type Facets,
  facetsOf,
  filterProducts,
  missingLocales,
  type SearchContext,
  sortProducts,
} from './search-products.ts';
import type { ProductFilter, SearchQuery } from './search-query.ts';

/** A product in a list: itself, and where it is used. */
export interface FoundProduct extends StoredProduct {
  readonly id: string;
  /** Its short code, as it stands in QR codes. */
  readonly code: string | null;
  readonly playlists: readonly string[];
  readonly isShown: boolean;
  readonly missingLocales: readonly string[];
}

export interface FoundProducts {
  /** Of all pages. */
  readonly total: number;
  readonly offset: number;
  readonly products: readonly FoundProduct[];
  readonly facets?: Facets;
}

export interface ProductSearchOptions {
  readonly mirror: CatalogueMirror;
  readonly documents: Pick<DocumentStore, 'shop'>;
  /** Products in a programme that plays now. */
  readonly shownProducts: (store: string) => ReadonlySet<string>;
  /** Short code of a product. */
  readonly codeOf: (store: string, product: string) => string | undefined;
}

export interface ProductSearch {
  /** @throws VitrineError not-found */
  search(store: string, query: SearchQuery): Promise<FoundProducts>;
  /** All that are meant, in order of their ids. @throws VitrineError not-found */
  filter(store: string, filter: ProductFilter): Promise<readonly FoundProduct[]>;
}

/** Finds products in memory, as fast as one types. */
export function createProductSearch(options: ProductSearchOptions): ProductSearch {
  const { mirror, documents, shownProducts, codeOf } = options;
  /** Uses change with the playlists and the catalogue only; rules over ten thousand products are not asked at each key. */
  const uses = new Map<
    string,
    { readonly of: readonly unknown[]; readonly playlists: SearchContext['playlists'] }
  >();

  async function contextOf(store: string, all: readonly MirroredProduct[]): Promise<SearchContext> {
    const shop = await documents.shop(store);
    const of = [all, shop.documents.playlists];
    let known = uses.get(store);
    if (known === undefined || known.of.some((one, index) => one !== of[index])) {
      const bodies = all.map((product) => product.stored.body);
      known = { of, playlists: playlistsByProduct(shop, bodies) };
      uses.set(store, known);
    }
    return {
      locales: storeOf(shop).locales,
      playlists: known.playlists,
      shown: shownProducts(store),
    };
  }

  function told(store: string, { stored }: MirroredProduct, context: SearchContext): FoundProduct {
    const { id } = stored.body;
    return {
      id,
      ...stored,
      code: codeOf(store, id) ?? null,
      playlists: context.playlists.get(id) ?? [],
      isShown: context.shown.has(id),
      missingLocales: missingLocales(stored.body, context.locales),
    };
  }

  return {
    async search(store, query) {
      const all = await mirror.all(store);
      const context = await contextOf(store, all);
      const found = filterProducts(inOrder(all, query.sort, context.locales), query, context);
      const page = found.slice(query.offset, query.offset + query.limit);
      return {
        total: found.length,
        offset: query.offset,
        products: page.map((product) => told(store, product, context)),
        ...(query.facets === '1' && { facets: facetsOf(all, query, context) }),
      };
    },

    async filter(store, filter) {
      const all = await mirror.all(store);
      const context = await contextOf(store, all);
      return filterProducts(all, filter, context).map((product) => told(store, product, context));
    },
  };
}

/** A catalogue in each order that was asked for: sorting ten thousand names takes longer than finding them. */
const orders = new WeakMap<readonly MirroredProduct[], Map<string, readonly MirroredProduct[]>>();

function inOrder(
  all: readonly MirroredProduct[],
  sort: SearchQuery['sort'],
  locales: readonly string[],
): readonly MirroredProduct[] {
  const known = orders.get(all) ?? new Map<string, readonly MirroredProduct[]>();
  orders.set(all, known);
  const key = `${sort} ${locales.join()}`;
  const sorted = known.get(key) ?? sortProducts(all, sort, locales);
  known.set(key, sorted);
  return sorted;
}
