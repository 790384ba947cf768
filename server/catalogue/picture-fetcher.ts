import type { Product } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { GuardedFetch } from '../fetching/guarded-fetch.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { WatchedProducts } from './watched-products.ts';

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
  readonly products: WatchedProducts;
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
  const queue: { readonly store: string; readonly product: string }[] = [];
  const failed = new Map<string, Map<string, PictureFailure>>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  function pump(): void {
    while (!closing.signal.aborted && running.size < AT_ONCE) {
      const next = queue.shift();
      if (next === undefined) return;
      const work: Promise<void> = fetchAll(next.store, next.product).finally(() => {
        running.delete(work);
        pump();
      });
      running.add(work);
    }
  }

  /** One after the other, so that the feed's first picture leads. */
  async function fetchAll(store: string, product: string): Promise<void> {
    const stored = await options.products.get(store, product).catch(() => undefined);
    for (const source of stored?.body.pictureSources ?? []) {
      if (closing.signal.aborted) return;
      await fetchOne(store, product, source);
    }
  }

  async function fetchOne(store: string, product: string, source: string): Promise<void> {
    const author = { by: 'vitrine:pictures', atMs: Math.round(options.clock()) };
    try {
      const { bytes } = await options.fetch(source, { ...LIMITS, signal: closing.signal });
      // The address is the name: another product's import finds by it what was fetched already.
      const { hash } = await options.media.add(store, bytes, { name: source }, author);
      await attach(store, product, source, hash, author);
    } catch (error) {
      if (closing.signal.aborted) return;
      const reason = error instanceof VitrineError ? error.message : 'It could not be fetched.';
      const ofStore = failed.get(store) ?? new Map<string, PictureFailure>();
      failed.set(store, ofStore.set(`${product} ${source}`, { product, source, reason }));
    }
  }

  /** A failure stands as long as the product still waits for that picture. */
  function forget(store: string, product: string, sources: readonly string[]): void {
    for (const [key, failure] of failed.get(store) ?? [])
      if (failure.product === product && !sources.includes(failure.source)) failed.get(store)?.delete(key);
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
        pictureOrigins: { ...stored.body.pictureOrigins, [source]: hash },
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

  const stopWatching = options.products.onChanged(({ store, changed, deleted }) => {
    for (const { body } of changed) forget(store, body.id, body.pictureSources);
    for (const id of deleted) forget(store, id, []);
  });

  return {
    want(store, products) {
      for (const { id, pictureSources } of products)
        if (pictureSources.length > 0) queue.push({ store, product: id });
      pump();
    },
    failures: (store) => [...(failed.get(store)?.values() ?? [])],
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      stopWatching();
      closing.abort();
      queue.length = 0;
      await Promise.all(running);
    },
  };
}
