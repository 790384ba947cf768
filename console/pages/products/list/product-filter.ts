import type { StockState } from '../../../../playlists/documents/product.ts';

export type Lack = 'picture' | 'link' | 'text';
export type Column = 'name' | 'category' | 'price' | 'saving' | 'stock';

/** Which products are looked at, and in which order. */
export interface ProductFilter {
  readonly words: string;
  readonly isShownOnly: boolean;
  readonly categories: readonly string[];
  readonly stock: readonly StockState[];
  readonly lacks: readonly Lack[];
  /** Only these; none named: all. */
  readonly ids: readonly string[];
  readonly sort: Column;
  readonly isDescending: boolean;
}

export const ALL_PRODUCTS: ProductFilter = {
  words: '',
  isShownOnly: false,
  categories: [],
  stock: [],
  lacks: [],
  ids: [],
  sort: 'name',
  isDescending: false,
};

/** The filter as the controller asks for it, and as it stands in the page's own address. */
export function queryOf(filter: ProductFilter): URLSearchParams {
  const query = new URLSearchParams();
  const { words, isShownOnly, categories, stock, lacks, ids, sort, isDescending } = filter;
  if (words.trim() !== '') query.set('q', words.trim());
  if (isShownOnly) query.set('shown', '1');
  // Their names hold commas.
  if (categories.length > 0) query.set('category', categories.join('|'));
  if (stock.length > 0) query.set('stock', stock.join(','));
  if (lacks.length > 0) query.set('without', lacks.join(','));
  if (ids.length > 0) query.set('ids', ids.join(','));
  const order = `${isDescending ? '-' : ''}${sort}`;
  if (order !== 'name') query.set('sort', order);
  return query;
}

/** Reads what {@link queryOf} wrote; what it does not know is left out. */
export function filterOf(query: URLSearchParams): ProductFilter {
  const list = (name: string, separator: string) =>
    (query.get(name) ?? '').split(separator).filter((part) => part !== '');
  const order = query.get('sort') ?? 'name';
  const sort = COLUMNS.find((column) => column === order.replace('-', '')) ?? 'name';
  return {
    words: query.get('q') ?? '',
    isShownOnly: query.get('shown') === '1',
    categories: list('category', '|'),
    stock: STOCKS.filter((stock) => list('stock', ',').includes(stock)),
    lacks: LACKS.filter((lack) => list('without', ',').includes(lack)),
    ids: list('ids', ','),
    sort,
    isDescending: order.startsWith('-'),
  };
}

const COLUMNS: readonly Column[] = ['name', 'category', 'price', 'saving', 'stock'];
export const STOCKS: readonly StockState[] = ['in', 'low', 'out'];
export const LACKS: readonly Lack[] = ['text', 'picture', 'link'];

/** Whether it leaves anything out. */
export function isNarrowing(filter: ProductFilter): boolean {
  return [...queryOf({ ...filter, sort: 'name', isDescending: false })].length > 0;
}

/** Puts a value in where it is missing, takes it out where it stands. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** After a click on a column's head: that column, the other way round where it was that one already. */
export function sortedBy(filter: ProductFilter, column: Column): ProductFilter {
  if (filter.sort === column) return { ...filter, isDescending: !filter.isDescending };
  // What is cut most, what costs most: people ask for the largest first; names and words from the beginning.
  return { ...filter, sort: column, isDescending: column === 'saving' };
}
