import type { Product, StockState } from '../../../playlists/documents/product.ts';
import { folded } from '../reading/read-cells.ts';
import type { MirroredProduct } from './catalogue-mirror.ts';
import type { ProductFilter, SearchQuery, Sort } from './search-query.ts';

/** What a search knows beside the products. */
export interface SearchContext {
  /** The store's languages. */
  readonly locales: readonly string[];
  /** Product → playlists (as saved) that show it. */
  readonly playlists: ReadonlyMap<string, readonly string[]>;
  readonly shown: ReadonlySet<string>;
}

/** Counts for the filters: each within the search and all the other filters. */
export interface Facets {
  readonly all: number;
  readonly categories: readonly { readonly value: string; readonly count: number }[];
  readonly stock: Readonly<Record<StockState, number>>;
  readonly withoutPicture: number;
  readonly withoutLink: number;
  readonly withoutText: number;
  readonly shown: number;
  readonly onPlaylist: number;
  readonly price: { readonly fromMinor: number; readonly untilMinor: number } | null;
}

type Filter = 'q' | 'category' | 'stock' | 'without' | 'price' | 'on' | 'shown' | 'ids';
type Test = (product: MirroredProduct) => boolean;

/** Products that are meant, in the order that they come in. */
export function filterProducts(
  all: readonly MirroredProduct[],
  filter: ProductFilter,
  context: SearchContext,
): readonly MirroredProduct[] {
  const tests = [...testsOf(filter, context).values()];
  return all.filter((product) => tests.every((test) => test(product)));
}

/** Sorts, names in the store's first language; equals stay in order of their ids. */
export function sortProducts(
  products: readonly MirroredProduct[],
  sort: SearchQuery['sort'],
  locales: readonly string[],
): readonly MirroredProduct[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const by = sort.replace('-', '') as Sort;
  const keyOf = KEYS[by];
  const keyed = products.map((product) => ({ product, key: keyOf(product, locales) }));
  keyed.sort((one, other) => (one.key === other.key ? 0 : one.key < other.key ? -sign : sign));
  return keyed.map(({ product }) => product);
}

/** Languages of the store in which a product has no name. */
export function missingLocales({ name }: Product, locales: readonly string[]): readonly string[] {
  return locales.filter((locale) => (name[locale] ?? '').trim() === '');
}

export function facetsOf(
  all: readonly MirroredProduct[],
  filter: ProductFilter,
  context: SearchContext,
): Facets {
  const tests = [...testsOf(filter, context)];
  const categories = new Map<string, number>();
  const stock = { in: 0, low: 0, out: 0 };
  const counted = { picture: 0, link: 0, text: 0, shown: 0, on: 0 };
  let [fromMinor, untilMinor] = [Number.POSITIVE_INFINITY, -1];
  for (const product of all) {
    const against = whatSpeaksAgainst(product, tests);
    if (against === 'several') continue;
    // Counted for a facet where nothing but that facet's own filter speaks against it.
    const counts = (own: Filter) => against === undefined || against === own;
    const { body } = product.stored;
    if (counts('category')) categories.set(body.category, (categories.get(body.category) ?? 0) + 1);
    if (counts('stock')) stock[body.stock] += 1;
    if (counts('without')) for (const what of LACKING) if (LACKS[what](body, context)) counted[what] += 1;
    if (counts('shown') && context.shown.has(body.id)) counted.shown += 1;
    if (counts('on') && context.playlists.has(body.id)) counted.on += 1;
    if (!counts('price')) continue;
    fromMinor = Math.min(fromMinor, body.priceMinor);
    untilMinor = Math.max(untilMinor, body.priceMinor);
  }
  return {
    all: all.length,
    categories: mostFirst(categories),
    stock,
    withoutPicture: counted.picture,
    withoutLink: counted.link,
    withoutText: counted.text,
    shown: counted.shown,
    onPlaylist: counted.on,
    price: untilMinor < 0 ? null : { fromMinor, untilMinor },
  };
}

