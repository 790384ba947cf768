import { describe, expect, it } from 'vitest';
import { posterWord } from '../../../displays/slides/composition.ts';
import { demoShop } from '../../../playlists/demo/demo-shop.ts';
import { DEMO_PICTURES } from '../../../playlists/demo/pictures.ts';
import { STOCK } from '../../../playlists/demo/stock.ts';
import {
  type Body,
  DOCUMENT_KINDS,
  DOCUMENT_SCHEMAS,
  type DocumentKind,
} from '../../../playlists/documents/kinds.ts';
import { type Media, mediaSchema } from '../../../playlists/documents/media.ts';
import { productSchema } from '../../../playlists/documents/product.ts';
import { ruleResult } from '../../../playlists/programme/wheels/rule-result.ts';

const TODAY = '2026-11-24';

/** Stands for the hash of a file's bytes: 43 characters, different for each name. */
const hashOf = (name: string) => name.replaceAll('-', '_').padEnd(43, 'x');

const pictures: Readonly<Record<string, Media>> = Object.fromEntries(
  DEMO_PICTURES.map(({ name, file, width, height, focus, tone, cutout, bytes }) => [
    name,
    mediaSchema.parse({
      hash: hashOf(name),
      name: file,
      type: 'image/webp',
      bytes,
      width,
      height,
      focus,
      tone,
      cutout,
    }),
  ]),
);
const { changes, products } = demoShop(pictures, TODAY);
const hashes = new Set(Object.values(pictures).map((media) => media.hash));

function bodies<K extends DocumentKind>(kind: K): Readonly<Record<string, Body<K>>> {
  return Object.fromEntries(
    changes.flatMap((change) =>
      change.type === 'put' && change.kind === kind ? [[change.id, change.body as Body<K>]] : [],
    ),
  );
}

/** Every string that stands under `key`, wherever it stands. */
function valuesOf(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner].flat().filter((text) => typeof text === 'string') : valuesOf(inner, key),
  );
}

