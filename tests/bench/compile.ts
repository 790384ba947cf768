import { audienceOf } from '../../playlists/programme/audience.ts';
import { compileProgramme } from '../../playlists/programme/compile.ts';
import { createCompileCache } from '../../playlists/programme/compile-cache.ts';
import { itemCodes } from '../../playlists/programme/slides/item-codes.ts';
import { largeShop } from '../playlists/programme/support/large-shop.ts';
import { hash, published, TEN } from '../playlists/programme/support/small-shop.ts';
import type { Bench, Row } from './bench-result.ts';

/** Rounds that are kept, after as many to warm the machine's own compiler up. */
const SHOPS = [
  { products: 300, perPlaylist: 60, goalMs: 5, rounds: 150 },
  { products: 10_000, perPlaylist: 500, goalMs: 60, rounds: 20 },
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

  const cache = createCompileCache();
  const known = compileProgramme({ ...given, products, cache });
  const wholeMs = cpuMsOf(size.rounds, () =>
    compileProgramme({ ...given, products, cache: createCompileCache() }),
  );
  const prices = [1, 2].map((more) =>
    new Map(products).set(EDITED, { ...product, priceMinor: product.priceMinor + more }),
  );
  const editMs = cpuMsOf(size.rounds * 2, (round) => {
    const edited = compileProgramme({ ...given, products: prices[round % 2] ?? products, cache });
    if (edited.headHash === known.headHash) throw new Error('The edit is in no slide.');
  });
  const about = `${size.products} products, ${Object.keys(known.head.slides).length} slides`;
  return [
    rowOf(`compile from nothing, ${about}`, wholeMs, size.goalMs),
    rowOf(`compile after a price edit, ${about}`, editMs, 1),
  ];
}

/** Mean CPU time of this thread: a compile waits for nothing, and what other programs take does not count. */
function cpuMsOf(rounds: number, work: (round: number) => void): number {
  for (let round = 0; round < rounds; round += 1) work(round);
  const before = process.threadCpuUsage();
  for (let round = 0; round < rounds; round += 1) work(round);
  const { user, system } = process.threadCpuUsage();
  return (user - before.user + system - before.system) / 1_000 / rounds;
}

function rowOf(metric: string, value: number, goalMs: number): Row {
  return { metric, value, unit: 'ms of CPU', goal: `≤ ${goalMs}`, ok: value <= goalMs };
}
