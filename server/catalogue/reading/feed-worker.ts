import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, type FieldIssue, VitrineError } from '../../../playlists/vitrine-error.ts';
import type { FeedProduct } from './feed-product.ts';
import { type FeedLook, type FeedSettings, lookAtFeed, type ReadFeed, readFeed } from './read-feed.ts';

// The thread that reads a product file: on the main thread ten thousand rows would stall announcements for a second, and
// a file made to be slow for ever.

export interface FeedTask {
  readonly bytes: Uint8Array;
  readonly settings: FeedSettings;
  readonly purpose: 'look' | 'read';
}

/** What the thread tells: how far it is, products by the hundred, what it found, or why not. */
export type FromFeedWorker =
  | { readonly rows: number }
  | { readonly products: readonly FeedProduct[] }
  | { readonly look: FeedLook }
  | { readonly read: Omit<ReadFeed, 'products'> }
  | {
      readonly failed: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly issues: readonly FieldIssue[];
      };
    };

/** So many at once keep each message below a few milliseconds of the receiver's time. */
const BATCH = 250;

function work({ bytes, settings, purpose }: FeedTask, post: (message: FromFeedWorker) => void): void {
  const onRows = (rows: number) => post({ rows });
  try {
    if (purpose === 'look') {
      post({ look: lookAtFeed(bytes, settings, onRows) });
      return;
    }
    const { products, ...read } = readFeed(bytes, settings, onRows);
    for (let from = 0; from < products.length; from += BATCH)
      post({ products: products.slice(from, from + BATCH) });
    post({ read });
  } catch (error) {
    // Structured clone loses the fields of a class. Anything else is a mistake of ours: it ends the thread.
    if (!(error instanceof VitrineError)) throw error;
    const { code, message, issues } = error;
    post({ failed: { code, message, issues } });
  }
}

const port = parentPort;
if (port !== null) work(workerData as FeedTask, (message) => port.postMessage(message));
