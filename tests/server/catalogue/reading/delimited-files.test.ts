import { describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../../playlists/documents/product-mapping.ts';
import { type FeedSettings, lookAtFeed, readFeed } from '../../../../server/catalogue/reading/read-feed.ts';
import { fixture } from '../support/import-rig.ts';

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (file: string | Buffer, over: Partial<FeedSettings> = {}) =>
  readFeed(Buffer.from(file), { ...SETTINGS, ...over });
const look = (file: string | Buffer) => lookAtFeed(Buffer.from(file), SETTINGS);
const mappingOf = (mapping: object) => productMappingSchema.parse(mapping);

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
