import { join } from 'node:path';
import type { Shop } from '../../playlists/documents/shop.ts';
import { type FileSystem, isMissing } from './file-system.ts';
import { discard, replaceFile, writeBeside } from './safe-file.ts';
import { parseShopText } from './shop-text.ts';

/** Newest first: the state, the one before the last write, and the one before that. */
export const GENERATIONS = ['shop.json', 'shop.1.json', 'shop.2.json'] as const;
const [NEWEST, SECOND, THIRD] = GENERATIONS;

/** What a store's folder held. */
export interface Loaded {
  /** `undefined` when no generation is good. */
  readonly shop: Shop | undefined;
  readonly file: (typeof GENERATIONS)[number] | undefined;
  /** Damaged files, under the names that they were kept aside with. */
  readonly damaged: readonly string[];
  /** Whether a store was ever written here: a folder that a power cut left empty holds none. */
  readonly isStore: boolean;
}

/**
 * Puts a new newest generation in place. `shop.json` has its name at every instant; after a power cut between any two
 * steps it is the old one or the new one.
 *
 * @throws The file system's error; the old generation stands then.
 */
export async function pushGeneration(fs: FileSystem, folder: string, bytes: Buffer): Promise<void> {
  const [newest, second, third] = [join(folder, NEWEST), join(folder, SECOND), join(folder, THIRD)];
  const path = await writeBeside(fs, newest, bytes);
  let isReplaced = false;
  try {
    await ignoreMissing(fs.rename(second, third));
    await ignoreMissing(keepAs(fs, newest, second));
    await fs.rename(path, newest);
    isReplaced = true;
    await fs.syncFolder(folder);
  } catch (error) {
    await discard(fs, path);
    // The author is told that nothing was kept: a restart must not show it after all.
    if (isReplaced) await putBack(fs, second, newest);
    throw error;
  }
}

/** A second name where the file system has them (the newest never loses its own), else a copy. */
async function keepAs(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (isMissing(error)) throw error;
    await replaceFile(fs, to, await fs.read(from));
  }
}

async function putBack(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await replaceFile(fs, to, await fs.read(from));
  } catch {
    // The disk refuses everything: the commit was refused, and what a restart finds is the disk's own answer.
  }
}

/**
 * Loads the newest good generation. Damaged ones are kept aside for inspection, left-overs of interrupted writes are
 * removed.
 *
 * @param stamp - Part of the names of damaged files: `20261124T101500`.
 * @throws VitrineError newer-format
 */
export async function loadGenerations(fs: FileSystem, folder: string, stamp: string): Promise<Loaded> {
  const names = await fs.list(folder);
  for (const name of names) if (name.endsWith('.tmp')) await discard(fs, join(folder, name));

  const damaged: string[] = [];
  let isStore = names.some((name) => name.startsWith('shop.damaged-'));
  for (const file of GENERATIONS) {
    if (!names.includes(file)) continue;
    isStore = true;
    const shop = parseShopText(await fs.read(join(folder, file)));
    if (shop !== undefined) return { shop, file, damaged, isStore };
    damaged.push(await keepAside(fs, folder, file, stamp));
  }
  return { shop: undefined, file: undefined, damaged, isStore };
}

async function keepAside(fs: FileSystem, folder: string, file: string, stamp: string): Promise<string> {
  const generation = file.replace('shop', '').replace('.json', '');
  const aside = `shop.damaged-${stamp}${generation}.json`;
  await fs.rename(join(folder, file), join(folder, aside));
  return aside;
}

async function ignoreMissing(operation: Promise<void>): Promise<void> {
  try {
    await operation;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
