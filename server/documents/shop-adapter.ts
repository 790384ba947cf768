import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Shop } from '../../playlists/documents/shop.ts';
import type { FileSystem } from './file-system.ts';
import { loadGenerations, pushGeneration } from './generations.ts';
import { leapAhead } from './leap-ahead.ts';
import { replaceFile } from './safe-file.ts';
import { shopText } from './shop-text.ts';

export interface ShopAdapterOptions {
  readonly fs: FileSystem;
  /** The store's own folder. */
  readonly folder: string;
  /** Name of the store, for sentences. */
  readonly store: string;
  /** Gets what was wrong on reading, in sentences for the console. */
  readonly notice: (sentence: string) => void;
  readonly nowMs: () => number;
}

/**
 * lowdb's adapter for a store's file. lowdb's own writer syncs nothing, uses one fixed temporary name, and takes a file
 * that does not parse for an empty one.
 */
export function shopAdapter(options: ShopAdapterOptions): Adapter<Shop> {
  const { fs, folder, store, notice } = options;
  return {
    /** @returns null where no store was ever written. @throws VitrineError newer-format; an Error when nothing is good */
    async read() {
      const stamp = new Date(options.nowMs()).toISOString().replace(/[-:]|\.\d+Z/g, '');
      const { shop, file, damaged, isStore } = await loadGenerations(fs, folder, stamp);
      const kept =
        damaged.length === 0 ? '' : ` The damaged file is kept as ${damaged.join(', ')} in ${folder}.`;
      if (shop === undefined) {
        if (isStore) throw new NoGoodGeneration(`No copy of the documents of "${store}" can be read.${kept}`);
        return null;
      }
      if (file === 'shop.json') return shop;

      const what = damaged.length === 0 ? 'was missing' : 'was damaged';
      notice(
        `The file of the store "${store}" ${what}: the last good copy (${file}) is in use, changes made after it are gone.${kept}`,
      );
      const recovered = leapAhead(shop);
      await replaceFile(fs, join(folder, 'shop.json'), shopText(recovered));
      return recovered;
    },
    write: (shop) => pushGeneration(fs, folder, shopText(shop)),
  };
}

/** Every copy of a store is damaged: it is never taken for an empty one. */
export class NoGoodGeneration extends Error {}
