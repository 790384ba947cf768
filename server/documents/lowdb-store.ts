import { dirname, join, resolve } from 'node:path';
import { beginShop, emptyShop } from '../../playlists/documents/begin-shop.ts';
import { parseDocumentId } from '../../playlists/documents/parse-value.ts';
import { documentId } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { Committed, DocumentStore } from './document-store.ts';
import { diskFileSystem, errorCode, type FileSystem, isMissing } from './file-system.ts';
import { lockFolder } from './lock-folder.ts';
import { NoGoodGeneration } from './shop-adapter.ts';
import { storageError } from './storage-error.ts';
import { createStoreFile, loadStoreFile, type StoreFile, type StoreFileOptions } from './store-file.ts';

export interface DocumentStoreOptions {
  /** The data folder, `DATA_DIR`. One process at a time holds it. */
  readonly dir: string;
  readonly clock: Clock;
  readonly fs?: FileSystem;
}

/**
 * Opens the documents of all stores in a data folder: lowdb over one readable file a store, `stores/<store>/shop.json`.
 * Holds the folder until closed.
 *
 * @throws VitrineError locked, newer-format, storage-full, storage-failed
 */
export async function openDocumentStore(options: DocumentStoreOptions): Promise<DocumentStore> {
  const { clock, fs = diskFileSystem } = options;
  const dir = resolve(options.dir);
  const lock = await lockFolder(dir);
  const root = join(dir, 'stores');
  const files = new Map<string, StoreFile>();
  /** Stores of which no copy can be read: they are told about, and never overwritten. */
  const unreadable = new Map<string, string>();
  const notices: string[] = [];
  const listeners = new Set<(committed: Committed) => void>();
  /** Stores that are being created, so that a second creation is refused. */
  const beginning = new Map<string, Promise<unknown>>();
  let isClosed = false;

  const fileOptions = (store: string): StoreFileOptions => ({
    fs,
    folder: join(root, store),
    store,
    notice: (sentence) => notices.push(sentence),
    nowMs: clock,
    committed: tell,
  });

  function tell(committed: Committed): void {
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (error) {
        // The commit is on disk and its author must hear so: a listener's fault is thrown beside it, not through it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  function fileOf(store: string): StoreFile {
    if (isClosed) throw closedError();
    const sentence = unreadable.get(store);
    if (sentence !== undefined) throw new VitrineError('storage-failed', sentence);
    const file = files.get(store);
    if (file === undefined) throw new VitrineError('not-found', `There is no store "${store}".`);
    return file;
  }

  async function loadAll(): Promise<void> {
    for (const store of await storeFolders(fs, root)) {
      try {
        const file = await loadStoreFile(fileOptions(store));
        if (file !== undefined) files.set(store, file);
      } catch (error) {
        if (!(error instanceof NoGoodGeneration)) throw error;
        const sentence = `${error.message} Put a good copy back as shop.json and start again.`;
        unreadable.set(store, sentence);
        notices.push(sentence);
      }
    }
  }

  try {
    await loadAll();
  } catch (error) {
    await lock.release();
    throw storageError(error);
  }

  return {
    stores: async () => [...files.keys(), ...unreadable.keys()].sort(),
    shop: async (store) => fileOf(store).shop(),

    async createStore(store, first, author) {
      if (isClosed) throw closedError();
      parseDocumentId(store);
      if (files.has(store) || unreadable.has(store) || beginning.has(store))
        throw new VitrineError('conflict', `There is a store "${store}" already. Nothing was changed.`);
      const { shop, touched } = beginShop(first, author);
      const creation = makeStoreFolder(fs, dir, root, store).then(() =>
        createStoreFile(fileOptions(store), shop),
      );
      beginning.set(store, creation);
      try {
        files.set(store, await creation);
      } catch (error) {
        throw storageError(error);
      } finally {
        beginning.delete(store);
      }
      tell({
        store,
        by: author.by,
        atMs: author.atMs,
        before: emptyShop(shop.plansFrom),
        after: shop,
        touched,
      });
      return shop;
    },

    commit: async (store, changes, author) => fileOf(store).commit(changes, author),

    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    notices: () => notices,

    async close() {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled(beginning.values());
      await Promise.all([...files.values()].map((file) => file.settle()));
      await lock.release();
    },
  };
}

/** Names of the stores' folders; what else lies there (a file of the desktop's) is none of ours. */
async function storeFolders(fs: FileSystem, root: string): Promise<readonly string[]> {
  let names: readonly string[] = [];
  try {
    names = await fs.list(root);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return names.filter((name) => documentId.safeParse(name).success).sort();
}

/** Makes a store's folder, and its name durable in the folders above. */
async function makeStoreFolder(fs: FileSystem, dir: string, root: string, store: string): Promise<void> {
  await fs.makeFolder(join(root, store));
  await fs.syncFolder(root);
  await fs.syncFolder(dir);
  // The folder above may belong to somebody else: then the data folder was there before us.
  await fs.syncFolder(dirname(dir)).catch((error) => {
    if (errorCode(error) !== 'EACCES' && errorCode(error) !== 'EPERM') throw error;
  });
}

function closedError(): VitrineError {
  return new VitrineError(
    'storage-failed',
    'The controller is stopping: nothing was changed. Try again soon.',
  );
}
