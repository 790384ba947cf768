import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { storageError } from './storage-error.ts';

/** Holds a folder for this process until it is released. */
export interface FolderLock {
  release(): Promise<void>;
}

/** SQLITE_BUSY: somebody else holds the database. */
const BUSY = 5;

/**
 * Takes a folder for this process, so that two controllers never write the same files.
 *
 * The lock is an exclusive transaction on an empty SQLite database: the kernel's own file lock, on every system. It ends
 * with the process however that ends, so there is no stale lock to judge and to take over; deciding by process numbers
 * in a file has a race in every variant. The number of the process is written beside it for the sentence alone.
 *
 * @throws VitrineError locked (names the process), storage-full, storage-failed
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const pidFile = join(folder, 'vitrine.pid');
  let database: DatabaseSync | undefined;
  try {
    await mkdir(folder, { recursive: true });
    // SQLite would only say that it cannot open its file.
    await access(folder, constants.W_OK);
    database = new DatabaseSync(join(folder, 'vitrine.lock'));
    // Nothing is written: it holds, and no journal appears.
    database.exec('BEGIN EXCLUSIVE');
    await writeFile(pidFile, `${process.pid}\n`);
  } catch (error) {
    database?.close();
    throw isBusy(error) ? lockedError(folder, await holderOf(pidFile)) : storageError(error);
  }
  const held = database;
  return {
    async release() {
      if (held.isOpen) held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

async function holderOf(pidFile: string): Promise<string> {
  const pid = await readFile(pidFile, 'utf8').catch(() => '');
  return /^\d+$/.test(pid.trim()) ? `Another Vitrine (process ${pid.trim()})` : 'Another Vitrine';
}

function lockedError(folder: string, who: string): VitrineError {
  return new VitrineError(
    'locked',
    `${who} uses the data folder ${resolve(folder)} already. Stop it first, or set DATA_DIR to another folder.`,
  );
}
