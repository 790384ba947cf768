import { audienceOf } from '../../playlists/programme/audience.ts';
import { compileProgramme } from '../../playlists/programme/compile.ts';
import { createCompileCache } from '../../playlists/programme/compile-cache.ts';
import { itemCodes } from '../../playlists/programme/slides/item-codes.ts';
import { largeShop } from '../playlists/programme/support/large-shop.ts';
import { hash, published, TEN } from '../playlists/programme/support/small-shop.ts';
import { type Bench, median, type Row } from './bench-result.ts';

/** Compiles that are measured. */
const COMPILES = 40;

/** Until the machine's own compiler has caught up, so many compiles are not kept. */
const SHOPS = [
  { products: 300, perPlaylist: 60, goalMs: 5, warming: 150 },
  { products: 10_000, perPlaylist: 500, goalMs: 60, warming: 20 },
] as const;
const PLAYLISTS = 8;
const EDITED = 'product-00007';

/** A programme compiled from nothing, and again after a price edit (goals §1, row 9). */
export const compile: Bench = async () => ({ rows: SHOPS.flatMap(rowsOf) });

function rowsOf(size: (typeof SHOPS)[number]): readonly Row[] {
  const { shop: drafts, products, media } = largeShop(size.products, PLAYLISTS, size.perPlaylist);
  const shop = published(drafts, { atMs: TEN, products });
  const audience = audienceOf(shop, 'window');
  const product = products.get(EDITED);
  if (audience === undefined || product === undefined) throw new Error('The large shop has no such screen.');
  const given = { shop, audience, media, hash, codes: itemCodes(products.keys(), hash) };

  const wholeMs: number[] = [];
  const editMs: number[] = [];
  let slides = 0;
  for (let round = 0; round < COMPILES + size.warming; round += 1) {
    const cache = createCompileCache();
    const dearer = new Map(products).set(EDITED, { ...product, priceMinor: product.priceMinor + round + 1 });
    const beganMs = performance.now();
    const before = compileProgramme({ ...given, products, cache });
    const editedMs = performance.now();
    const after = compileProgramme({ ...given, products: dearer, cache });
    const endedMs = performance.now();
    if (after.headHash === before.headHash) throw new Error('The edit is in no slide.');
    slides = Object.keys(after.head.slides).length;
    if (round < size.warming) continue;
    wholeMs.push(editedMs - beganMs);
    editMs.push(endedMs - editedMs);
  }
  const about = `${size.products} products, ${slides} slides`;
  return [
    rowOf(`compile from nothing, ${about}`, median(wholeMs), size.goalMs),
    rowOf(`compile after a price edit, ${about}`, median(editMs), 1),
  ];
}

function rowOf(metric: string, value: number, goalMs: number): Row {
  return { metric, value, unit: 'ms', goal: `≤ ${goalMs}`, ok: value <= goalMs };
}
