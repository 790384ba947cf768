import { Worker } from 'node:worker_threads';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { FeedProduct } from './feed-product.ts';
import type { FeedTask, FromFeedWorker } from './feed-worker.ts';
import type { FeedLook, FeedSettings, ReadFeed } from './read-feed.ts';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Rows read so far. */
  readonly onRows?: (rows: number) => void;
}

/** Reads product files in threads of their own, one at a time: two large ones would take twice the memory. */
export interface FeedReader {
  /** @throws VitrineError invalid, too-large; the signal's reason */
  look(bytes: Uint8Array, settings: FeedSettings, options?: ReadingOptions): Promise<FeedLook>;
  /** @throws as look */
  read(bytes: Uint8Array, settings: FeedSettings, options?: ReadingOptions): Promise<ReadFeed>;
}

/** 25 MB of a file become some 200 MB of rows and products. */
const MEMORY_MB = 640;
const LIMIT_MS = 60_000;

export function createFeedReader(): FeedReader {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  return {
    look: (bytes, settings, options = {}) =>
      inTurn(async () => (await run({ bytes, settings, purpose: 'look' }, options)).look),
    read: (bytes, settings, options = {}) =>
      inTurn(async () => {
        const { read, products } = await run({ bytes, settings, purpose: 'read' }, options);
        return { ...read, products };
      }),
  };
}

interface Found {
  readonly look: FeedLook;
  readonly read: Omit<ReadFeed, 'products'>;
  readonly products: readonly FeedProduct[];
}

function run(task: FeedTask, { signal, onRows }: ReadingOptions): Promise<Found> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(new URL('./feed-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const products: FeedProduct[] = [];
    let found: Partial<Found> = { products };
    const breakOff = (reason: unknown) => {
      end(() => reject(reason));
      void thread.terminate();
    };
    const onAbort = () => breakOff(signal?.reason);
    const timer = setTimeout(() => breakOff(tooMuch('It takes longer than a minute to read')), LIMIT_MS);
    signal?.addEventListener('abort', onAbort, { once: true });

    /** The thread ends by itself when its work is done. */
    function end(settle: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    }
    thread.on('message', (message: FromFeedWorker) => {
      if ('rows' in message) onRows?.(message.rows);
      else if ('products' in message) products.push(...message.products);
      else if ('failed' in message) {
        const { code, message: sentence, issues } = message.failed;
        end(() => reject(new VitrineError(code, sentence, { issues })));
      } else {
        found = { ...found, ...message };
        end(() => resolve(found as Found));
      }
    });
    thread.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => reject(isMemory ? tooMuch('It takes more memory than there is to read') : error));
    });
    // After any of the above this changes nothing; without them the thread was ended from outside.
    thread.on('exit', () =>
      end(() => reject(new VitrineError('invalid', 'The reading was broken off. Nothing was changed.'))),
    );
  });
}

function tooMuch(why: string): VitrineError {
  return new VitrineError('too-large', `${why} this file: split it. Nothing was changed.`, {
    issues: [{ field: 'file', message: 'is too large' }],
  });
}
