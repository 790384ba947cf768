import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../../../playlists/documents/product.ts';
import { openCatalogueMirror } from '../../../server/catalogue/search/catalogue-mirror.ts';
import { createProductSearch, type ProductSearch } from '../../../server/catalogue/search/product-search.ts';
import { searchQuery } from '../../../server/catalogue/search/search-query.ts';
import { type WatchedProducts, watchProducts } from '../../../server/catalogue/watched-products.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { playlistOf, productOf } from '../programmes/support/open-shop.ts';
import { shopWith } from './support/import-rig.ts';

const author = { by: 'camille', atMs: 1 };
const PICTURE = 'p'.repeat(43);

const CATALOGUE: readonly Product[] = [
  productOf('casque-nova', {
    ...{ name: { fr: 'Casque Nova', en: 'Nova headphones' }, brand: 'Nova', category: 'Électronique' },
    ...{ priceMinor: 3_990, listPriceMinor: 6_490, salesRank: 1, pictures: [PICTURE] },
  }),
  productOf('theiere', {
    ...{ name: { fr: 'Théière Sencha' }, category: 'Maison', priceMinor: 1_850, stock: 'low', salesRank: 3 },
    link: 'https://shop.example/theiere',
  }),
  productOf('lunettes', {
    name: { fr: 'Lunettes', en: 'Sunglasses' },
    category: 'Mode',
    priceMinor: 1_290,
    stock: 'out',
  }),
  productOf('robe', {
    category: 'Mode',
    priceMinor: 2_490,
    listPriceMinor: 3_990,
    salesRank: 2,
    sku: 'MO-1042',
  }),
];

const SHOP = shopWith(
  { type: 'put', kind: 'playlists', id: 'tech', body: playlistOf('casque-nova') },
  {
    type: 'put',
    kind: 'playlists',
    id: 'fashion',
    body: { name: 'Fashion', rule: { categories: ['Mode'] } },
  },
);

const kept = keepRecords();
let products: WatchedProducts;
let search: ProductSearch;
beforeEach(async () => {
  products = watchProducts(kept.records().products);
  await products.putAll('main', CATALOGUE, author);
  search = createProductSearch({
    mirror: openCatalogueMirror(products),
    documents: { shop: async () => SHOP },
    shownProducts: () => new Set(['casque-nova', 'robe']),
    codeOf: (_store, product) => `code-${product}`,
  });
});
afterEach(async () => {
  for (const { body } of await products.all('main')) await products.delete('main', body.id, author);
});

const found = (query: Readonly<Record<string, string>>) => search.search('main', searchQuery.parse(query));
const idsOf = async (query: Readonly<Record<string, string>>) =>
  (await found(query)).products.map(({ id }) => id);

describe('searching products', () => {
  it.each([
    [{ q: 'theiere' }, ['theiere']],
    [{ q: 'THÉIÈRE sen' }, ['theiere']],
    [{ q: 'headphones' }, ['casque-nova']],
    [{ q: 'nova casque' }, ['casque-nova']],
    [{ q: 'casque-nova' }, ['casque-nova']],
    [{ q: 'mo-1042' }, ['robe']],
    [{ q: 'electronique' }, ['casque-nova']],
    [{ q: 'nothing like it' }, []],
    [{ category: 'Mode' }, ['lunettes', 'robe']],
    [{ category: 'Mode|Maison', stock: 'low,out' }, ['lunettes', 'theiere']],
    [{ without: 'picture,link' }, ['lunettes', 'robe']],
    [{ without: 'text' }, ['theiere']],
    [{ priceFrom: '1850', priceUntil: '2490' }, ['robe', 'theiere']],
    [{ on: 'none' }, ['theiere']],
    [{ on: 'playlist:fashion' }, ['lunettes', 'robe']],
    [{ shown: '1' }, ['casque-nova', 'robe']],
    [{ ids: 'robe,unknown' }, ['robe']],
    [{ sort: '-price' }, ['casque-nova', 'robe', 'theiere', 'lunettes']],
    [{ sort: 'rank' }, ['casque-nova', 'robe', 'theiere', 'lunettes']],
    [{ sort: '-saving', limit: '2' }, ['casque-nova', 'robe']],
    [{ sort: 'stock' }, ['lunettes', 'theiere', 'casque-nova', 'robe']],
    [{ offset: '1', limit: '2' }, ['lunettes', 'robe']],
  ])('%j finds %j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  it('tells of each product where it is used, and what it lacks', async () => {
    const { products: page, total } = await found({ q: 'sencha' });
    expect(total).toBe(1);
    expect(page[0]).toMatchObject({
      ...{ id: 'theiere', revision: expect.any(Number), by: 'camille', code: 'code-theiere' },
      ...{ playlists: [], isShown: false, missingLocales: ['en'] },
    });
    expect((await found({ q: 'robe' })).products[0]).toMatchObject({ playlists: ['fashion'], isShown: true });
  });

  it('counts for each filter within the search and the other filters', async () => {
    const { facets, total } = await found({ category: 'Mode', stock: 'in' });
    expect(total).toBe(1);
    expect(facets).toEqual({
      all: 4,
      categories: [
        { value: 'Mode', count: 1 },
        { value: 'Électronique', count: 1 },
      ],
      stock: { in: 1, low: 0, out: 1 },
      ...{ withoutPicture: 1, withoutLink: 1, withoutText: 0, shown: 1, onPlaylist: 1 },
      price: { fromMinor: 2_490, untilMinor: 2_490 },
    });
    expect((await found({ q: 'nothing like it' })).facets).toMatchObject({
      all: 4,
      categories: [],
      price: null,
    });
    expect(await found({ facets: '0' })).not.toHaveProperty('facets');
  });

  it('follows every change at once', async () => {
    expect(await idsOf({ q: 'samovar' })).toEqual([]);
    await products.put('main', productOf('theiere', { name: { fr: 'Samovar' } }), author);
    expect(await idsOf({ q: 'samovar' })).toEqual(['theiere']);
    await products.delete('main', 'theiere', author);
    expect(await idsOf({ q: 'samovar' })).toEqual([]);
  });

  it('is up to date after changes that come while it loads', async () => {
    const mirror = openCatalogueMirror(products);
    const loading = mirror.all('main');
    await products.put('main', productOf('new-one'), author);
    await products.delete('main', 'robe', author);
    await loading;
    expect((await mirror.all('main')).map(({ stored }) => stored.body.id)).toEqual([
      'casque-nova',
      'lunettes',
      'new-one',
      'theiere',
    ]);
  });

  it.each([
    [{ stock: 'gone' }, 'stock'],
    [{ sort: 'random' }, 'sort'],
    [{ limit: '0' }, 'limit'],
    [{ priceFrom: '-1' }, 'priceFrom'],
    [{ on: 'wall' }, 'on'],
    [{ ids: '../x' }, 'ids'],
  ])('refuses %j with the name of the field', (query, field) => {
    expect(searchQuery.safeParse(query).error?.issues[0]?.path[0]).toBe(field);
  });
});
