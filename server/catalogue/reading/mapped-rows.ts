import {
  type FeedField,
  feedTargetOf,
  type ProductMapping,
  type TEXT_FIELDS,
  type TextField,
} from '../../../playlists/documents/product-mapping.ts';
import type { Candidate, RowRepairs } from './collect-products.ts';
import type { FeedProduct } from './feed-product.ts';
import { plainText } from './plain-text.ts';
import { type MoneyRules, readAmount } from './read-amount.ts';
import {
  type Cell,
  readDate,
  readDeliveryDays,
  readLink,
  readNumber,
  readPictures,
  readStock,
  readTags,
} from './read-cells.ts';
import { Refusal } from './refused-row.ts';
import type { Row } from './row.ts';

export interface MappedRowsOptions {
  readonly mapping: ProductMapping;
  /** The store's first language. */
  readonly locale: string;
  /** The store's. */
  readonly currency: string;
  readonly repairs: RowRepairs;
}

/** The cells of one row by the fields that the mapping gives them. */
type CellsOf = (field: FeedField) => readonly Cell[];

/** Rows of which each is one product, read by a mapping. */
export function mappedCandidates(rows: readonly Row[], options: MappedRowsOptions): readonly Candidate[] {
  const columns = Object.entries(options.mapping.columns).map(([column, target]) => ({
    column,
    ...feedTargetOf(target),
  }));
  return rows.map((row) => {
    const cellsOf: CellsOf = (field) =>
      columns.flatMap(({ column, field: known }) => {
        const value =
          known === field && Object.hasOwn(row.cells, column) ? (row.cells[column]?.trim() ?? '') : '';
        return value === '' ? [] : [{ field, column, value }];
      });
    const idCell = cellsOf('id')[0] ?? cellsOf('sku')[0];
    const texts = (field: TextField) => textsOf(row, field, columns, options);
    return {
      line: row.line,
      row: Object.values(texts('name'))[0] ?? idCell?.value ?? '',
      idText: idCell?.value ?? '',
      idColumn: idCell?.column ?? 'id',
      read: (id) => productOf(id, row, cellsOf, texts, columns, options),
    };
  });
}

interface MappedColumn {
  readonly column: string;
  readonly field: FeedField;
  readonly locale?: string;
}

function productOf(
  id: string,
  row: Row,
  cellsOf: CellsOf,
  texts: (field: TextField) => Record<string, string>,
  columns: readonly MappedColumn[],
  options: MappedRowsOptions,
): FeedProduct {
  const first = (field: FeedField) => cellsOf(field)[0];
  const columnOf = (field: FeedField) => columns.find((one) => one.field === field)?.column ?? field;
  const name = texts('name');
  if (Object.keys(name).length === 0)
    throw new Refusal({ field: 'name', column: columnOf('name') }, 'name-missing');
  const [lede, description] = [texts('lede'), texts('description')];
  const [category, brand, tags, link, stock, sku] = (
    ['category', 'brand', 'tags', 'link', 'stock', 'sku'] as const
  ).map(first);
  const stockState = stock && readStock(stock);
  const backOn = stockState === 'out' ? first('backOn') : undefined;
  return {
    id,
    line: row.line,
    name,
    ...pricesOf(first, columnOf, options),
    ...(Object.keys(lede).length > 0 && { lede }),
    ...(Object.keys(description).length > 0 && { description }),
    ...(category && { category: categoryOf(category.value, options.mapping) }),
    ...(brand && { brand: plainText(brand.value, 120) }),
    ...(tags && { tags: readTags(tags.value) }),
    ...(link && { link: readLink(link) }),
    ...(stockState && { stock: stockState }),
    ...(backOn && { backOn: readDate(backOn) }),
    ...(sku && { sku: sku.value.slice(0, 120) }),
    ...numbersOf(first),
    pictureSources: options.repairs.withoutPictures.has(row.line) ? [] : readPictures(cellsOf('pictures')),
  };
}

/** The price, and what it was: a sale price makes the price the struck one, as Google's feeds tell it. */
function pricesOf(
  first: (field: FeedField) => Cell | undefined,
  columnOf: (field: FeedField) => string,
  { mapping, currency }: MappedRowsOptions,
): Pick<FeedProduct, 'priceMinor' | 'listPriceMinor'> {
  const rules: MoneyRules = { currency, mapping };
  const told = first('currency')?.value;
  const amountOf = (cell: Cell | undefined) =>
    cell === undefined ? undefined : readAmount(cell, rules, told);
  const usual = amountOf(first('price'));
  const sale = amountOf(first('salePrice'));
  const list = amountOf(first('listPrice'));
  const priceMinor = sale ?? usual;
  if (priceMinor === undefined)
    throw new Refusal({ field: 'price', column: columnOf('price') }, 'price-missing');
  const listPriceMinor = Math.max(list ?? 0, usual ?? 0);
  return { priceMinor, ...(listPriceMinor > priceMinor && { listPriceMinor }) };
}

function numbersOf(first: (field: FeedField) => Cell | undefined) {
  const [rating, count, rank, days] = (['rating', 'ratingCount', 'salesRank', 'deliveryDays'] as const).map(
    first,
  );
  return {
    ...(rating && { rating: Math.round(readNumber(rating, 0, 5) * 10) / 10 }),
    ...(count && { ratingCount: Math.round(readNumber(count, 0, 1e9)) }),
    ...(rank && { salesRank: Math.round(readNumber(rank, 1, 1e9)) }),
    ...(days && { deliveryDays: readDeliveryDays(days) }),
  };
}

export function categoryOf(told: string, { categories }: Pick<ProductMapping, 'categories'>): string {
  const text = plainText(told, 300);
  return (Object.hasOwn(categories, text) ? (categories[text] ?? '') : text).slice(0, 120);
}

const LONGEST: Readonly<Record<TextField, number>> = { name: 200, lede: 200, description: 2_000 };

function textsOf(
  row: Row,
  field: (typeof TEXT_FIELDS)[number],
  columns: readonly MappedColumn[],
  { locale, mapping }: MappedRowsOptions,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    if (column.field !== field || !Object.hasOwn(row.cells, column.column)) continue;
    const text = plainText(row.cells[column.column] ?? '', LONGEST[field]);
    if (text !== '') texts[column.locale ?? mapping.locale ?? locale] ??= text;
  }
  return texts;
}
