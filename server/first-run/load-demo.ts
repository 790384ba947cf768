import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoShop } from '../../playlists/demo/demo-shop.ts';
import { DEMO_PICTURES } from '../../playlists/demo/pictures.ts';
import { demoStore } from '../../playlists/demo/store.ts';
import type { Media } from '../../playlists/documents/media.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { ProductRecords } from '../records/records.ts';

export interface LoadDemoOptions {
  readonly documents: DocumentStore;
  readonly products: ProductRecords;
  readonly media: MediaStore;
  /** `public/`: the demo's pictures lie below it. */
  readonly publicDir: string;
  readonly nowMs: number;
}

const AUTHOR = 'vitrine:demo';

/** Fills an empty installation with the demo shop. @returns how many products and pictures it has. */
export async function loadDemo(
  options: LoadDemoOptions,
): Promise<{ readonly products: number; readonly pictures: number }> {
  const { documents, products, media, publicDir, nowMs } = options;
  const author = { by: AUTHOR, atMs: Math.round(nowMs) };
  const pictures: Record<string, Media> = {};
  for (const { name, file, focus, tone } of DEMO_PICTURES) {
    const bytes = await readFile(join(publicDir, file));
    pictures[name] = await media.add('main', bytes, { name, focus, tone }, author);
  }
  const today = businessDayOf(demoStore([], 2026), nowMs).date;
  const shop = demoShop(pictures, today);
  // The catalogue first: a store that exists is complete, so a start that was cut off begins again.
  await products.putAll('main', shop.products, author);
  await documents.createStore('main', shop.changes, author);
  return { products: shop.products.length, pictures: DEMO_PICTURES.length };
}
