import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../playlists/programme/money.ts';
import { productIdOf } from '../../../server/catalogue/feed-product.ts';
import { parsePlain } from '../../../server/catalogue/plain-csv.ts';
import { plainText } from '../../../server/catalogue/plain-text.ts';
import { readRows } from '../../../server/catalogue/read-rows.ts';
import { isShopify, parseShopify } from '../../../server/catalogue/shopify-csv.ts';

const fixture = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../fixtures/catalogue', name), 'utf8');

describe('parseAmount', () => {
  it.each([
    ['29.99', 'EUR', 2_999],
    ['29,99 €', 'EUR', 2_999],
    ['1 299,90', 'EUR', 129_990],
    ['1\u202f299,90\u00a0€', 'EUR', 129_990],
    ['1,299.90', 'EUR', 129_990],
    ['1.299,90', 'EUR', 129_990],
    ['1,299', 'EUR', 129_900],
    ['1,234,567', 'EUR', 123_456_700],
    ['500', 'EUR', 50_000],
    ['USD 5', 'USD', 500],
    ['1,980', 'JPY', 1_980],
    ['0', 'EUR', 0],
    ['', 'EUR', undefined],
    ['-5', 'EUR', undefined],
    ['free', 'EUR', undefined],
    ['1e9', 'EUR', undefined],
  ])('reads %j in %s as %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });
});

describe('productIdOf', () => {
  it.each([
    ['Sac Demi-Lune', 'sac-demi-lune'],
    ['  Été 2026! ', 'ete-2026'],
  ])('makes an id of %j', (text, id) => {
    expect(productIdOf(text)).toBe(id);
  });

  it('names handles in other scripts, and very long ones, by their hash', () => {
    expect(productIdOf('手提包')).toMatch(/^p-[0-9a-f]{12}$/);
    expect(productIdOf('手提包')).not.toBe(productIdOf('耳机'));
    expect(productIdOf('a'.repeat(300)).length).toBeLessThanOrEqual(64);
  });
});

describe('plainText', () => {
  it('keeps the words, and neither tags nor scripts', () => {
    expect(plainText('<p>Un &amp; deux</p><script>x()</script><ul><li>trois</li><li>quatre</li></ul>')).toBe(
      'Un & deux trois quatre',
    );
  });

  it('survives markup that never ends', () => {
    expect(plainText('<p>Un <b')).toContain('Un');
  });
});

describe('parseShopify', () => {
  const feed = parseShopify(readRows(fixture('shopify.csv')), 'fr', 'EUR');
  const product = (id: string) => feed.products.find((one) => one.id === id);

  it('joins the rows of a handle, and shows the cheapest variant with its own compare-at price', () => {
    expect(product('sac-demi-lune')).toMatchObject({
      priceMinor: 2_999,
      listPriceMinor: 4_999,
      stock: 'in',
      name: { fr: 'Sac Demi-lune' },
      tags: ['cuir', 'été'],
    });
  });

  it('puts pictures in their order, with a scheme', () => {
    expect(product('sac-demi-lune')?.pictureSources).toEqual([
      'https://pictures.example/sac-1.jpg',
      'https://pictures.example/sac-2.jpg',
    ]);
  });

  it('takes the words of an HTML body', () => {
    expect(product('sac-demi-lune')?.description).toEqual({ fr: 'Cuir pleine fleur & zip doré.' });
  });

  it('knows out of stock only where stock is counted', () => {
    expect([product('vase')?.stock, product('lampe')?.stock]).toEqual(['out', 'in']);
  });

  it('leaves out what the shop has not published', () => {
    expect([product('brouillon'), feed.skipped]).toEqual([undefined, 1]);
  });

  it.each([
    ['a,T,,x,1', 'Variant Price', '"x" is not a price'],
    ['a,T,,,1', 'Variant Price', 'is empty in all rows of this handle'],
    ['a,,,5,1', 'Title', 'is empty in all rows of this handle'],
    [',T,,5,1', 'Handle', 'is empty: the row belongs to no product'],
  ])('refuses the row %j with its column and reason', (row, field, reason) => {
    const { refused } = parseShopify(
      readRows(`Handle,Title,Body (HTML),Variant Price,Image Position\n${row}\n`),
      'fr',
      'EUR',
    );
    expect(refused).toEqual([expect.objectContaining({ line: 2, field, reason })]);
  });
});

describe('parsePlain', () => {
  const feed = parsePlain(readRows(fixture('plain.csv')), 'fr', 'EUR');

  it('reads semicolons, comma prices, texts per language', () => {
    expect(feed.products[0]).toMatchObject({
      id: 'tasse',
      name: { fr: 'Tasse Brume', en: 'Mist mug' },
      priceMinor: 1_290,
      listPriceMinor: 1_590,
      lede: { fr: 'Grès émaillé' },
      rating: 4.6,
      salesRank: 3,
      stock: 'in',
    });
    expect(feed.products[1]).toMatchObject({ priceMinor: 129_900, stock: 'low' });
  });

  it('refuses a product that stands twice', () => {
    const { refused } = parsePlain(readRows('id,name,price\na,A,1\na,B,2\n'), 'fr', 'EUR');
    expect(refused).toEqual([{ line: 3, row: 'a', field: 'id', reason: 'stands twice in the file' }]);
  });

  it('refuses a link that runs script', () => {
    const { refused } = parsePlain(readRows('id,name,price,link\na,A,1,javascript:alert(1)\n'), 'fr', 'EUR');
    expect(refused[0]).toMatchObject({ field: 'link' });
  });
});

describe('readRows', () => {
  it('names the line of a quote that never closes', () => {
    expect(() => readRows('name,price\n"a,1\n')).toThrowError(/not readable as CSV.*line/i);
  });
});

const real = resolve(import.meta.dirname, '../../../../shared/data/products');
describe.runIf(existsSync(real))('exports that others wrote', () => {
  it.each(['apparel.csv', 'home-and-garden.csv'])('%s is taken whole', (name) => {
    const rows = readRows(readFileSync(resolve(real, name), 'utf8'));
    expect(isShopify(new Set(Object.keys(rows[0]?.cells ?? {})))).toBe(true);
    const feed = parseShopify(rows, 'en', 'USD');
    expect(feed.refused).toEqual([]);
    expect(feed.products.length).toBe(new Set(rows.map((row) => row.cells.handle)).size);
    for (const product of feed.products) expect(product.pictureSources.length).toBeGreaterThan(0);
  });
});
