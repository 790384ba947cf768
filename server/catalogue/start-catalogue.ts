import { storeOf } from '../../playlists/programme/published.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { GuardedFetch } from '../fetching/guarded-fetch.ts';
import type { Records } from '../records/records.ts';
import { openFeedDesk } from './feeds/feed-desk.ts';
import { openImportDesk, type WorkTold } from './importing/import-desk.ts';
import { type ImportReport, importProducts, type OneShot } from './importing/import-products.ts';
import { createImporting } from './importing/run-import.ts';
import type { PictureFetcher } from './picture-fetcher.ts';
import { createFeedReader } from './reading/feed-reader.ts';
import { openCatalogueMirror } from './search/catalogue-mirror.ts';
import { createProductSearch, type ProductSearchOptions } from './search/product-search.ts';
import type { WatchedProducts } from './watched-products.ts';

export interface CatalogueOptions extends Pick<ProductSearchOptions, 'shownProducts' | 'codeOf'> {
  readonly documents: Pick<DocumentStore, 'shop' | 'stores'>;
  readonly records: Pick<Records, 'media' | 'feedStates'>;
  readonly products: WatchedProducts;
  readonly pictures: Pick<PictureFetcher, 'want' | 'failures'>;
  readonly fetch: GuardedFetch;
  readonly clock: Clock;
  /** Tells consoles that an import or a feed goes on. */
  readonly beginWork?: (store: string, name: string, by: string) => WorkTold;
}

/** The catalogue's parts: what searches, imports and reads feeds. */
export function startCatalogue(options: CatalogueOptions) {
  const { documents, records, products, shownProducts, codeOf, pictures, fetch, clock, beginWork } = options;
  const mirror = openCatalogueMirror(products);
  const importing = createImporting({
    ...{ documents, products, media: records.media, clock },
    reader: createFeedReader(),
    shownProducts,
    wantPictures: (store, written) =>
      pictures.want(
        store,
        written.map(({ body }) => body),
      ),
  });
  const work = beginWork && { beginWork };
  const feeds = openFeedDesk({ documents, states: records.feedStates, importing, fetch, clock, ...work });
  return {
    products,
    clock,
    search: createProductSearch({ mirror, documents, shownProducts, codeOf }),
    desk: openImportDesk({ importing, clock, ...work }),
    feeds,
    importOnce: (store: string, shot: OneShot): Promise<ImportReport> =>
      importProducts(importing, store, shot),
    pictureFailures: pictures.failures,
    settingsOf: async (store: string) => storeOf(await documents.shop(store)),
    async close() {
      await feeds.close();
      mirror.close();
    },
  };
}
