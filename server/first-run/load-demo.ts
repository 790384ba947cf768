import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DemoShop, demoShop } from '../../playlists/demo/demo-shop.ts';
import { DEMO_PICTURES } from '../../playlists/demo/pictures.ts';
import { demoStore } from '../../playlists/demo/store.ts';
import { beginShop } from '../../playlists/documents/begin-shop.ts';
import { DRAFT_KINDS } from '../../playlists/documents/kinds.ts';
import type { Media } from '../../playlists/documents/media.ts';
import type { ShopChange } from '../../playlists/documents/shop.ts';
import { type DraftReference, makePublication } from '../../playlists/publishing/publish.ts';
import { businessDayOf } from '../../playlists/schedule/business-day.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { MediaStore } from '../media/media-store.ts';
import { hashText } from '../programmes/hash-text.ts';
import type { ProductRecords, RecordAuthor } from '../records/records.ts';

export interface LoadDemoOptions {
  readonly documents: DocumentStore;
  readonly products: ProductRecords;
  readonly media: MediaStore;
  /** `public/`: the demo's pictures lie below it. */
  readonly publicDir: string;
  readonly nowMs: number;
}

const AUTHOR = 'vitrine:demo';

/**
 * Fills an empty installation with the demo shop, published. @returns how many products and pictures it has.
 *
 * The store is created last and with its publication in one commit: one that exists is complete, and a first run that was
 * cut off is begun again by the next start (what was written already is met and kept).
 */
export async function loadDemo(
  options: LoadDemoOptions,
): Promise<{ readonly products: number; readonly pictures: number }> {
  const { documents, products, nowMs } = options;
  const author = { by: AUTHOR, atMs: Math.round(nowMs) };
  const pictures = await addPictures(options, author);
  const today = businessDayOf(demoStore([], 2026), nowMs).date;
  const shop = demoShop(pictures, today);
  await products.putAll('main', shop.products, author);
  await documents.createStore('main', [...shop.changes, published(shop, author)], author);
  return { products: shop.products.length, pictures: DEMO_PICTURES.length };
}

/** All at once: they share the waits for the disk. Their facts came with them, so none is measured. */
async function addPictures(
  { media, publicDir }: LoadDemoOptions,
  author: RecordAuthor,
): Promise<Readonly<Record<string, Media>>> {
  const added = await Promise.allSettled(
    DEMO_PICTURES.map(async ({ name, file, width, height, focus, tone, cutout }) => {
      const bytes = await readFile(join(publicDir, file));
      const facts = { name, width, height, focus, tone, cutout };
      return [name, await media.add('main', bytes, facts, author)] as const;
    }),
  );
  return Object.fromEntries(
    added.map((one) => {
      // Only now, when nothing is being written any more.
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    }),
  );
}

/** Everything published at once: no screen plays anything yet that it would have to wait for. */
function published(demo: DemoShop, author: RecordAuthor): ShopChange {
  const { shop } = beginShop(demo.changes, author);
  const publication = makePublication({
    shop,
    products: new Map(demo.products.map((product) => [product.id, product])),
    named: DRAFT_KINDS.flatMap((kind) =>
      Object.keys(shop.documents[kind]).map((id): DraftReference => `${kind}/${id}`),
    ),
    by: author.by,
    committedAtMs: author.atMs,
    effectiveAtMs: author.atMs,
    hash: hashText,
  });
  return { type: 'publish', publication };
}
