import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { GENERATIONS } from '../documents/generations.ts';
import { parseShopText } from '../documents/shop-text.ts';
import { BACKUP_FORMAT } from './backup-format.ts';
import { unpackBackup } from './unpack-backup.ts';

export interface BackupOrder {
  /** The data folder. Its controller may run. */
  readonly dir: string;
  /** Where the backup is put; must not exist. */
  readonly file: string;
  readonly nowMs: number;
}

/**
 * Copies documents and records of a data folder into one file, and reads it back before it gets its name.
 *
 * The file is a gzipped SQLite database: the records as they are, and the documents beside them. Sessions and one-time
 * links stay out, so that no restore brings back who was signed out. Media are no part of it: their files never change,
 * and are copied as they lie in `media/`.
 *
 * @returns Bytes of the file.
 * @throws VitrineError storage-full, storage-failed, invalid (documents that cannot be read: no backup is better than a
 * bad one that pushes out a good one)
 */
export async function writeBackup({ dir, file, nowMs }: BackupOrder): Promise<number> {
  const plain = `${file}.db.part`;
  const packed = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const records = new DatabaseSync(join(dir, 'records.db'), { readOnly: true, timeout: 5_000 });
    try {
      await backup(records, plain);
    } finally {
      records.close();
    }
    // Password hashes are in it: for its owner's eyes.
    await chmod(plain, 0o600);
    await addDocuments(plain, dir, nowMs);
    await pipeline(
      createReadStream(plain),
      createGzip({ level: 6 }),
      createWriteStream(packed, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await unpackBackup(packed, `${plain}.check`).finally(() =>
      rm(`${plain}.check`, { recursive: true, force: true }),
    );
    await rename(packed, file);
    await syncFolder(dirname(file));
    return await sizeOf(file);
  } finally {
    for (const left of [plain, `${plain}-journal`, packed]) await rm(left, { force: true });
  }
}

async function addDocuments(plain: string, dir: string, nowMs: number): Promise<void> {
  const files = await storeFiles(join(dir, 'stores'));
  const db = new DatabaseSync(plain);
  try {
    db.exec(`
      PRAGMA journal_mode = DELETE;
      DELETE FROM sessions;
      DELETE FROM links;
      CREATE TABLE backup (format INTEGER NOT NULL, at_ms INTEGER NOT NULL) STRICT;
      CREATE TABLE backup_documents (store TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    `);
    db.prepare('INSERT INTO backup (format, at_ms) VALUES (?, ?)').run(BACKUP_FORMAT, Math.round(nowMs));
    const insert = db.prepare('INSERT INTO backup_documents (store, bytes) VALUES (?, ?)');
    for (const { store, bytes } of files) insert.run(store, bytes);
  } finally {
    db.close();
  }
}

/** The newest good file of every store: it has its name at every instant, whatever the controller writes meanwhile. */
async function storeFiles(
  root: string,
): Promise<readonly { readonly store: string; readonly bytes: Buffer }[]> {
  const found: { store: string; bytes: Buffer }[] = [];
  for (const store of (await readdir(root)).sort()) {
    const bytes = await readGood(join(root, store));
    if (bytes === undefined)
      throw new VitrineError(
        'invalid',
        `The documents of "${store}" cannot be read: no backup was made, the earlier ones are kept.`,
      );
    found.push({ store, bytes });
  }
  return found;
}

async function readGood(folder: string): Promise<Buffer | undefined> {
  for (const generation of GENERATIONS) {
    const bytes = await readFile(join(folder, generation)).catch(() => undefined);
    if (bytes !== undefined && parseShopText(bytes) !== undefined) return bytes;
  }
  return undefined;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file, 'r');
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
