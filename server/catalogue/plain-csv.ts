import { parseAmount } from '../../playlists/programme/money.ts';
import { type FeedProduct, type ParsedFeed, productIdOf, type RefusedRow } from './feed-product.ts';
import { plainText } from './plain-text.ts';
import type { Row } from './read-rows.ts';
import { withScheme } from './shopify-csv.ts';

/** Names under which columns are known, the first one found counts. */
const COLUMNS = {
  id: ['id', 'handle', 'sku', 'reference', 'référence'],
  name: ['name', 'title', 'nom', 'titre'],
  price: ['price', 'prix'],
  listPrice: ['list_price', 'list price', 'compare at price', 'prix barré'],
  category: ['category', 'catégorie', 'type'],
  brand: ['brand', 'marque', 'vendor'],
  link: ['link', 'url', 'lien'],
  pictures: ['pictures', 'picture', 'images', 'image', 'image_link'],
  stock: ['stock', 'availability'],
  lede: ['lede', 'subtitle', 'accroche'],
  description: ['description'],
  rating: ['rating', 'note'],
  rank: ['sales_rank', 'sales rank', 'rank', 'rang'],
  tags: ['tags'],
} as const;

const OUT = new Set(['0', 'out', 'out of stock', 'out_of_stock', 'no', 'non', 'épuisé', 'false']);
const LOW = new Set(['low', 'faible', 'limited']);

/**
 * A plain CSV: one row a product. Needs a name and a price; `name_en`, `lede_fr` … give texts of further languages,
 * a column without a language is the store's first.
 */
export function parsePlain(rows: readonly Row[], locale: string, currency: string): ParsedFeed {
  const products: FeedProduct[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const product = productOf(row, locale, currency);
    if ('reason' in product) refused.push(product);
    else if (seen.has(product.id)) {
      refused.push({ line: row.line, row: product.id, field: 'id', reason: 'stands twice in the file' });
    } else {
      seen.add(product.id);
      products.push(product);
    }
  }
  return { format: 'plain', products, refused, skipped: 0 };
}

function productOf(row: Row, locale: string, currency: string): FeedProduct | RefusedRow {
  const cell = (field: keyof typeof COLUMNS) =>
    COLUMNS[field].map((name) => row.cells[name]?.trim() ?? '').find((text) => text !== '') ?? '';
  const name = textsOf(row, COLUMNS.name, locale);
  const called = Object.values(name)[0] ?? cell('id');
  const refuse = (field: string, reason: string): RefusedRow => ({
    line: row.line,
    row: called,
    field,
    reason,
  });

  if (Object.keys(name).length === 0) return refuse('name', 'is empty');
  if (cell('price') === '') return refuse('price', 'is empty');
  const priceMinor = parseAmount(cell('price'), currency);
  if (priceMinor === undefined) return refuse('price', `"${cell('price')}" is not a price`);
  const listPriceMinor = cell('listPrice') === '' ? undefined : parseAmount(cell('listPrice'), currency);
  if (cell('listPrice') !== '' && listPriceMinor === undefined)
    return refuse('list_price', `"${cell('listPrice')}" is not a price`);
  const link = withScheme(cell('link'));
  if (link !== '' && !/^https?:\/\//.test(link))
    return refuse('link', `"${link}" is not an http or https address`);

  const stock = cell('stock').toLowerCase();
  return {
    id: productIdOf(cell('id') || called),
    line: row.line,
    name,
    priceMinor,
    ...(listPriceMinor !== undefined && listPriceMinor > priceMinor ? { listPriceMinor } : {}),
    lede: textsOf(row, COLUMNS.lede, locale),
    description: textsOf(row, COLUMNS.description, locale),
    category: cell('category').slice(0, 120),
    brand: cell('brand').slice(0, 120),
    tags: cell('tags')
      .split(/[,;|]/)
      .map((tag) => tag.trim().slice(0, 60))
      .filter((tag) => tag !== '')
      .slice(0, 40),
    ...(link === '' ? {} : { link }),
    ...(stock === '' ? {} : { stock: OUT.has(stock) ? 'out' : LOW.has(stock) ? 'low' : 'in' }),
    ...numberOf('rating', cell('rating'), 0, 5),
    ...numberOf('salesRank', cell('rank'), 1, 1e9),
    pictureSources: cell('pictures')
      .split(/[\s|]+/)
      .map(withScheme)
      .filter((text) => /^https?:\/\//.test(text))
      .slice(0, 12),
  };
}

function textsOf(row: Row, names: readonly string[], locale: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [column, value] of Object.entries(row.cells)) {
    const text = plainText(value ?? '');
    if (text === '') continue;
    for (const name of names) {
      if (column === name) texts[locale] ??= text;
      const language = column.startsWith(`${name}_`) ? column.slice(name.length + 1) : '';
      if (/^[a-z]{2}$/.test(language)) texts[language] = text;
    }
  }
  return texts;
}

function numberOf<F extends 'rating' | 'salesRank'>(
  field: F,
  text: string,
  least: number,
  most: number,
): Partial<Record<F, number>> {
  const value = Number(text.replace(',', '.'));
  if (text === '' || !(value >= least && value <= most)) return {};
  return { [field]: field === 'salesRank' ? Math.round(value) : value } as Partial<Record<F, number>>;
}
