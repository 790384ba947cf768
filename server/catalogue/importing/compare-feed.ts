import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { fieldIssues } from '../../../playlists/documents/parse-value.ts';
import { type Product, productSchema } from '../../../playlists/documents/product.ts';
import type { StoredProduct } from '../../records/records.ts';
import type { FeedProduct } from '../reading/feed-product.ts';
import type { ReadFeed } from '../reading/read-feed.ts';
import { Refusal, type RefusedRow, refusedRow } from '../reading/refused-row.ts';
import type { DryRun, DryRunEntry } from './dry-run.ts';
import { fieldChanges } from './field-changes.ts';
import { mergedProduct } from './merged-product.ts';

/** What a file is held against. */
export interface ComparedWith {
  readonly stored: readonly StoredProduct[];
  /** Address of a picture → hash of the medium that was once fetched from there. */
  readonly fetched: ReadonlyMap<string, string>;
  /** Products in a programme that plays now. */
  readonly shown: ReadonlySet<string>;
  /** The file is the whole catalogue: what it does not name is deleted. */
  readonly isWhole: boolean;
  readonly signal?: AbortSignal;
  readonly onCompared?: (products: number) => void;
}

/** Products compared in one go: some milliseconds, then announcements have their turn. */
const SLICE = 25;

/** Works out what a file would do to the catalogue. Yields now and then; a catalogue of any size stalls nobody. */
export async function compareFeed(feed: ReadFeed, against: ComparedWith): Promise<DryRun> {
  const known = new Map(against.stored.map((product) => [product.body.id, product]));
  const found = new Findings(known, against);
  for (const [index, fed] of feed.products.entries()) {
    if (index % SLICE === 0) {
      against.onCompared?.(index);
      await setImmediate();
      against.signal?.throwIfAborted();
    }
    found.take(fed);
  }
  const refused = [...feed.refused, ...found.refused].sort((one, other) => one.line - other.line);
  const removed = against.isWhole ? missingIn(feed, refused, against.stored) : [];
  return found.dryRun(feed, refused, removed);
}

/** What the file no longer names. A row that is refused still names its product: a mistake in a price deletes nothing. */
function missingIn(
  feed: ReadFeed,
  refused: readonly RefusedRow[],
  stored: readonly StoredProduct[],
): readonly StoredProduct[] {
  const named = new Set([...feed.products.map(({ id }) => id), ...refused.flatMap(({ id }) => id ?? [])]);
  return stored.filter(({ body }) => !named.has(body.id));
}

type AddedEntry = Extract<DryRunEntry, { effect: 'added' }>;
type ChangedEntry = Extract<DryRunEntry, { effect: 'changed' }>;

class Findings {
  readonly #known: ReadonlyMap<string, StoredProduct>;
  readonly #against: ComparedWith;
  readonly #added: AddedEntry[] = [];
  readonly #changed: ChangedEntry[] = [];
  readonly #put: Product[] = [];
  readonly #withoutPicture: string[] = [];
  readonly #digest = createHash('sha256');
  readonly refused: RefusedRow[] = [];

  constructor(known: ReadonlyMap<string, StoredProduct>, against: ComparedWith) {
    this.#known = known;
    this.#against = against;
  }

  take(fed: FeedProduct): void {
    const before = this.#known.get(fed.id);
    const parsed = productSchema.safeParse(mergedProduct(before?.body, fed, this.#against.fetched));
    if (!parsed.success) {
      const issue = fieldIssues(parsed.error)[0];
      const refusal = new Refusal({ field: 'row', column: issue?.field ?? '' }, 'does-not-fit', {
        message: issue?.message ?? 'does not fit',
      });
      const row = Object.values(fed.name)[0] ?? fed.id;
      this.refused.push(refusedRow(refusal, { line: fed.line, row, id: fed.id }));
      return;
    }
    const product = parsed.data;
    if (product.pictures.length === 0) this.#withoutPicture.push(product.id);
    if (before !== undefined && isDeepStrictEqual(before.body, product)) return;
    this.#put.push(product);
    this.#digest.update(`put ${before?.revision ?? 0} ${JSON.stringify(product)}\n`);
    if (before === undefined)
      this.#added.push({
        effect: 'added',
        line: fed.line,
        ...this.#named(product),
        summary: summaryOf(product),
      });
    else
      this.#changed.push({
        effect: 'changed',
        line: fed.line,
        ...this.#named(product),
        changes: fieldChanges(before.body, product),
      });
  }

  dryRun(feed: ReadFeed, refused: readonly RefusedRow[], removed: readonly StoredProduct[]): DryRun {
    for (const { line, code, column } of refused) this.#digest.update(`refused ${line} ${code} ${column}\n`);
    for (const { body, revision } of removed) this.#digest.update(`delete ${body.id} ${revision}\n`);
    const touched = [...this.#put.map(({ id }) => id), ...removed.map(({ body }) => body.id)];
    const gone = removed.map(({ body }) => ({ effect: 'removed' as const, ...this.#named(body) }));
    const isShown = (entry: { readonly isShown: boolean }) => entry.isShown;
    return {
      format: feed.format,
      counted: feed.counted,
      digest: this.#digest.digest('base64url'),
      counts: {
        rows: feed.rows,
        added: this.#added.length,
        changed: this.#changed.length,
        unchanged: feed.products.length - this.refused.length - this.#put.length,
        removed: removed.length,
        refused: refused.length,
        skipped: feed.skipped,
        changedShown: this.#changed.filter(isShown).length,
        removedShown: gone.filter(isShown).length,
        withoutPicture: this.#withoutPicture.length,
      },
      entries: [
        ...refused.map((row) => ({ effect: 'refused' as const, ...row })),
        ...byLine(this.#changed),
        ...byLine(this.#added),
        ...gone,
      ],
      step: {
        put: this.#put,
        delete: removed.map(({ body }) => body.id),
        expected: Object.fromEntries(touched.map((id) => [id, this.#known.get(id)?.revision ?? 0])),
      },
      withoutPicture: this.#withoutPicture,
    };
  }

  #named({ id, name, pictures }: Product) {
    const [picture] = pictures;
    return { id, name, ...(picture === undefined ? {} : { picture }), isShown: this.#against.shown.has(id) };
  }
}

function summaryOf(product: Product): AddedEntry['summary'] {
  return {
    category: product.category,
    priceMinor: product.priceMinor,
    pictures: product.pictures.length + product.pictureSources.length,
    locales: Object.keys(product.name),
  };
}

function byLine<E extends { readonly line: number }>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((one, other) => one.line - other.line);
}
