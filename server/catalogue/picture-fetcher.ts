import type { Product } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { GuardedFetch } from '../fetching/guarded-fetch.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { ProductRecords } from '../records/records.ts';

const LIMITS = { maxBytes: 15_000_000, timeoutMs: 30_000 };
const AT_ONCE = 2;
/** A product changes under our hands now and then; after this many tries the picture waits for the next import. */
const TRIES = 3;

/** Why a product still has no picture. */
export interface PictureFailure {
  readonly product: string;
  readonly source: string;
  readonly reason: string;
}

export interface PictureFetcherOptions {
  readonly products: ProductRecords;
  readonly media: Pick<MediaStore, 'add'>;
  readonly fetch: GuardedFetch;
  readonly clock: Clock;
}

/** Fetches the pictures of imported products in the background, and remembers which could not be had. */
export interface PictureFetcher {
  want(store: string, products: readonly Product[]): void;
  failures(store: string): readonly PictureFailure[];
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A failed picture never undoes an import: the product plays as a typographic spotlight and is listed. */
export function startPictureFetcher(options: PictureFetcherOptions): PictureFetcher {
  const queue: { readonly store: string; readonly product: string; readonly source: string }[] = [];
  const failed = new Map<string, Map<string, PictureFailure>>();
  const running = new Set<Promise<void>>();
  let isClosed = false;

  function pump(): void {
    while (!isClosed && running.size < AT_ONCE) {
      const next = queue.shift();
      if (next === undefined) return;
      const work: Promise<void> = fetchOne(next.store, next.product, next.source).finally(() => {
        running.delete(work);
        pump();
      });
      running.add(work);
    }
  }

  async function fetchOne(store: string, product: string, source: string): Promise<void> {
    const author = { by: 'vitrine:pictures', atMs: Math.round(options.clock()) };
    try {
      const { bytes } = await options.fetch(source, LIMITS);
      // The address is the name: the next import finds by it what was fetched already.
      const { hash } = await options.media.add(store, bytes, { name: source }, author);
      await attach(store, product, source, hash, author);
      failed.get(store)?.delete(`${product} ${source}`);
    } catch (error) {
      const reason = error instanceof VitrineError ? error.message : 'It could not be fetched.';
      const ofStore = failed.get(store) ?? new Map<string, PictureFailure>();
      failed.set(store, ofStore.set(`${product} ${source}`, { product, source, reason }));
    }
  }

  async function attach(
    store: string,
    id: string,
    source: string,
    hash: string,
    author: { by: string; atMs: number },
  ): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await options.products.get(store, id);
      if (stored === undefined || !stored.body.pictureSources.includes(source)) return;
      const body: Product = {
        ...stored.body,
        pictures: [...new Set([...stored.body.pictures, hash])].slice(0, 12),
        pictureSources: stored.body.pictureSources.filter((waiting) => waiting !== source),
      };
      try {
        await options.products.put(store, body, author, stored.revision);
        return;
      } catch (error) {
        if (!(error instanceof VitrineError) || error.code !== 'conflict') throw error;
      }
    }
    throw new VitrineError('conflict', 'The product was edited at the same time, three times over.');
  }

  return {
    want(store, products) {
      for (const product of products) {
        for (const source of product.pictureSources) queue.push({ store, product: product.id, source });
      }
      pump();
    },
    failures: (store) => [...(failed.get(store)?.values() ?? [])],
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      isClosed = true;
      queue.length = 0;
      await Promise.all(running);
    },
  };
}
