import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../playlists/documents/product-mapping.ts';
import { parseAmount } from '../../../playlists/programme/money.ts';
import { productIdOf } from '../../../server/catalogue/reading/feed-product.ts';
import { plainText } from '../../../server/catalogue/reading/plain-text.ts';
import { type FeedSettings, lookAtFeed, readFeed } from '../../../server/catalogue/reading/read-feed.ts';
import { fixture } from './support/import-rig.ts';

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (file: string | Buffer, over: Partial<FeedSettings> = {}) =>
  readFeed(Buffer.from(file), { ...SETTINGS, ...over });
const look = (file: string | Buffer) => lookAtFeed(Buffer.from(file), SETTINGS);
const mappingOf = (mapping: object) => productMappingSchema.parse(mapping);

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

describe("Shopify's CSV", () => {
  const feed = read(fixture('shopify.csv'));
  const product = (id: string) => feed.products.find((one) => one.id === id);

  it('joins the rows of a handle, and shows the cheapest variant with its own compare-at price', () => {
    expect(feed.format).toBe('shopify-csv');
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
    ['a,T,,x,1', 'price', 'Variant Price', '"x" is not a price'],
    ['a,T,,,1', 'price', 'Variant Price', 'is empty'],
    ['a,,,5,1', 'name', 'Title', 'is empty'],
    [',T,,5,1', 'id', 'Handle', 'is empty: the row belongs to no product'],
  ])('refuses the row %j with its column and reason', (row, field, column, reason) => {
    const { refused } = read(`Handle,Title,Body (HTML),Variant Price,Image Position\n${row}\n`);
    expect(refused).toEqual([expect.objectContaining({ line: 2, field, column, reason })]);
  });
});

describe('a plain CSV', () => {
  const feed = read(fixture('plain.csv'));

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

  it('is guessed by names and by what stands in the cells, and shows samples', () => {
    const seen = look(
      'Réf.;Désignation;Nom (EN);Tarif TTC;Visuel;Poids\nA1;Lampe;Lamp;12,90 €;https://p.example/a.jpg;2\n',
    );
    expect(seen).toMatchObject({ format: 'plain-csv', counted: 'lines', rows: 1, isMappable: true });
    expect(seen.columns.map(({ column, field }) => [column, field])).toEqual([
      ['Réf.', undefined],
      ['Désignation', 'name'],
      ['Nom (EN)', 'name.en'],
      ['Tarif TTC', 'price'],
      ['Visuel', 'pictures'],
      ['Poids', undefined],
    ]);
    expect(seen.columns[3]?.samples).toEqual(['12,90 €']);
  });

  it('is read by the mapping that a person made of it', () => {
    const mapping = mappingOf({
      columns: { a: 'id', b: 'name.en', c: 'price', d: 'category' },
      decimal: 'comma',
      categories: { Lights: 'Luminaires', Junk: '' },
    });
    const { products } = read('a,b,c,d\n1,Lamp,"1.299,5",Lights\n2,Mug,"3",Junk\n3,Vase,4,Other\n', {
      mapping,
    });
    expect(products.map(({ priceMinor, name, category }) => [priceMinor, name, category])).toEqual([
      [129_950, { en: 'Lamp' }, 'Luminaires'],
      [300, { en: 'Mug' }, ''],
      [400, { en: 'Vase' }, 'Other'],
    ]);
  });

  it('asks which column holds the price where none seems to', () => {
    expect(() => read('name,weight\nLamp,2\n')).toThrowError(
      expect.objectContaining({
        code: 'invalid',
        issues: [{ field: 'mapping.columns', message: 'names no column for "price"' }],
      }),
    );
  });

  it.each([
    ['id,name,price\na,,1', 'name-missing', {}],
    ['id,name,price\na,A,', 'price-missing', {}],
    ['id,name,price\na,A,free', 'price-unreadable', {}],
    ['id,name,price\na,A,-3', 'price-negative', {}],
    ['id,name,price\na,A,"24,9O €"', 'price-letter-o', { repair: { kind: 'replace', value: '24,90 €' } }],
    [
      'id,name,price\na,A,5 USD',
      'other-currency',
      { params: { currency: 'USD', store: 'EUR' }, repair: { kind: 'rate', currency: 'USD' } },
    ],
    [
      'id,name,price,link\na,A,1,shop.example/a',
      'link-unreadable',
      { repair: { kind: 'replace', value: 'https://shop.example/a' } },
    ],
    ['id,name,price,stock\na,A,1,perhaps', 'stock-unreadable', {}],
    ['id,name,price,rating\na,A,1,9', 'number-unreadable', {}],
    ['id,name,price,livraison\na,A,1,bientôt', 'delivery-unreadable', {}],
    ['id,name,price,stock,back on\na,A,1,out,soon', 'date-unreadable', {}],
    ['id,name,price,image\na,A,1,nowhere', 'picture-unreadable', { repair: { kind: 'without-pictures' } }],
  ])('refuses %j as %s', (text, code, more) => {
    const { refused, products } = read(text);
    expect(refused).toEqual([expect.objectContaining({ line: 2, id: 'a', code, ...more })]);
    expect(products).toEqual([]);
  });

  it('takes repairs: another text, another row of two, a product without its picture', () => {
    const text = 'id,name,price,image\na,A,"1O",\nb,B,1,\nb,B again,2,\nc,C,3,nowhere\n';
    expect(read(text).refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'price-letter-o'],
      [4, 'id-twice'],
      [5, 'picture-unreadable'],
    ]);
    const repairs = {
      cells: [{ line: 2, column: 'price', value: '10' }],
      keep: new Set([4]),
      withoutPictures: new Set([5]),
    };
    const mended = read(text, { repairs });
    expect(mended.products.map(({ id, priceMinor }) => [id, priceMinor])).toEqual([
      ['a', 1_000],
      ['b', 200],
      ['c', 300],
    ]);
    expect(mended.refused).toEqual([
      expect.objectContaining({ line: 3, code: 'id-twice', params: { id: 'b', line: 4 } }),
    ]);
  });

  it.each([
    ['12', 'in'],
    ['3', 'low'],
    ['0', 'out'],
    ['en stock', 'in'],
    ['Épuisé', 'out'],
    ['out_of_stock', 'out'],
    ['preorder', 'in'],
  ])('reads the stock %j as %s', (text, stock) => {
    expect(read(`name,price,stock\nA,1,${text}`).products[0]).toMatchObject({ stock });
  });
});

