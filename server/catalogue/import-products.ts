import { isDeepStrictEqual } from 'node:util';
import { type Product, productSchema } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { ProductRecords, StoredProduct } from '../records/records.ts';
import type { FeedProduct, ParsedFeed, RefusedRow } from './feed-product.ts';
import { parsePlain } from './plain-csv.ts';
import { readRows } from './read-rows.ts';
import { isShopify, parseShopify } from './shopify-csv.ts';

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly format: ParsedFeed['format'];
  readonly isDryRun: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** Left out on purpose: not published in the shop. */
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
  /** Products that play as typographic spotlights, for now or for good. */
  readonly withoutPicture: readonly string[];
}

export interface ImportOptions {
  readonly products: ProductRecords;
  /** Called with the products that were written: pictures follow in the background. */
  readonly onImported: (store: string, products: readonly StoredProduct[]) => void;
  /** Address of a picture → hash of the medium that was once fetched from there. */
  readonly fetchedPictures: (store: string) => Promise<ReadonlyMap<string, string>>;
}

export interface ImportRequest {
  readonly store: string;
  readonly settings: Pick<Store, 'locales' | 'currency'>;
  readonly text: string;
  readonly isDryRun: boolean;
  readonly by: string;
  readonly atMs: number;
}

/**
 * Takes a product file in: all rows or none. What the file does not tell of a known product stays: texts in other
 * languages, pictures already fetched.
 *
 * @throws VitrineError invalid when a row is refused (its issues name line, column and reason), unless it is a dry run.
 */
export async function importProducts(options: ImportOptions, request: ImportRequest): Promise<ImportReport> {
  const locale = request.settings.locales[0] ?? 'en';
  const feed = parseFeed(request.text, locale, request.settings.currency);
  const known = new Map(
    (await options.products.all(request.store)).map((stored) => [stored.body.id, stored.body]),
  );
  const fetched = await options.fetchedPictures(request.store);

  const refused: RefusedRow[] = [...feed.refused];
  const wanted: Product[] = [];
  for (const fed of feed.products) {
    const result = productSchema.safeParse(merged(known.get(fed.id), fed, fetched));
    if (result.success) wanted.push(result.data);
    else {
      const issue = result.error.issues[0];
      refused.push({
        line: fed.line,
        row: fed.id,
        field: issue?.path.join('.') ?? '',
        reason: issue?.message ?? 'does not fit',
      });
    }
  }

  const added = wanted.filter((product) => !known.has(product.id));
  const changed = wanted.filter(
    (product) => known.has(product.id) && !isDeepStrictEqual(known.get(product.id), product),
  );
  const report: ImportReport = {
    format: feed.format,
    isDryRun: request.isDryRun,
    added: added.map((product) => product.id),
    changed: changed.map((product) => product.id),
    unchanged: wanted.length - added.length - changed.length,
    skipped: feed.skipped,
    refused: refused.sort((one, other) => one.line - other.line),
    withoutPicture: wanted.filter((product) => product.pictures.length === 0).map((product) => product.id),
  };
  if (request.isDryRun) return report;
  if (refused.length > 0) throw refusal(report);

  const written = await options.products.putAll(request.store, [...added, ...changed], {
    by: request.by,
    atMs: request.atMs,
  });
  options.onImported(request.store, written);
  return report;
}

function parseFeed(text: string, locale: string, currency: string): ParsedFeed {
  const rows = readRows(text);
  const columns = new Set(Object.keys(rows[0]?.cells ?? {}));
  const feed = isShopify(columns) ? parseShopify(rows, locale, currency) : parsePlain(rows, locale, currency);
  if (feed.products.length + feed.refused.length + feed.skipped > 0) return feed;
  throw new VitrineError(
    'invalid',
    'The file holds no products: it needs a header line with at least "name" and "price". Nothing was changed.',
    {
      issues: [{ field: 'file', message: 'holds no products' }],
    },
  );
}

function merged(known: Product | undefined, fed: FeedProduct, fetched: ReadonlyMap<string, string>): unknown {
  const { line: _line, pictureSources, ...told } = fed;
  const here = pictureSources.map((source) => fetched.get(source)).filter((hash) => hash !== undefined);
  const missing = pictureSources.filter((source) => !fetched.has(source));
  const { listPriceMinor: _struck, ...kept } = known ?? {};
  return {
    ...kept,
    ...told,
    name: { ...known?.name, ...fed.name },
    ...(fed.lede === undefined ? {} : { lede: { ...known?.lede, ...fed.lede } }),
    ...(fed.description === undefined ? {} : { description: { ...known?.description, ...fed.description } }),
    pictures: here.length > 0 ? here : (known?.pictures ?? []),
    pictureSources: missing,
  };
}

function refusal(report: ImportReport): VitrineError {
  const first = report.refused[0];
  const told =
    first === undefined
      ? ''
      : ` The first: line ${first.line} ("${first.row}"), ${first.field} ${first.reason}.`;
  return new VitrineError(
    'invalid',
    `${report.refused.length} ${report.refused.length === 1 ? 'row was' : 'rows were'} refused, so nothing was imported.${told} Mend them and send the file again; a dry run lists all.`,
    {
      issues: report.refused.map((row) => ({ field: `line ${row.line}, ${row.field}`, message: row.reason })),
    },
  );
}
