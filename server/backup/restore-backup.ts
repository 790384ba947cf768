import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataFolder } from '../data-folder.ts';
import { leapAhead } from '../documents/leap-ahead.ts';
import { lockFolder } from '../documents/lock-folder.ts';
import { parseShopText, shopText } from '../documents/shop-text.ts';
import { backupError } from './backup-error.ts';
import { type UnpackedBackup, unpackBackup } from './unpack-backup.ts';

export interface RestoreOrder {
  readonly dir: string;
  readonly file: string;
  readonly nowMs: number;
}

export interface Restored extends UnpackedBackup {
  /** Where what stood before lies now. */
  readonly aside: string;
}

/** What is replaced: the documents, and the records with the log that belongs to them. */
const NAMES = ['stores', 'records.db'] as const;
const LOGS = ['records.db-wal', 'records.db-shm'] as const;

/** Says that a restore has begun to move files, and which folders it moves them between. */
const JOURNAL = 'restore.json';

interface Journal {
  readonly staged: string;
  readonly aside: string;
}

/**
 * Puts a backup in the place of a data folder's documents and records; what stood there is kept beside it.
 *
 * Everything is unpacked and proved first, so a damaged file touches nothing. Then a journal says what is about to be
 * moved: a power cut in the middle is finished at the next start, and the shop is the old one or the new one, never none.
 *
 * @throws VitrineError locked (a controller runs on it), not-found, invalid, newer-format, storage-full, storage-failed
 */
export async function restoreBackup({ dir, file, nowMs }: RestoreOrder): Promise<Restored> {
  await makeDataFolder(dir);
  const lock = await lockFolder(dir);
  try {
    await finishMoving(dir);
    const stamp = new Date(nowMs).toISOString().replace(/[-:]|\.\d+Z/g, '');
    const [staged, aside] = [`restoring-${stamp}`, `before-restore-${stamp}`];
    try {
      const unpacked = await unpackBackup(file, join(dir, staged));
      for (const store of unpacked.stores)
        await leapBeyond(join(dir, staged, 'stores', store), join(dir, 'stores', store));
      await syncFolder(join(dir, staged, 'stores'));
      await syncFolder(join(dir, staged));
      await mkdir(join(dir, aside), { mode: 0o700 });
      await writeFile(join(dir, `${JOURNAL}.part`), JSON.stringify({ staged, aside }), { flush: true });
      await rename(join(dir, `${JOURNAL}.part`), join(dir, JOURNAL));
      await syncFolder(dir);
      await finishMoving(dir);
      return { ...unpacked, aside: join(dir, aside) };
    } catch (error) {
      // Once the journal stands, what it names is needed.
      if (!(await isThere(join(dir, JOURNAL)))) await rm(join(dir, staged), { recursive: true, force: true });
      throw backupError(error);
    }
  } finally {
    await lock.release();
  }
}

/** Ends a restore that was cut off, before anything else opens the folder. @throws VitrineError locked, storage-failed */
export async function finishRestore(dir: string): Promise<void> {
  if (!(await isThere(join(dir, JOURNAL)))) return;
  const lock = await lockFolder(dir);
  try {
    await finishMoving(dir);
  } catch (error) {
    throw backupError(error);
  } finally {
    await lock.release();
  }
}

/** Screens have heard of later states than the restored one: its numbers go on after theirs. */
async function leapBeyond(stagedStore: string, presentStore: string): Promise<void> {
  const path = join(stagedStore, 'shop.json');
  const shop = parseShopText(await readFile(path));
  const present = await readFile(join(presentStore, 'shop.json'))
    .then(parseShopText)
    .catch(() => undefined);
  if (shop === undefined) return;
  await writeFile(path, shopText(leapAhead(shop, present)), { flush: true });
  await syncFolder(stagedStore);
}

/** Each step can be taken again: what still lies among the staged is what has not been moved yet. */
async function finishMoving(dir: string): Promise<void> {
  const text = await readFile(join(dir, JOURNAL), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { staged, aside } = JSON.parse(text) as Journal;
  for (const name of NAMES) {
    if (!(await isThere(join(dir, staged, name)))) continue;
    // The log first: beside other records it would be read as theirs.
    if (name === 'records.db') for (const log of LOGS) await moveIfThere(dir, aside, log);
    await moveIfThere(dir, aside, name);
    await rename(join(dir, staged, name), join(dir, name));
    await syncFolder(dir);
  }
  await rm(join(dir, JOURNAL));
  await rm(join(dir, staged), { recursive: true, force: true });
  await syncFolder(dir);
}

async function moveIfThere(dir: string, aside: string, name: string): Promise<void> {
  if (await isThere(join(dir, name))) await rename(join(dir, name), join(dir, aside, name));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