describe('the demo shop', () => {
  // A feed is read from somewhere else: the demo shop is all here.
  it.each(DOCUMENT_KINDS.filter((kind) => kind !== 'feeds'))(
    'has %s, and all of them fit the schema as they stand',
    (kind) => {
      const documents = Object.entries(bodies(kind));
      expect(documents.length).toBeGreaterThan(0);
      for (const [id, body] of documents) expect(DOCUMENT_SCHEMAS[kind].parse(body), id).toEqual(body);
    },
  );

  it('has three hundred products in three categories, and all of them fit the schema as they stand', () => {
    const count = (category: string) => products.filter((product) => product.category === category).length;
    expect([count('fashion'), count('home'), count('electronics')]).toEqual([111, 100, 89]);
    for (const product of products) expect(productSchema.parse(product), product.id).toEqual(product);
  });

  it('gives each product an id and a rank of its own', () => {
    expect(new Set(products.map((product) => product.id)).size).toBe(300);
    expect(products.map((product) => product.salesRank).sort((a = 0, b = 0) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
  });

  it.each(products)('tells $id in both languages, in the length that a wall holds', (product) => {
    for (const texts of [product.name, product.lede, product.description]) {
      expect(Object.keys(texts).sort()).toEqual(['en', 'fr']);
    }
    for (const lede of Object.values(product.lede)) expect(lede.length, lede).toBeLessThanOrEqual(28);
    for (const name of Object.values(product.name))
      expect(name.split(' ').length, name).toBeLessThanOrEqual(2);
    expect(product.listPriceMinor ?? Number.POSITIVE_INFINITY).toBeGreaterThan(product.priceMinor);
    expect(product.pictures.length).toBeGreaterThan(0);
  });

  it('gives each product a name and a leading picture of its own', () => {
    expect(new Set(products.map((product) => JSON.stringify(product.name))).size).toBe(300);
    expect(new Set(products.map(({ pictures: [leading] }) => leading)).size).toBe(300);
  });

  it('is low on a few and out of two, each of them a product of the shop', () => {
    const known = new Set(products.map((product) => product.id));
    expect(Object.keys(STOCK).filter((id) => !known.has(id))).toEqual([]);
    const count = (stock: string) => products.filter((product) => product.stock === stock).length;
    expect([count('low'), count('out')]).toEqual([11, 2]);
  });

  it('plays the best sellers of a department, and what a tag gathers', () => {
    const rules = Object.values(bodies('playlists')).flatMap((playlist) => playlist.rule ?? []);
    expect(rules.length).toBeGreaterThanOrEqual(5);
    for (const rule of rules) {
      const yields = ruleResult(rule, products, ['fr', 'en']);
      expect(yields.length, JSON.stringify(rule)).toBe(rule.limit);
    }
  });

  it('has six screens of three shapes, ten playlists and eight presets', () => {
    const screens = Object.values(bodies('screens'));
    expect(screens).toHaveLength(6);
    expect(new Set(screens.map((screen) => screen.shape))).toEqual(
      new Set(['landscape', 'portrait', 'wide']),
    );
    expect(Object.keys(bodies('playlists'))).toHaveLength(10);
    expect(Object.keys(bodies('presets'))).toHaveLength(8);
  });

  it('leads with a cut-out where the proper name is short enough for a poster', () => {
    const cutouts = new Set(Object.values(pictures).flatMap(({ cutout, hash }) => (cutout ? [hash] : [])));
    const posters = products.filter(({ pictures: [leading = ''] }) => cutouts.has(leading));
    expect(posters.length).toBeGreaterThanOrEqual(16);
    for (const { name } of posters) expect(posterWord(Object.values(name)), name.fr).toBeDefined();
  });

  it('names no picture that is not there', () => {
    expect(pictures).not.toEqual({});
    const named = [
      ...valuesOf(changes, 'picture'),
      ...valuesOf(changes, 'poster'),
      ...valuesOf(changes, 'pictures'),
    ];
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const hash of [...named, ...products.flatMap((product) => product.pictures)]) {
      expect(hashes.has(hash), hash).toBe(true);
    }
  });

  it('uses every picture', () => {
    const used = new Set([
      ...valuesOf(changes, 'picture'),
      ...valuesOf(changes, 'poster'),
      ...valuesOf(changes, 'pictures'),
      ...products.flatMap((product) => product.pictures),
    ]);
    expect([...hashes].filter((hash) => !used.has(hash))).toEqual([]);
  });

  it('names no playlist, layout, product, contest, stream or screen tag that is not there', () => {
    const tags = new Set(Object.values(bodies('screens')).flatMap((screen) => screen.tags));
    const known: Readonly<Record<string, ReadonlySet<string>>> = {
      playlist: new Set(Object.keys(bodies('playlists'))),
      defaultPlaylist: new Set(Object.keys(bodies('playlists'))),
      layout: new Set(Object.keys(bodies('layouts'))),
      product: new Set(products.map((product) => product.id)),
      contest: new Set(Object.keys(bodies('contests'))),
      stream: new Set(Object.keys(bodies('streams'))),
    };
    for (const [key, ids] of Object.entries(known)) {
      const named = valuesOf(changes, key);
      expect(named.length, key).toBeGreaterThan(0);
      for (const id of named) expect(ids.has(id), `${key} ${id}`).toBe(true);
    }
    for (const entry of Object.values(bodies('schedule')).flatMap((schedule) => schedule.entries)) {
      for (const tag of entry.target.tags ?? []) expect(tags.has(tag), tag).toBe(true);
    }
  });

  it('gives every wall text both languages', () => {
    const texts = (value: unknown): Record<string, unknown>[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'fr' in value || 'en' in value ? [value as Record<string, unknown>] : [];
      return [...own, ...Object.values(value).flatMap(texts)];
    };
    const found = texts(changes);
    expect(found.length).toBeGreaterThan(12);
    for (const text of found) expect(Object.keys(text).sort()).toEqual(['en', 'fr']);
  });

  it('keeps a breaking space out of French punctuation, numbers and units', () => {
    for (const text of [...valuesOf(changes, 'fr'), ...valuesOf(products, 'fr')]) {
      expect(text).not.toMatch(/ [!?;:%€»]|\d (?:h|min|g|W|dB|cl|mm|jours|minutes|pouces)(?![a-zà-ÿ])|'/);
    }
  });

  it('opens without any picture: products play as type alone', () => {
    const bare = demoShop({}, TODAY);
    expect(bare.products.every((product) => product.pictures.length === 0)).toBe(true);
    for (const change of bare.changes) {
      if (change.type === 'put') DOCUMENT_SCHEMAS[change.kind].parse(change.body);
    }
  });

  it('has an overnight entry, a recurring one, a layout of several regions and a nested playlist', () => {
    const entries = Object.values(bodies('schedule')).flatMap((schedule) => schedule.entries);
    expect(entries.some(({ from = '', until = '' }) => until < from)).toBe(true);
    expect(entries.some(({ rrule }) => rrule !== undefined)).toBe(true);
    expect(Object.values(bodies('layouts')).some((layout) => layout.regions.length > 1)).toBe(true);
    const items = Object.values(bodies('playlists')).flatMap((playlist) => playlist.items);
    expect(items.some((item) => item.kind === 'playlist')).toBe(true);
  });
});
