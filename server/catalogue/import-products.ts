import { isDeepStrictEqual } from 'node:util';
import { type Product, productSchema } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { ProductRecords, StoredProduct } from '../records/records.ts';
import type { ParsedFeed, RefusedRow } from './feed-product.ts';
import { mergedProduct } from './merged-product.ts';
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

/** A product may be edited while the file is held against the catalogue; then it is held against it again. */
const TRIES = 3;

/**
 * Takes a product file in: all rows or none. What the file does not tell of a known product stays: texts in other
 * languages, pictures already fetched or added by hand, what is edited at the same moment.
 *
 * @throws VitrineError invalid when a row is refused (its issues name line, column and reason), unless it is a dry run.
 */
export async function importProducts(options: ImportOptions, request: ImportRequest): Promise<ImportReport> {
  const { store, by, atMs, isDryRun } = request;
  const locale = request.settings.locales[0] ?? 'en';
  const feed = parseFeed(request.text, locale, request.settings.currency);
  for (let tries = 1; ; tries += 1) {
    const stored = await options.products.all(store);
    const compared = compare(feed, stored, await options.fetchedPictures(store), isDryRun);
    const { report, wanted } = compared;
    if (isDryRun) return report;
    if (report.refused.length > 0) throw refusal(report);
    try {
      const revisions = new Map(stored.map(({ body, revision }) => [body.id, revision]));
      const expected = Object.fromEntries(wanted.map(({ id }) => [id, revisions.get(id) ?? 0]));
      const written = await options.products.putAll(store, wanted, { by, atMs }, expected);
      options.onImported(store, written);
      return report;
    } catch (error) {
      const isOvertaken = error instanceof VitrineError && error.code === 'conflict';
      if (!isOvertaken || tries === TRIES) throw error;
    }
  }
}

/** What the file would do to the catalogue, and the products to write for it. */
function compare(
  feed: ParsedFeed,
  stored: readonly StoredProduct[],
  fetched: ReadonlyMap<string, string>,
  isDryRun: boolean,
): { readonly report: ImportReport; readonly wanted: readonly Product[] } {
  const known = new Map(stored.map(({ body }) => [body.id, body]));
  const refused: RefusedRow[] = [...feed.refused];
  const taken: Product[] = [];
  for (const fed of feed.products) {
    const result = productSchema.safeParse(mergedProduct(known.get(fed.id), fed, fetched));
    if (result.success) taken.push(result.data);
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
  const added = taken.filter((product) => !known.has(product.id));
  const changed = taken.filter(
    (product) => known.has(product.id) && !isDeepStrictEqual(known.get(product.id), product),
  );
  const report: ImportReport = {
    format: feed.format,
    isDryRun,
    added: added.map((product) => product.id),
    changed: changed.map((product) => product.id),
    unchanged: taken.length - added.length - changed.length,
    skipped: feed.skipped,
    refused: refused.sort((one, other) => one.line - other.line),
    withoutPicture: taken.filter((product) => product.pictures.length === 0).map((product) => product.id),
  };
  return { report, wanted: [...added, ...changed] };
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
