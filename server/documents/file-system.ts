import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';

/**
 * The file operations that durability rests on, one call each, so that tests can record them and cut the power between
 * any two, or fill the disk. Paths are absolute; errors are those of Node, with their `code`.
 */
export interface FileSystem {
  read(path: string): Promise<Buffer>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  /** With the folders above it. Durable once `syncFolder` was called on the folder above. */
  makeFolder(path: string): Promise<void>;
  /** Opens a file that must not exist yet. */
  create(path: string): Promise<NewFile>;
  /** Replaces the target atomically. Durable once its folder is synced. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same bytes. The target must not exist. */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes names in a folder durable: a rename alone may be forgotten by a power cut. */
  syncFolder(path: string): Promise<void>;
}

export interface NewFile {
  write(bytes: Buffer): Promise<void>;
  /** The bytes survive a power cut from here on; the name may not yet. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The machine's disk. */
export const diskFileSystem: FileSystem = {
  read: (path) => readFile(path),
  list: (path) => readdir(path),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async create(path) {
    const handle = await open(path, 'wx', 0o600);
    return {
      async write(bytes) {
        await handle.writeFile(bytes);
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename,
  link,
  unlink,
  async syncFolder(path) {
    // Windows opens no folder, and its renames are journalled.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Whether an error says that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** `ENOSPC`, `EROFS` …; `undefined` for what is no system error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
