import type { Candidate, RowRepairs } from './collect-products.ts';
import type { FeedProduct, ParsedFeed } from './feed-product.ts';
import { categoryOf, type MappedRowsOptions } from './mapped-rows.ts';
import { plainText } from './plain-text.ts';
import { readAmount } from './read-amount.ts';
import { readPictures, readTags } from './read-cells.ts';
import { Refusal, type RefusedRow, refusedRow } from './refused-row.ts';
import type { Row } from './row.ts';

/** Whether a header is Shopify's product export. */
export function isShopify(columns: readonly string[]): boolean {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  return names.has('handle') && names.has('title') && names.has('variant price');
}

/** What a Shopify file holds before its products are read one by one. */
export interface ShopifyProducts extends Pick<ParsedFeed, 'refused' | 'skipped'> {
  readonly candidates: readonly Candidate[];
}

/**
 * Shopify's product CSV: a product is the rows of one handle; the first carries the texts, each row may carry a variant
 * and a picture. The price shown is the cheapest variant's, with that variant's compare-at price.
 */
export function shopifyProducts(rows: readonly Row[], options: MappedRowsOptions): ShopifyProducts {
  const groups = new Map<string, ShopifyRow[]>();
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const known = new ShopifyRow(row);
    const handle = known.cell('Handle');
    if (handle === '') {
      const refusal = new Refusal({ field: 'id', column: 'Handle' }, 'handle-missing');
      refused.push(refusedRow(refusal, { line: row.line, row: known.cell('Title') }));
      continue;
    }
    const group = groups.get(handle);
    if (group === undefined) groups.set(handle, [known]);
    else group.push(known);
  }
  const published = [...groups].filter(([, group]) => !isUnpublished(group));
  return {
    candidates: published.map(([handle, group]) => ({
      line: group[0]?.line ?? 0,
      row: firstOf(group, 'Title') || handle,
      idText: handle,
      idColumn: 'Handle',
      read: (id) => productOf(id, group, options),
    })),
    refused,
    skipped: groups.size - published.length,
  };
}

/** A row whose columns are found in whatever case an export writes them. */
class ShopifyRow {
  readonly line: number;
  readonly #cells = new Map<string, string>();

  constructor({ line, cells }: Row) {
    this.line = line;
    for (const [column, value] of Object.entries(cells)) this.#cells.set(column.toLowerCase(), value.trim());
  }

  cell(column: string): string {
    return this.#cells.get(column.toLowerCase()) ?? '';
  }
}

function firstOf(rows: readonly ShopifyRow[], column: string): string {
  return rows.map((row) => row.cell(column)).find((cell) => cell !== '') ?? '';
}

function productOf(id: string, rows: readonly ShopifyRow[], options: MappedRowsOptions): FeedProduct {
  const locale = options.mapping.locale ?? options.locale;
  const first = (column: string) => firstOf(rows, column);
  const title = plainText(first('Title'), 200);
  if (title === '') throw new Refusal({ field: 'name', column: 'Title' }, 'name-missing');
  const description = plainText(first('Body (HTML)'));
  const category =
    first('Type') || first('Product Category') || first('Google Shopping / Google Product Category');
  return {
    id,
    line: rows[0]?.line ?? 0,
    name: { [locale]: title },
    ...cheapest(rows, options),
    ...(description !== '' && { description: { [locale]: description } }),
    category: categoryOf(category, options.mapping),
    brand: first('Vendor').slice(0, 120),
    tags: readTags(first('Tags')),
    sku: first('Variant SKU').slice(0, 120),
    stock: stockOf(rows),
    pictureSources: picturesOf(rows, options.repairs),
  };
}

function cheapest(
  rows: readonly ShopifyRow[],
  { mapping, currency }: MappedRowsOptions,
): Pick<FeedProduct, 'priceMinor' | 'listPriceMinor'> {
  const amount = (row: ShopifyRow, column: string, field: 'price' | 'listPrice') => {
    const value = row.cell(column);
    return value === '' ? undefined : readAmount({ field, column, value }, { currency, mapping });
  };
  let found: Pick<FeedProduct, 'priceMinor' | 'listPriceMinor'> | undefined;
  for (const row of rows) {
    const priceMinor = amount(row, 'Variant Price', 'price');
    if (priceMinor === undefined || (found !== undefined && found.priceMinor <= priceMinor)) continue;
    const listPriceMinor = amount(row, 'Variant Compare At Price', 'listPrice');
    found = {
      priceMinor,
      ...(listPriceMinor !== undefined && listPriceMinor > priceMinor ? { listPriceMinor } : {}),
    };
  }
  if (found === undefined) throw new Refusal({ field: 'price', column: 'Variant Price' }, 'price-missing');
  return found;
}

/** `false` in "Published", or a status other than active: the shop does not show it, and neither do its screens. */
function isUnpublished(rows: readonly ShopifyRow[]): boolean {
  const status = firstOf(rows, 'Status').toLowerCase();
  return firstOf(rows, 'Published').toLowerCase() === 'false' || (status !== '' && status !== 'active');
}

/** Out of stock only when every variant is counted, is at zero, and may not be sold all the same. */
function stockOf(rows: readonly ShopifyRow[]): 'in' | 'out' {
  const variants = rows.filter((row) => row.cell('Variant Price') !== '');
  const isGone = (row: ShopifyRow) =>
    row.cell('Variant Inventory Tracker') !== '' &&
    Number(row.cell('Variant Inventory Qty') || '1') <= 0 &&
    (row.cell('Variant Inventory Policy') || 'deny') === 'deny';
  return variants.length > 0 && variants.every(isGone) ? 'out' : 'in';
}

function picturesOf(rows: readonly ShopifyRow[], { withoutPictures }: RowRepairs): readonly string[] {
  if (withoutPictures.has(rows[0]?.line ?? 0)) return [];
  const placed = rows.flatMap((row) => {
    const value = row.cell('Image Src');
    const position = Number(row.cell('Image Position')) || 99;
    return value === ''
      ? []
      : [{ position, cell: { field: 'pictures', column: 'Image Src', value } as const }];
  });
  placed.sort((one, other) => one.position - other.position);
  return readPictures(placed.map(({ cell }) => cell));
}
