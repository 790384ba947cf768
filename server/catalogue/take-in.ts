import { storeOf } from '../../playlists/programme/published.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { MediaRecords, ProductRecords } from '../records/records.ts';
import { type ImportReport, importProducts } from './import-products.ts';
import type { PictureFetcher } from './picture-fetcher.ts';

export interface TakeInOptions {
  readonly documents: Pick<DocumentStore, 'shop'>;
  readonly products: ProductRecords;
  readonly media: Pick<MediaRecords, 'all'>;
  /** Fetches missing pictures afterwards; absent where no controller runs: its next start does. */
  readonly pictures?: Pick<PictureFetcher, 'want'>;
  readonly clock: Clock;
}

/** Takes a product file into a store: in its languages and currency, with the pictures that it has already. */
export type TakeIn = (store: string, text: string, isDryRun: boolean, by: string) => Promise<ImportReport>;

/** Binds imports to the stores of a controller. @throws VitrineError not-found, invalid (see {@link importProducts}) */
export function takeInto({ documents, products, media, pictures, clock }: TakeInOptions): TakeIn {
  return async (store, text, isDryRun, by) => {
    const { locales, currency } = storeOf(await documents.shop(store));
    return importProducts(
      {
        products,
        onImported: (name, written) =>
          pictures?.want(
            name,
            written.map((product) => product.body),
          ),
        fetchedPictures: async (name) =>
          new Map((await media.all(name)).map((medium) => [medium.name, medium.hash])),
      },
      { store, settings: { locales, currency }, text, isDryRun, by, atMs: Math.round(clock()) },
    );
  };
}
