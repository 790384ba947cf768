import { parseAmount } from '../../playlists/programme/money.ts';
import { type FeedProduct, type ParsedFeed, productIdOf, type RefusedRow } from './feed-product.ts';
import { plainText } from './plain-text.ts';
import type { Row } from './read-rows.ts';

/** Whether a header is Shopify's product export. */
export function isShopify(columns: ReadonlySet<string>): boolean {
  return columns.has('handle') && columns.has('title') && columns.has('variant price');
}

/**
 * Shopify's product CSV: a product is the rows of one handle; the first carries the texts, each row may carry a variant
 * and a picture. The price shown is the cheapest variant's, with that variant's compare-at price.
 */
export function parseShopify(rows: readonly Row[], locale: string, currency: string): ParsedFeed {
  const groups = new Map<string, Row[]>();
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const handle = row.cells.handle?.trim() ?? '';
    if (handle === '') {
      refused.push({
        line: row.line,
        row: row.cells.title ?? '',
        field: 'Handle',
        reason: 'is empty: the row belongs to no product',
      });
      continue;
    }
    const group = groups.get(handle);
    if (group === undefined) groups.set(handle, [row]);
    else group.push(row);
  }

  const products: FeedProduct[] = [];
  let skipped = 0;
  for (const [handle, group] of groups) {
    if (isUnpublished(group)) {
      skipped += 1;
      continue;
    }
    const product = productOf(handle, group, locale, currency);
    if ('reason' in product) refused.push(product);
    else products.push(product);
  }
  return { format: 'shopify', products, refused, skipped };
}

function productOf(
  handle: string,
  rows: readonly Row[],
  locale: string,
  currency: string,
): FeedProduct | RefusedRow {
  const line = rows[0]?.line ?? 0;
  const first = (column: string) =>
    rows.map((row) => row.cells[column]?.trim() ?? '').find((cell) => cell !== '') ?? '';
  const refuse = (field: string, reason: string, at = line): RefusedRow => ({
    line: at,
    row: handle,
    field,
    reason,
  });

  const title = first('title');
  if (title === '') return refuse('Title', 'is empty in all rows of this handle');

  let cheapest: { priceMinor: number; listPriceMinor?: number } | undefined;
  for (const row of rows) {
    const text = row.cells['variant price']?.trim() ?? '';
    if (text === '') continue;
    const priceMinor = parseAmount(text, currency);
    if (priceMinor === undefined) return refuse('Variant Price', `"${text}" is not a price`, row.line);
    if (cheapest !== undefined && cheapest.priceMinor <= priceMinor) continue;
    const compared = row.cells['variant compare at price']?.trim() ?? '';
    const listPriceMinor = compared === '' ? undefined : parseAmount(compared, currency);
    if (compared !== '' && listPriceMinor === undefined)
      return refuse('Variant Compare At Price', `"${compared}" is not a price`, row.line);
    cheapest = {
      priceMinor,
      ...(listPriceMinor !== undefined && listPriceMinor > priceMinor ? { listPriceMinor } : {}),
    };
  }
  if (cheapest === undefined) return refuse('Variant Price', 'is empty in all rows of this handle');

  return {
    id: productIdOf(handle),
    line,
    name: { [locale]: title.slice(0, 200) },
    ...cheapest,
    description: { [locale]: plainText(first('body (html)')) },
    category: (
      first('type') ||
      first('product category') ||
      first('google shopping / google product category')
    ).slice(0, 120),
    brand: first('vendor').slice(0, 120),
    tags: first('tags')
      .split(',')
      .map((tag) => tag.trim().slice(0, 60))
      .filter((tag) => tag !== '')
      .slice(0, 40),
    sku: first('variant sku').slice(0, 120),
    stock: stockOf(rows),
    pictureSources: picturesOf(rows),
  };
}

/** `false` in "Published", or a status other than active: the shop does not show it, and neither do its screens. */
function isUnpublished(rows: readonly Row[]): boolean {
  const cell = (column: string) =>
    rows.map((row) => row.cells[column]?.trim().toLowerCase() ?? '').find((text) => text !== '');
  const status = cell('status');
  return cell('published') === 'false' || (status !== undefined && status !== 'active');
}

/** Out of stock only when every variant is counted, is at zero, and may not be sold all the same. */
function stockOf(rows: readonly Row[]): 'in' | 'out' {
  const variants = rows.filter((row) => (row.cells['variant price']?.trim() ?? '') !== '');
  const isGone = (row: Row) =>
    (row.cells['variant inventory tracker']?.trim() ?? '') !== '' &&
    Number(row.cells['variant inventory qty'] ?? '1') <= 0 &&
    (row.cells['variant inventory policy']?.trim() ?? 'deny') === 'deny';
  return variants.length > 0 && variants.every(isGone) ? 'out' : 'in';
}

function picturesOf(rows: readonly Row[]): readonly string[] {
  const placed = rows
    .map((row) => ({
      source: row.cells['image src']?.trim() ?? '',
      position: Number(row.cells['image position'] ?? 0) || 99,
    }))
    .filter(({ source }) => source !== '');
  placed.sort((one, other) => one.position - other.position);
  return [...new Set(placed.map(({ source }) => withScheme(source)))].slice(0, 12);
}

/** Feeds give addresses without a scheme now and then. */
export function withScheme(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address;
}