describe('money of another currency', () => {
  it('is turned by the rate that a person gave', () => {
    const mapping = mappingOf({ rates: { USD: 0.92 } });
    const { products, refused } = read('name,price,sale price\nA,$100,US $50\n', { mapping });
    expect(refused).toEqual([]);
    expect(products[0]).toMatchObject({ priceMinor: 4_600, listPriceMinor: 9_200 });
  });

  it('is known by its sign, its code, or another column', () => {
    const codes = ['price\n£5', 'price\n5 GBP', 'price,currency\n5,GBP'].map((text) => {
      const [header, row] = text.split('\n');
      return read(`name,${header}\nA,${row}\n`).refused[0]?.params.currency;
    });
    expect(codes).toEqual(['GBP', 'GBP', 'GBP']);
  });
});

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

describe('encodings', () => {
  const text = 'nom;prix\nThéière « Œuf »;12,90 €\n';
  const latin = Buffer.from([...text].map((sign) => ({ '€': 0x80, Œ: 0x8c })[sign] ?? sign.charCodeAt(0)));
  it.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
    ['utf-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16'],
    ['utf-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16'],
    ['windows-1252', latin, 'windows-1252'],
    ['lines of both', Buffer.concat([Buffer.from(text), latin.subarray(latin.indexOf(10) + 1)]), 'mixed'],
  ])('%s is read as people wrote it', (_what, bytes, encoding) => {
    const feed = read(bytes);
    expect(feed.encoding).toBe(encoding);
    expect(feed.products[0]).toMatchObject({ name: { fr: 'Théière « Œuf »' }, priceMinor: 1_290 });
  });
});

const real = resolve(import.meta.dirname, '../../../../shared/data/products');
describe.runIf(existsSync(real))('files that others wrote', () => {
  it.each([
    ['apparel.csv', 'shopify-csv'],
    ['home-and-garden.csv', 'shopify-csv'],
    ['aliexpress-affiliate-products.json', 'aliexpress-json'],
  ])('%s is taken whole', (name, format) => {
    const feed = read(readFileSync(resolve(real, name)), { currency: 'USD', locale: 'en' });
    expect(feed).toMatchObject({ format, refused: [] });
    expect(feed.products.length).toBeGreaterThanOrEqual(10);
    for (const product of feed.products) expect(product.pictureSources.length).toBeGreaterThan(0);
  });
});
