import type { FeedFormat, ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { collectProducts, NO_REPAIRS, type RowRepairs } from './collect-products.ts';
import { decodeText, type FeedEncoding } from './decode-text.ts';
import type { ParsedFeed } from './feed-product.ts';
import { googleXmlRows } from './google-xml.ts';
import { guessMapping } from './guess-mapping.ts';
import { jsonRows } from './json-rows.ts';
import { aliExpressRows, googleRow, isAliExpress, isGoogle, KNOWN_COLUMNS } from './known-formats.ts';
import { mappedCandidates } from './mapped-rows.ts';
import { type OnRows, readRows } from './read-rows.ts';
import { Refusal, refusedRow } from './refused-row.ts';
import type { Row } from './row.ts';
import { isShopify, shopifyProducts } from './shopify-csv.ts';

/** How a file is to be read. */
export interface FeedSettings {
  /** The store's. */
  readonly currency: string;
  /** The store's first language. */
  readonly locale: string;
  /** What a person said of its columns; guessed where absent. */
  readonly mapping?: ProductMapping;
  readonly repairs?: RowRepairs;
  /** Any other is refused. */
  readonly format?: FeedFormat;
  /** How files were read before, the last first: one of the same kind and columns is read so again. */
  readonly remembered?: readonly RememberedReading[];
  /** A file that lists no product is one that says so, not a mistake. */
  readonly mayBeEmpty?: boolean;
}

/** How a file was read once. */
export interface RememberedReading {
  readonly format: FeedFormat;
  readonly mapping: ProductMapping;
}

/** A file as rows, before anything is said of their meaning. */
interface OpenedFeed {
  readonly format: FeedFormat;
  readonly encoding: FeedEncoding;
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  readonly strays: readonly number[];
}

/** What a file seems to be, for the person who says what its columns mean. */
export interface FeedLook {
  readonly format: FeedFormat;
  readonly encoding: FeedEncoding;
  /** What the line of a row counts. */
  readonly counted: 'lines' | 'items';
  readonly rows: number;
  readonly columns: readonly {
    readonly column: string;
    readonly samples: readonly string[];
    readonly field: string | undefined;
  }[];
  readonly mapping: ProductMapping;
  /** Categories of the file, the first 200. */
  readonly categories: readonly string[];
  /** Whether people may say what columns mean; else the format does. */
  readonly isMappable: boolean;
}

export interface ReadFeed extends ParsedFeed {
  readonly encoding: FeedEncoding;
  readonly counted: FeedLook['counted'];
  readonly rows: number;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const CATEGORIES = 200;

/** Looks at a file without reading products out of it. @throws VitrineError invalid, too-large */
export function lookAtFeed(bytes: Uint8Array, settings: FeedSettings, onRows?: OnRows): FeedLook {
  const feed = openFeed(bytes, settings, onRows);
  const mapping = mappingFor(feed, settings);
  const categoryColumns = Object.keys(mapping.columns).filter(
    (column) => mapping.columns[column] === 'category',
  );
  const categories = new Set<string>();
  for (const row of feed.rows) {
    const told = categoryColumns.map((column) => row.cells[column]?.trim() ?? '').find((text) => text !== '');
    if (told !== undefined && categories.size < CATEGORIES) categories.add(told.slice(0, 300));
  }
  return {
    format: feed.format,
    encoding: feed.encoding,
    counted: countedIn(feed.format),
    rows: feed.rows.length,
    columns: feed.columns.map((column) => ({
      column,
      samples: samplesOf(feed.rows, column),
      field: mapping.columns[column],
    })),
    mapping,
    categories: [...categories],
    isMappable: isMappable(feed.format),
  };
}

/** Reads the products of a file. @throws VitrineError invalid, too-large */
export function readFeed(bytes: Uint8Array, settings: FeedSettings, onRows?: OnRows): ReadFeed {
  const repairs = settings.repairs ?? NO_REPAIRS;
  const opened = openFeed(bytes, settings, onRows);
  const feed = { ...opened, rows: repaired(opened.rows, repairs) };
  const mapping = mappingFor(feed, settings);
  const options = { mapping, locale: settings.locale, currency: settings.currency, repairs };
  const isOfShopify = feed.format === 'shopify-csv';
  if (!isOfShopify && feed.rows.length > 0) requirePrice(mapping);
  const found = isOfShopify
    ? shopifyProducts(feed.rows, options)
    : { candidates: mappedCandidates(feed.rows, options), refused: [], skipped: 0 };
  const { products, refused } = collectProducts(found.candidates, repairs);
  const strays = feed.strays.map((line) =>
    refusedRow(new Refusal({ field: 'row', column: '' }, 'not-a-product'), { line, row: '' }),
  );
  return {
    format: feed.format,
    encoding: feed.encoding,
    counted: countedIn(feed.format),
    rows: feed.rows.length + strays.length,
    products,
    refused: [...found.refused, ...refused, ...strays],
    skipped: found.skipped,
  };
}

function openFeed(bytes: Uint8Array, settings: FeedSettings, onRows?: OnRows): OpenedFeed {
  const { text, encoding } = decodeText(bytes);
  const opened = { encoding, strays: [], ...rowsOf(text, onRows) };
  const isEmpty = opened.rows.length + opened.strays.length === 0;
  if (isEmpty && (settings.mayBeEmpty !== true || text.trim() === ''))
    throw new VitrineError(
      'invalid',
      'The file holds no products: it needs a header line with at least "name" and "price". Nothing was changed.',
      { issues: [{ field: 'file', message: 'holds no products' }] },
    );
  if (settings.format !== undefined && settings.format !== opened.format)
    throw new VitrineError(
      'invalid',
      `The file is of the kind "${opened.format}", not "${settings.format}". Nothing was changed.`,
      { issues: [{ field: 'format', message: `is "${opened.format}", not "${settings.format}"` }] },
    );
  const columns = new Set<string>();
  for (const row of opened.rows) for (const column of Object.keys(row.cells)) columns.add(column);
  return { ...opened, columns: [...columns].slice(0, 200) };
}

function rowsOf(text: string, onRows?: OnRows): Pick<OpenedFeed, 'format' | 'rows'> & Partial<OpenedFeed> {
  const begin = text.trimStart().charAt(0);
  if (begin === '<') return { format: 'google-xml', rows: googleXmlRows(text, onRows) };
  if (begin === '{' || begin === '[') {
    const { rows, strays } = jsonRows(text);
    if (isAliExpress(rows[0])) return { format: 'aliexpress-json', rows: aliExpressRows(rows), strays };
    return { format: 'plain-json', rows, strays };
  }
  const rows = readRows(text, onRows);
  const columns = Object.keys(rows[0]?.cells ?? {});
  if (isShopify(columns)) return { format: 'shopify-csv', rows };
  if (isGoogle(columns)) return { format: 'google-tsv', rows: rows.map(googleRow) };
  return { format: 'plain-csv', rows };
}

function mappingFor(feed: OpenedFeed, settings: FeedSettings): ProductMapping {
  const known = KNOWN_COLUMNS[feed.format];
  const mapping = settings.mapping ?? settings.remembered?.find((one) => isOfShape(one, feed))?.mapping;
  const rest = mapping ?? { columns: {}, decimal: 'auto' as const, categories: {}, rates: {} };
  if (known !== undefined) return { ...rest, columns: known };
  if (feed.format === 'shopify-csv') return { ...rest, columns: SHOPIFY_CATEGORY };
  // A mapping that names no column was made for money or categories alone.
  const isTold = Object.keys(rest.columns).length > 0;
  return isTold ? rest : { ...rest, ...guessMapping(feed.rows, feed.columns) };
}

/** Whether a file has all the columns of one that was read before. */
function isOfShape({ format, mapping }: RememberedReading, feed: OpenedFeed): boolean {
  if (format !== feed.format) return false;
  return !isMappable(format) || Object.keys(mapping.columns).every((column) => feed.columns.includes(column));
}

/** Shopify's columns are read as they are; this one is told so that its categories can be renamed. */
const SHOPIFY_CATEGORY: ProductMapping['columns'] = { Type: 'category' };

function requirePrice({ columns }: ProductMapping): void {
  const targets = Object.values(columns);
  const lacking = [
    targets.some((target) => target === 'name' || target.startsWith('name.')) ? undefined : 'name',
    targets.includes('price') || targets.includes('salePrice') ? undefined : 'price',
  ].filter((field) => field !== undefined);
  if (lacking.length === 0) return;
  throw new VitrineError(
    'invalid',
    `No column of the file seems to hold the ${lacking.join(' and the ')}: say which one does. Nothing was changed.`,
    {
      issues: lacking.map((field) => ({
        field: 'mapping.columns',
        message: `names no column for "${field}"`,
      })),
    },
  );
}

function repaired(rows: readonly Row[], { cells }: RowRepairs): readonly Row[] {
  if (cells.length === 0) return rows;
  const byLine = new Map<number, Map<string, string>>();
  for (const { line, column, value } of cells)
    byLine.set(line, (byLine.get(line) ?? new Map<string, string>()).set(column, value));
  return rows.map((row) => {
    const mended = byLine.get(row.line);
    return mended === undefined
      ? row
      : { line: row.line, cells: { ...row.cells, ...Object.fromEntries(mended) } };
  });
}

function samplesOf(rows: readonly Row[], column: string): readonly string[] {
  const samples = new Set<string>();
  for (const row of rows.slice(0, 200)) {
    const text = row.cells[column]?.trim() ?? '';
    if (text !== '') samples.add(text.slice(0, SAMPLE_LENGTH));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function countedIn(format: FeedFormat): FeedLook['counted'] {
  return format === 'google-xml' || format.endsWith('-json') ? 'items' : 'lines';
}

function isMappable(format: FeedFormat): boolean {
  return format === 'plain-csv' || format === 'plain-json';
}