/** The one filter that a product does not pass, if it is one. */
function whatSpeaksAgainst(
  product: MirroredProduct,
  tests: readonly (readonly [Filter, Test])[],
): Filter | 'several' | undefined {
  let against: Filter | undefined;
  for (const [filter, test] of tests) {
    if (test(product)) continue;
    if (against !== undefined) return 'several';
    against = filter;
  }
  return against;
}

function mostFirst(counts: ReadonlyMap<string, number>): Facets['categories'] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

const LACKING = ['picture', 'link', 'text'] as const;

const LACKS: Readonly<
  Record<'picture' | 'link' | 'text', (product: Product, context: SearchContext) => boolean>
> = {
  picture: ({ pictures }) => pictures.length === 0,
  link: ({ link }) => link === undefined,
  text: (product, { locales }) => missingLocales(product, locales).length > 0,
};

/** A test for each filter that narrows; none for those that do not. */
function testsOf(filter: ProductFilter, context: SearchContext): ReadonlyMap<Filter, Test> {
  const tests = new Map<Filter, Test>();
  const words = folded(filter.q)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > 0) tests.set('q', ({ text }) => words.every((word) => text.includes(word)));
  const { category, stock, without, priceFrom, priceUntil, on, shown, ids } = filter;
  if (category !== undefined) {
    const categories = new Set(category.split('|'));
    tests.set('category', ({ stored }) => categories.has(stored.body.category));
  }
  if (stock !== undefined && stock.length > 0)
    tests.set('stock', ({ stored }) => stock.includes(stored.body.stock));
  if (without !== undefined && without.length > 0)
    tests.set('without', ({ stored }) => without.every((what) => LACKS[what](stored.body, context)));
  if (priceFrom !== undefined || priceUntil !== undefined)
    tests.set(
      'price',
      ({ stored: { body } }) =>
        body.priceMinor >= (priceFrom ?? 0) && body.priceMinor <= (priceUntil ?? Number.POSITIVE_INFINITY),
    );
  if (on !== undefined) tests.set('on', playlistTest(on, context));
  if (shown !== undefined)
    tests.set('shown', ({ stored }) => context.shown.has(stored.body.id) === (shown === '1'));
  if (ids !== undefined) {
    const wanted = new Set(ids);
    tests.set('ids', ({ stored }) => wanted.has(stored.body.id));
  }
  return tests;
}

function playlistTest(on: string, { playlists }: SearchContext): Test {
  if (on === 'none') return ({ stored }) => !playlists.has(stored.body.id);
  if (on === 'playlist') return ({ stored }) => playlists.has(stored.body.id);
  const id = on.slice('playlist:'.length);
  return ({ stored }) => playlists.get(stored.body.id)?.includes(id) === true;
}

const STOCK_ORDER: Readonly<Record<StockState, number>> = { out: 0, low: 1, in: 2 };

/** What products are sorted by: a number or a text, of one kind for each sort. */
const KEYS: Readonly<
  Record<Sort, (product: MirroredProduct, locales: readonly string[]) => number | string>
> = {
  name: ({ names, stored }, locales) =>
    locales.map((locale) => names[locale]).find((name) => name !== undefined) ??
    Object.values(names)[0] ??
    stored.body.id,
  price: ({ stored }) => stored.body.priceMinor,
  rank: ({ stored }) => stored.body.salesRank ?? Number.MAX_SAFE_INTEGER,
  stock: ({ stored }) => STOCK_ORDER[stored.body.stock],
  category: ({ stored }) => stored.body.category,
  changed: ({ stored }) => stored.at,
  saving: ({ stored }) => savingOf(stored.body),
};

function savingOf({ priceMinor, listPriceMinor }: Product): number {
  return listPriceMinor === undefined || listPriceMinor <= priceMinor ? 0 : 1 - priceMinor / listPriceMinor;
}
