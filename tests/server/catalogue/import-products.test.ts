import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importProducts, type OneShot } from '../../../server/catalogue/importing/import-products.ts';
import { reportText } from '../../../server/catalogue/importing/report-text.ts';
import { type WatchedProducts, watchProducts } from '../../../server/catalogue/watched-products.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { productOf } from '../programmes/support/open-shop.ts';
import { fixture, type ImportRig, importRig } from './support/import-rig.ts';

/** Real files, where the machine has them. */
const REAL = resolve(import.meta.dirname, '../../../../shared/data/products');
const PICTURE = 'm'.repeat(43);
const author = { by: 'test', atMs: 1 };

const kept = keepRecords();
let products: WatchedProducts;
let rig: ImportRig;
beforeEach(() => {
  products = watchProducts(kept.records().products);
  rig = importRig(products);
});
afterEach(async () => {
  for (const { body } of await products.all('main')) await products.delete('main', body.id, author);
});

function take(file: string | Buffer, over: Partial<OneShot> = {}, from?: WatchedProducts) {
  const { importing } = from === undefined ? rig : importRig(from);
  const shot = { bytes: Buffer.from(file), name: 'products.csv', isDryRun: false, by: 'camille', ...over };
  return importProducts(importing, 'main', shot);
}
const bodyOf = async (id: string) => (await products.get('main', id))?.body;

describe('a dry run', () => {
  it('tells what would be done and changes nothing', async () => {
    const report = await take(fixture('plain.csv'), { isDryRun: true });
    expect(report).toMatchObject({ isDryRun: true, added: ['tasse', 'casque'], changed: [], refused: [] });
    expect(await products.all('main')).toEqual([]);
    expect(rig.written).toEqual([]);
    expect(reportText(report)).toMatch(/^Dry run: nothing is changed yet\.\n {2}2 would be added/);
  });

  it('lists refused rows by line instead of failing', async () => {
    const { refused } = await take('name,price\nLamp,abc\nVase,12\n,3', { isDryRun: true });
    expect(refused.map(({ line, field }) => [line, field])).toEqual([
      [2, 'price'],
      [4, 'name'],
    ]);
  });
});

