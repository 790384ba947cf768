import type { FeedFormat, ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import { storeOf } from '../../../playlists/programme/published.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Clock } from '../../clock.ts';
import type { DocumentStore } from '../../documents/document-store.ts';
import type {
  CatalogueChanged,
  CatalogueStep,
  MediaRecords,
  ProductRecords,
  StoredProduct,
} from '../../records/records.ts';
import type { RowRepairs } from '../reading/collect-products.ts';
import type { FeedReader } from '../reading/feed-reader.ts';
import type { FeedLook, FeedSettings } from '../reading/read-feed.ts';
import { compareFeed } from './compare-feed.ts';
import type { DryRun } from './dry-run.ts';

export interface ImportingOptions {
  readonly documents: Pick<DocumentStore, 'shop'>;
  readonly products: ProductRecords;
  readonly media: Pick<MediaRecords, 'all'>;
  readonly reader: FeedReader;
  /** Products in a programme that plays now. */
  readonly shownProducts?: (store: string) => ReadonlySet<string>;
  /** Called with what was written: its pictures are fetched in the background; absent where no controller runs. */
  readonly wantPictures?: (store: string, products: readonly StoredProduct[]) => void;
  readonly clock: Clock;
}

/** A file, and how it is to be taken. */
export interface ImportOrder {
  readonly bytes: Uint8Array;
  readonly mapping?: ProductMapping;
  readonly format?: FeedFormat;
  readonly isWhole?: boolean;
  /** As in FeedSettings. */
  readonly mayBeEmpty?: boolean;
  readonly repairs?: RowRepairs;
}

/** How far an import is. */
export interface ImportProgress {
  readonly phase: 'reading' | 'comparing' | 'writing';
  readonly read: number;
  /** `undefined` while the file is counted. */
  readonly of?: number;
}

export interface ImportWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Product files into the catalogue: what the people's imports, the feeds and the command all do. */
export interface Importing {
  /** @throws VitrineError invalid, too-large, not-found */
  look(store: string, bytes: Uint8Array, watch?: ImportWatch): Promise<FeedLook>;
  /** @throws as look */
  dryRun(store: string, order: ImportOrder, watch?: ImportWatch): Promise<DryRun>;
  /**
   * Does what a dry run said, or nothing. Rows that it refused stay out.
   *
   * @throws VitrineError conflict where the catalogue changed since
   */
  apply(store: string, run: DryRun, note: CatalogueStep['note'], by: string): Promise<CatalogueChanged>;
}

/** Changes of the catalogue that are looked through for a file of the same shape. */
const REMEMBERED = 100;

/** Binds imports to the stores of a controller: in their languages and currency, with the pictures that they have already. */
export function createImporting(options: ImportingOptions): Importing {
  const { documents, products, media, reader, clock } = options;

  async function settingsOf(store: string): Promise<FeedSettings> {
    const { currency, locales } = storeOf(await documents.shop(store));
    return { currency, locale: locales[0] ?? 'en' };
  }

  const readingOf = ({ signal, onProgress }: ImportWatch) => ({
    ...(signal && { signal }),
    onRows: (read: number) => onProgress?.({ phase: 'reading', read }),
  });

  return {
    async look(store, bytes, watch = {}) {
      const remembered = (await products.changes(store, REMEMBERED)).flatMap(({ reading }) => reading ?? []);
      return reader.look(bytes, { ...(await settingsOf(store)), remembered }, readingOf(watch));
    },

    async dryRun(store, order, watch = {}) {
      const { bytes, isWhole = false, mapping, format, repairs, mayBeEmpty = false } = order;
      const settings: FeedSettings = {
        ...(await settingsOf(store)),
        mayBeEmpty,
        ...(mapping && { mapping }),
        ...(format && { format }),
        ...(repairs && { repairs }),
      };
      const feed = await reader.read(bytes, settings, readingOf(watch));
      const [stored, known] = await Promise.all([products.all(store), media.all(store)]);
      const of = feed.products.length;
      return compareFeed(feed, {
        stored,
        fetched: new Map(known.map((medium) => [medium.name, medium.hash])),
        shown: options.shownProducts?.(store) ?? new Set(),
        isWhole,
        ...(watch.signal && { signal: watch.signal }),
        onCompared: (read) => watch.onProgress?.({ phase: 'comparing', read, of }),
      });
    },

    async apply(store, run, note, by) {
      const done = await products.change(store, { ...run.step, note }, { by, atMs: Math.round(clock()) });
      options.wantPictures?.(store, done.changed);
      return done;
    },
  };
}

/** Refuses an outcome that is not the one that somebody agreed to. */
export function requireSame(run: DryRun, digest: string): void {
  if (run.digest === digest) return;
  throw new VitrineError(
    'conflict',
    'The catalogue changed since the dry run: nothing was imported. Look at the new dry run, then import.',
  );
}
