import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { documentId } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { parseShopText } from '../documents/shop-text.ts';
import { MIGRATIONS } from '../records/migrations.ts';
import { damagedBackup } from './backup-error.ts';
import { BACKUP_FORMAT } from './backup-format.ts';

/** What a backup holds. */
export interface UnpackedBackup {
  readonly atMs: number;
  readonly stores: readonly string[];
}

/**
 * Unpacks a backup into a folder that must not exist yet, as a data folder has it (`records.db`, `stores/…`), and proves
 * every part of it: gzip's own checksum, SQLite's integrity check, the seal of each store's file.
 *
 * @throws VitrineError not-found, invalid (damaged, or no backup), newer-format, storage-full, storage-failed
 */
export async function unpackBackup(file: string, folder: string): Promise<UnpackedBackup> {
  const name = basename(file);
  await mkdir(folder, { mode: 0o700 });
  const path = join(folder, 'records.db');
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      createWriteStream(path, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new VitrineError('not-found', `There is no readable file "${file}".`);
    // zlib names its own errors Z_…; all others are the disk's.
    if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE')
      throw damagedBackup(name, 'its bytes are not those that were written', error);
    throw error;
  }
  const { atMs, documents } = takeDocuments(name, path);
  const stores: string[] = [];
  for (const { store, bytes } of documents) {
    if (!documentId.safeParse(store).success || parseShopText(bytes) === undefined)
      throw damagedBackup(name, `the documents of "${store}" are damaged`);
    await mkdir(join(folder, 'stores', store), { recursive: true });
    await writeFile(join(folder, 'stores', store, 'shop.json'), bytes, { flush: true });
    stores.push(store);
  }
  return { atMs, stores };
}

/** Proves the database, takes the documents out of it and leaves the records alone in it. */
function takeDocuments(name: string, path: string) {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path);
    const format = Number(db.prepare('SELECT format FROM backup').get()?.format);
    const schema = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (format > BACKUP_FORMAT || schema > MIGRATIONS.length)
      throw new VitrineError(
        'newer-format',
        `"${name}" was written by a later Vitrine: restore it with that one. Nothing was changed.`,
      );
    const verdict = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
    if (verdict !== 'ok') throw damagedBackup(name, `its records are damaged (${String(verdict)})`);
    const atMs = Number(db.prepare('SELECT at_ms FROM backup').get()?.at_ms);
    const documents = db
      .prepare('SELECT store, bytes FROM backup_documents ORDER BY store')
      .all()
      .map(({ store, bytes }) => ({ store: String(store), bytes: Buffer.from(bytes as Uint8Array) }));
    if (documents.length === 0) throw damagedBackup(name, 'it holds no store');
    db.exec('DROP TABLE backup; DROP TABLE backup_documents');
    return { atMs, documents };
  } catch (error) {
    if (error instanceof VitrineError) throw error;
    throw damagedBackup(name, 'it is no database of Vitrine', error);
  } finally {
    db?.close();
  }
}