describe('an import', () => {
  it.each(['plain.csv', 'shopify.csv'])(
    'of %s adds its products, and a second time changes none',
    async (name) => {
      const first = await take(fixture(name));
      expect(first.added.length).toBeGreaterThan(1);
      expect(rig.written.map(({ body }) => body.id).sort()).toEqual([...first.added].sort());
      const before = await products.all('main');
      rig.written.length = 0;
      const second = await take(fixture(name));
      expect(second).toMatchObject({ added: [], changed: [], unchanged: first.added.length });
      expect(await products.all('main')).toEqual(before);
      expect(rig.written).toEqual([]);
    },
  );

  it('takes all rows or none, and names the row at fault', async () => {
    await expect(take('name,price\nVase,12\nLamp,abc')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('line 3 ("Lamp"), price "abc" is not a price'),
      issues: [{ field: 'line 3, price', message: '"abc" is not a price' }],
    });
    expect(await products.all('main')).toEqual([]);
  });

  it.each([
    ['', 'holds no products'],
    ['name,price\n', 'holds no products'],
    ['name,price\n"Lamp,12', 'not readable as CSV'],
    ['\u0000\u0001\u0002', ''],
  ])('of a file that holds nothing to read is refused (%j)', async (text, reason) => {
    await expect(take(text)).rejects.toMatchObject({ message: expect.stringContaining(reason) });
    expect(await products.all('main')).toEqual([]);
  });

  it('keeps what the file does not tell: other languages, a rank, pictures and their order', async () => {
    const hand = 'h'.repeat(43);
    await products.put(
      'main',
      productOf('lampe', {
        name: { fr: 'Vieille', en: 'Pebble lamp' },
        lede: { en: 'Soft light' },
        salesRank: 3,
        pictures: [hand, PICTURE],
        pictureOrigins: { 'https://pictures.example/lampe.jpg': PICTURE },
      }),
      author,
    );
    const report = await take(fixture('shopify.csv'));
    expect(report.changed).toEqual(['lampe']);
    expect(await bodyOf('lampe')).toMatchObject({
      name: { fr: 'Lampe, dite « Galet »', en: 'Pebble lamp' },
      lede: { en: 'Soft light' },
      salesRank: 3,
      pictures: [hand, PICTURE],
      pictureSources: [],
    });
    expect((await take(fixture('shopify.csv'))).unchanged).toBe(report.added.length + 1);
  });

  it('takes a picture away that left the feed, and the struck price that is no longer told', async () => {
    const other = 'o'.repeat(43);
    await products.put(
      'main',
      productOf('lampe', {
        listPriceMinor: 99_000,
        pictures: [other, PICTURE],
        pictureOrigins: {
          'https://pictures.example/old.jpg': other,
          'https://pictures.example/lampe.jpg': PICTURE,
        },
      }),
      author,
    );
    await take('id,name,price,image\nlampe,Lampe,10,https://pictures.example/lampe.jpg');
    const body = await bodyOf('lampe');
    expect(body?.pictures).toEqual([PICTURE]);
    expect(body).not.toHaveProperty('listPriceMinor');
  });

  it('uses a picture that another product brought from the same address', async () => {
    rig.fetched.set('https://pictures.example/lampe.jpg', PICTURE);
    const report = await take(fixture('shopify.csv'));
    expect(await bodyOf('lampe')).toMatchObject({ pictures: [PICTURE], pictureSources: [] });
    expect(report.withoutPicture).not.toContain('lampe');
    expect((await take(fixture('shopify.csv'))).changed).toEqual([]);
  });

  it('keeps an edit that was made at the same moment', async () => {
    await take('id,name,price\nlampe,Lampe,10');
    let edits = 0;
    const edited: WatchedProducts = {
      ...products,
      async all(store) {
        const all = await products.all(store);
        // Somebody saves between the reading and the writing, once.
        if (edits === 0) {
          edits += 1;
          const body = productOf('lampe', { name: { fr: 'Lampe' }, priceMinor: 1_000, salesRank: 1 });
          await products.put(store, body, author);
        }
        return all;
      },
    };
    const report = await take('id,name,price\nlampe,Lampe,12', {}, edited);
    expect(report.changed).toEqual(['lampe']);
    expect(await bodyOf('lampe')).toMatchObject({ priceMinor: 1_200, salesRank: 1 });
  });

  it('that is overtaken again and again gives up and changes nothing', async () => {
    await take('id,name,price\nlampe,Lampe,10');
    let price = 0;
    const restless: WatchedProducts = {
      ...products,
      async all(store) {
        const all = await products.all(store);
        price += 1;
        await products.put(store, productOf('lampe', { priceMinor: price }), author);
        return all;
      },
    };
    await expect(take('id,name,price\nlampe,Lampe,12\nvase,Vase,3', {}, restless)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await bodyOf('vase')).toBeUndefined();
  });
});

describe.skipIf(!existsSync(REAL))('a real export of a shop', () => {
  it.each([
    ['apparel.csv', 20],
    ['home-and-garden.csv', 20],
  ])('%s imports whole, each product once, with a price and a picture to fetch', async (name, count) => {
    const text = await readFile(join(REAL, name));
    const report = await take(text);
    expect(report).toMatchObject({ format: 'shopify-csv', refused: [] });
    expect(report.added.length + report.skipped).toBeGreaterThanOrEqual(count - 3);
    for (const { body } of await products.all('main')) {
      expect(body.priceMinor, body.id).toBeGreaterThan(0);
      expect(body.pictureSources.length, body.id).toBeGreaterThan(0);
    }
    expect(await take(text)).toMatchObject({ added: [], changed: [] });
  });
});
