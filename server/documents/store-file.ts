import { Low } from 'lowdb';
import { emptyShop } from '../../playlists/documents/begin-shop.ts';
import type { Shop, ShopChange } from '../../playlists/documents/shop.ts';
import { applyChanges } from '../../playlists/documents/shop-change.ts';
import type { VitrineError } from '../../playlists/vitrine-error.ts';
import type { CommitAuthor, Committed } from './document-store.ts';
import { type ShopAdapterOptions, shopAdapter } from './shop-adapter.ts';
import { storageError } from './storage-error.ts';

/** One store's documents in memory and on disk. */
export interface StoreFile {
  /** The state on disk. */
  shop(): Shop;
  commit(changes: readonly ShopChange[], author: CommitAuthor): Promise<Shop>;
  /** Resolves when nothing waits to be written. */
  settle(): Promise<void>;
}

export interface StoreFileOptions extends ShopAdapterOptions {
  readonly committed: (committed: Committed) => void;
}

interface Waiting {
  readonly changes: readonly ShopChange[];
  readonly author: CommitAuthor;
  readonly resolve: (shop: Shop) => void;
  readonly reject: (error: unknown) => void;
}

/** What became of one commit of a group, told once the group is on disk. */
type Judged =
  | { readonly waiting: Waiting; readonly committed: Committed | undefined; readonly after: Shop }
  | { readonly waiting: Waiting; readonly error: unknown; readonly judgedOn: Shop };

/**
 * Loads a store's file. @returns undefined where no store was ever written
 * @throws VitrineError newer-format; NoGoodGeneration
 */
export async function loadStoreFile(options: StoreFileOptions): Promise<StoreFile | undefined> {
  const low = new Low<Shop>(shopAdapter(options), emptyShop('0000-01-01'));
  const blank = low.data;
  await low.read();
  return low.data === blank ? undefined : storeFile(options, low);
}

/** Writes a new store's file. @throws VitrineError storage-full, storage-failed */
export async function createStoreFile(options: StoreFileOptions, first: Shop): Promise<StoreFile> {
  const low = new Low<Shop>(shopAdapter(options), first);
  try {
    await low.write();
  } catch (error) {
    throw storageError(error);
  }
  return storeFile(options, low);
}

function storeFile(options: StoreFileOptions, low: Low<Shop>): StoreFile {
  let durable = low.data;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  /** Writes group after group: those that come while one is being written wait and share the next write. */
  async function drain(): Promise<void> {
    // The commits of one turn of the event loop go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeGroup(group);
    }
    writing = undefined;
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    const { judged, shop } = judge(options.store, durable, group);
    if (shop !== durable) {
      try {
        low.data = shop;
        await low.write();
      } catch (error) {
        low.data = durable;
        refuse(judged, storageError(error));
        return;
      }
      durable = shop;
    }
    for (const one of judged) {
      if ('error' in one) {
        one.waiting.reject(one.error);
        continue;
      }
      if (one.committed !== undefined) options.committed(one.committed);
      one.waiting.resolve(one.after);
    }
  }

  /** Nothing of the group was kept: whoever was judged by what stands keeps that answer, the others get the disk's. */
  function refuse(judged: readonly Judged[], fault: VitrineError): void {
    for (const one of judged) {
      const isOwnFault = 'error' in one && one.judgedOn === durable;
      if (isOwnFault) one.waiting.reject(one.error);
      else if ('after' in one && one.after === durable) one.waiting.resolve(durable);
      else one.waiting.reject(fault);
    }
  }

  return {
    shop: () => durable,
    commit(changes, author) {
      return new Promise((resolve, reject) => {
        waiting.push({ changes, author, resolve, reject });
        writing ??= drain();
      });
    },
    async settle() {
      await writing;
    },
  };
}

/** Judges each commit of a group by what the ones before it left. */
function judge(
  store: string,
  durable: Shop,
  group: readonly Waiting[],
): { readonly judged: readonly Judged[]; readonly shop: Shop } {
  let shop = durable;
  const judged = group.map((waiting): Judged => {
    const { changes, author } = waiting;
    const before = shop;
    try {
      const { shop: after, touched } = applyChanges(before, changes, author);
      shop = after;
      const committed = { store, by: author.by, atMs: author.atMs, before, after, touched };
      return { waiting, committed: after === before ? undefined : committed, after };
    } catch (error) {
      return { waiting, error, judgedOn: before };
    }
  });
  return { judged, shop };
}
