import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { parseShopText, shopText } from '../../../server/documents/shop-text.ts';
import { announcement, camille, EXAMPLES, FIRST, NOW_MS } from '../../playlists/documents/examples.ts';

let base: string;
let good: string;
let last: Shop;
let copies = 0;

const rename = (name: string) =>
  ({ type: 'put', kind: 'playlists', id: 'evening', body: { ...EXAMPLES.playlists, name } }) as const;
const open = (dir: string) => openDocumentStore({ dir, clock: () => NOW_MS });

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'vitrine-damaged-'));
  good = join(base, 'good');
  const store = await open(good);
  await store.createStore('main', FIRST, camille);
  for (const name of ['One', 'Two', 'Three']) await store.commit('main', [rename(name)], camille);
  last = await store.commit('main', [{ type: 'cue', cue: announcement('a') }], camille);
  await store.close();
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** A copy of the good folder in which these files were damaged. */
async function damaged(damage: (bytes: Buffer) => Buffer, ...files: readonly string[]): Promise<string> {
  copies += 1;
  const dir = join(base, `copy-${copies}`);
  await cp(good, dir, { recursive: true });
  for (const file of files) {
    const path = join(dir, 'stores/main', file);
    await writeFile(path, damage(await readFile(path)));
  }
  return dir;
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const flipped =
  (at: number, bit = 0) =>
  (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const index = Math.floor(at * (copy.length - 1));
    copy[index] = (copy[index] ?? 0) ^ (1 << bit);
    return copy;
  };

describe('a damaged file of a store', () => {
  it.each([
    { what: 'torn in the middle', damage: half },
    { what: 'empty', damage: () => Buffer.alloc(0) },
    { what: 'full of zeros', damage: (bytes: Buffer) => Buffer.alloc(bytes.length) },
    { what: 'cut off by one byte', damage: (bytes: Buffer) => bytes.subarray(0, -1) },
    { what: 'longer by one byte', damage: (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')]) },
    { what: 'with one bit flipped in a text', damage: flipped(0.5) },
    { what: 'with one bit flipped in its seal', damage: flipped(0.999) },
    {
      what: 'with zeros at its end',
      damage: (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length - 512),
    },
    { what: 'that another program wrote', damage: () => Buffer.from('{"shop": {"schema": 1}}\n') },
    { what: 'with an empty shop', damage: () => Buffer.from('{}') },
  ])('$what gives way to the last good generation, is kept aside and told about', async ({ damage }) => {
    const dir = await damaged(damage, 'shop.json');
    const store = await open(dir);
    const shop = await store.shop('main');
    expect(shop.documents.playlists.evening?.body.name).toBe('Three');
    expect(shop.cues).toEqual([]);
    expect(store.notices()).toEqual([
      expect.stringMatching(
        /^The file of the store "main" was damaged.*shop\.1\.json.*shop\.damaged-20261124T090000\.json/,
      ),
    ]);
    await store.close();
    const aside = await readFile(join(dir, 'stores/main/shop.damaged-20261124T090000.json'));
    expect(aside.equals(damage(await readFile(join(good, 'stores/main/shop.json'))))).toBe(true);

    const again = await open(dir);
    expect(again.notices()).toEqual([]);
    expect(await again.shop('main')).toEqual(shop);
    await again.close();
  });

  it('falls back on the third generation when two are damaged, and on none beyond', async () => {
    const two = await open(await damaged(half, 'shop.json', 'shop.1.json'));
    expect((await two.shop('main')).documents.playlists.evening?.body.name).toBe('Two');
    await two.close();

    const dir = await damaged(half, 'shop.json', 'shop.1.json', 'shop.2.json');
    const none = await open(dir);
    expect(await none.stores()).toEqual(['main']);
    await expect(none.shop('main')).rejects.toMatchObject({ code: 'storage-failed' });
    await expect(none.createStore('main', FIRST, camille)).rejects.toMatchObject({ code: 'conflict' });
    expect(none.notices()).toHaveLength(1);
    await none.close();
    expect(await readdir(join(dir, 'stores/main'))).toHaveLength(3);

    // Still no empty shop on the start after that.
    const again = await open(dir);
    await expect(again.shop('main')).rejects.toMatchObject({ code: 'storage-failed' });
    await again.close();
  });

  it('does not hinder the other stores', async () => {
    const dir = await damaged(half, 'shop.json', 'shop.1.json', 'shop.2.json');
    const store = await open(dir);
    await store.createStore('lyon', FIRST, camille);
    expect((await store.commit('lyon', [rename('Lyon')], camille)).revision).toBe(2);
    await store.close();
  });

  it('is noticed when it is missing', async () => {
    const dir = await damaged(half);
    await rm(join(dir, 'stores/main/shop.json'));
    const store = await open(dir);
    expect(store.notices()).toEqual([expect.stringContaining('was missing')]);
    await store.close();
  });

  it('gives out no number again: a screen that holds the lost live list still learns of the next cue', async () => {
    const store = await open(await damaged(half, 'shop.json'));
    const shop = await store.commit('main', [{ type: 'cue', cue: announcement('b') }], camille);
    expect(shop.liveVersion).toBeGreaterThan(last.liveVersion);
    expect(shop.revision).toBeGreaterThan(last.revision);
    await store.close();
  });

  it.each(['shop.json', 'shop.1.json'])(
    'of a later Vitrine is refused and left as it is: %s',
    async (file) => {
      const later = shopText({ ...last, schema: 2 } as unknown as Shop);
      const dir = await damaged(half, ...(file === 'shop.json' ? [] : ['shop.json']));
      await writeFile(join(dir, 'stores/main', file), later);
      await expect(open(dir)).rejects.toMatchObject({ code: 'newer-format' });
      expect((await readFile(join(dir, 'stores/main', file))).equals(later)).toBe(true);
      // The folder is free again for the version that can read it.
      await expect(open(dir)).rejects.toMatchObject({ code: 'newer-format' });
    },
  );

  it('ignores what an interrupted write and other programs left', async () => {
    const dir = await damaged(half);
    await writeFile(join(dir, 'stores/main/shop.json.0b5e.tmp'), 'half');
    await writeFile(join(dir, 'stores/.DS_Store'), '');
    const store = await open(dir);
    expect(await store.stores()).toEqual(['main']);
    expect(store.notices()).toEqual([]);
    await store.close();
    expect(await readdir(join(dir, 'stores/main'))).toEqual(['shop.1.json', 'shop.2.json', 'shop.json']);
  });
});

describe('parseShopText', () => {
  it('gives back what shopText wrote, as readable JSON', () => {
    const text = shopText(last);
    expect(parseShopText(text)).toEqual(last);
    expect(JSON.parse(text.toString()).shop).toEqual(last);
    expect(text.toString().split('\n').length).toBeGreaterThan(50);
  });

  it('notices any flipped bit, and any cut', () => {
    const text = shopText(last);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7), (at, bit) => {
        expect(parseShopText(flipped(at, bit)(text))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(parseShopText(text.subarray(0, length))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('takes nothing for a shop that is sealed but does not hold one', () => {
    expect(parseShopText(shopText({ ...last, documents: {} } as unknown as Shop))).toBeUndefined();
    expect(parseShopText(shopText({ ...last, plansFrom: 'soon' }))).toBeUndefined();
  });
});
