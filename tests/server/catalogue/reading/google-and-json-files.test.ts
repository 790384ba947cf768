import { describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../../playlists/documents/product-mapping.ts';
import { type FeedSettings, lookAtFeed, readFeed } from '../../../../server/catalogue/reading/read-feed.ts';
import { fixture } from '../support/import-rig.ts';

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (file: string | Buffer, over: Partial<FeedSettings> = {}) =>
  readFeed(Buffer.from(file), { ...SETTINGS, ...over });
const _look = (file: string | Buffer) => lookAtFeed(Buffer.from(file), SETTINGS);
const _mappingOf = (mapping: object) => productMappingSchema.parse(mapping);

describe.each(['google.tsv', 'google-rss.xml', 'google-atom.xml'])('Google product data, %s', (name) => {
  const feed = read(fixture(name));

  it('gives price, sale price, stock, the day of return and all pictures', () => {
    expect(feed.format).toBe(name === 'google.tsv' ? 'google-tsv' : 'google-xml');
    expect(feed.refused).toEqual([]);
    expect(feed.products).toEqual([
      expect.objectContaining({
        id: 'el-0412',
        name: { fr: 'Casque Nova & étui' },
        priceMinor: 3_990,
        listPriceMinor: 6_490,
        stock: 'in',
        brand: 'Nova',
        category: 'Électronique > Audio',
        link: 'https://shop.example/casque?a=1&b=2',
        pictureSources: ['https://pictures.example/casque-1.jpg', 'https://pictures.example/casque-2.jpg'],
      }),
      expect.objectContaining({ id: 'mo-1133', priceMinor: 1_290, stock: 'out', backOn: '2026-12-01' }),
    ]);
  });
});

describe("AliExpress' affiliate products", () => {
  const feed = read(fixture('aliexpress.json'));

  it('reads prices in the own currency first, levels of categories, the share of good ratings, the rank by sales', () => {
    expect(feed).toMatchObject({ format: 'aliexpress-json', counted: 'items', rows: 4 });
    expect(feed.products[0]).toMatchObject({
      id: '1005001',
      priceMinor: 1_399,
      listPriceMinor: 1_999,
      category: 'Home & Garden > Lighting',
      rating: 4.5,
      salesRank: 2,
      link: 'https://s.click.example/e/_a1',
      pictureSources: ['https://pictures.example/a-1.jpg', 'https://pictures.example/a-2.jpg'],
    });
  });

  it('does without a discount, a category, a rating, a promotion link; leaves broken addresses out', () => {
    const plain = feed.products[1];
    expect(plain).toMatchObject({
      id: '1005002',
      priceMinor: 500,
      link: 'https://shop.example/item/1005002.html',
    });
    expect(plain).not.toHaveProperty('listPriceMinor');
    expect(plain).not.toHaveProperty('rating');
    expect(plain?.pictureSources).toEqual(['https://pictures.example/b-2.jpg']);
  });

  it('refuses what is in another currency, and what is no product', () => {
    expect(feed.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'other-currency'],
      [4, 'not-a-product'],
    ]);
  });
});

describe('plain JSON', () => {
  it('finds the list wherever an answer wraps it, and the fields wherever they stand', () => {
    const text = JSON.stringify({
      status: 'ok',
      data: {
        total: 1,
        items: [
          {
            id: 7,
            title: 'Lampe',
            price: { amount: 12.345, currency: 'EUR' },
            images: [{ src: 'https://p.example/1.jpg' }, { src: 'https://p.example/2.jpg' }],
            tags: ['a', 'b'],
            category: { name: 'Maison' },
          },
        ],
      },
    });
    expect(read(text)).toMatchObject({ format: 'plain-json', counted: 'items', rows: 1, refused: [] });
    expect(read(text).products[0]).toMatchObject({
      id: '7',
      name: { fr: 'Lampe' },
      priceMinor: 1_235,
      tags: ['a', 'b'],
      category: 'Maison',
      pictureSources: ['https://p.example/1.jpg', 'https://p.example/2.jpg'],
    });
  });
});
