import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../playlists/canonical-json.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import type { CompiledProgramme } from '../../../playlists/programme/compile.ts';
import { createCompileCache } from '../../../playlists/programme/compile-cache.ts';
import { changeBetween } from '../../../playlists/programme/head-change.ts';
import { programmeMessage } from '../../../playlists/protocol/controller-messages.ts';
import { largeShop } from './support/large-shop.ts';
import {
  compiledFor,
  contentHash,
  edited,
  hash,
  mediaOf,
  playlistOf,
  productsOf,
  published,
  SECOND,
  STORE,
  shopOf,
  TEN,
} from './support/small-shop.ts';

const DAY = { entries: [{ id: 'day', playlist: 'a', from: '08:00', until: '20:00' }] };

/** What a screen that holds the old head is sent, parts included. */
function messageBetween(before: CompiledProgramme, after: CompiledProgramme) {
  const parts = [...after.parts].flatMap(([name, text]) =>
    before.parts.has(name) ? [] : [JSON.parse(text)],
  );
  return programmeMessage.parse({
    type: 'programme',
    hash: after.headHash,
    from: before.headHash,
    change: changeBetween(before.head, after.head),
    parts,
    applyAtMs: TEN,
  });
}

/** The same value with the keys of all objects, and the entries of all records, in another order. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  ) as T;
}

describe('compileProgramme', () => {
  const { shop: draft, products, media } = largeShop(300, 8, 40);
  const shop = published(draft, { atMs: TEN, products });
  const compiled = compiledFor(shop, 'window', { products, media });

  it('hashes canonical text: head and every part', () => {
    expect(compiled.headText).toBe(canonicalJson(compiled.head));
    expect(compiled.headHash).toBe(hash(compiled.headText));
    for (const [name, text] of compiled.parts) {
      expect(name).toBe(hash(text));
      expect(text).toBe(canonicalJson(JSON.parse(text)));
    }
  });

  it('sends a price edit of three hundred products in less than 1 KB', () => {
    const [id, product] = [...products][17]!;
    const edit = new Map(products).set(id, { ...product, priceMinor: 1_234 });
    const message = JSON.stringify(
      messageBetween(compiled, compiledFor(shop, 'window', { products: edit, media })),
    );
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(1_024);
    expect(JSON.parse(message).parts).toHaveLength(1);
  });

  it('makes the same hashes from documents written in another order', () => {
    const shuffled = reordered({ ...shop, publications: [] });
    const other = { ...shuffled, publications: shop.publications.map(reordered) } as Shop;
    const given = { products: new Map([...products].reverse()), media: new Map([...media].reverse()) };
    const again = compiledFor(other, 'window', given);
    expect(again.headHash).toBe(compiled.headHash);
    expect([...again.parts.keys()].sort()).toEqual([...compiled.parts.keys()].sort());
  });

  it('makes the same hashes in another process', { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL('support/print-heads.ts', import.meta.url));
    const printed = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim().split('\n');
    const of = largeShop(40, 4, 20);
    const large = published(of.shop, { atMs: TEN, products: of.products });
    const small = published(shopOf({}), { atMs: TEN });
    expect(printed).toEqual([compiledFor(large, 'window', of).headHash, compiledFor(small).headHash]);
  });

  it('makes the same from a cache that has seen other states as from none', { timeout: 60_000 }, () => {
    const cache = createCompileCache();
    const pick = fc.array(fc.tuple(fc.nat(299), fc.nat(5_000)), { maxLength: 6 });
    const fresh = published(draft, { atMs: TEN, products });
    fc.assert(
      fc.property(pick, (edits) => {
        const now = new Map(products);
        for (const [index, priceMinor] of edits) {
          const [id, product] = [...products][index]!;
          now.set(id, { ...product, priceMinor, pictures: priceMinor % 2 === 0 ? [] : product.pictures });
        }
        expect(compiledFor(fresh, 'window', { products: now, media, cache }).headHash).toBe(
          compiledFor(fresh, 'window', { products: now, media }).headHash,
        );
      }),
      { numRuns: 8 },
    );
  });

  it('knows nothing of instants of editing, of authors, nor of addresses', () => {
    const text = [compiled.headText, ...compiled.parts.values()].join();
    expect(text).not.toMatch(/committedAt|effectiveAt|"by"|visitors|localhost/);
    const visited = edited(shop, 'store', 'main', { ...STORE, visitorsAddress: 'https://visit.example' });
    expect(compiledFor(visited, 'window', { products, media }).headHash).toBe(compiled.headHash);
  });

  it('touches neither days nor wheels by a change of content', () => {
    const [id, product] = [...products][3]!;
    const edit = new Map(products).set(id, { ...product, name: { fr: 'Autre' }, stock: 'out' as const });
    const change = changeBetween(compiled.head, compiledFor(shop, 'window', { products: edit, media }).head);
    expect(Object.keys(change)).toEqual(['slides']);
  });

  it('plays the brand slide, and says so, before anything is published', () => {
    const { head, programme, warnings } = compiledFor(draft, 'window', { products, media });
    expect(head).toMatchObject({ publication: 0, slides: {}, layouts: {} });
    expect(head.days).toHaveLength(62);
    expect(programme.wheels).toEqual({ 'brand:slide': { slots: [], loopMs: 0 } });
    expect(warnings).toEqual([{ code: 'nothing-published', where: 'landscape/fr+en/' }]);
  });

  it('tiles the planned days, and keeps of the past what runs', () => {
    const busy = published(shopOf({ playlists: { a: playlistOf('lamp') }, schedule: { main: DAY } }), {
      atMs: TEN,
      products,
    });
    const later = published(edited(busy, 'playlists', 'a', playlistOf('mug')), {
      atMs: TEN + 3_600_000,
      products,
    });
    const [today, tomorrow] = compiledFor(later, 'window', { products }).programme.days;
    expect(today!.segments.map(({ entry, regions }) => [entry, regions.main!.wheel])).toEqual([
      ['day', 'a@1'],
      ['day', 'a'],
      ['default', 'brand:slide'],
    ]);
    expect(tomorrow!.segments.map(({ entry }) => entry)).toEqual(['default', 'day', 'default']);
    expect(tomorrow!.fromMs).toBe(today!.untilMs);
  });

  it('keeps the slot of a product that is gone, without a slide', () => {
    const list = shopOf({ playlists: { a: playlistOf('lamp', 'mug') }, schedule: { main: DAY } });
    const { programme, warnings } = compiledFor(published(list, { atMs: TEN }), 'window', {
      products: productsOf({ id: 'mug' }),
    });
    expect(programme.wheels.a!.slots.map(({ slide }) => slide)).toEqual(['spotlight:lamp', 'spotlight:mug']);
    expect(Object.keys(programme.slides)).toEqual(['spotlight:mug']);
    expect(warnings).toEqual([{ code: 'product-unknown', where: 'spotlight:lamp', what: 'lamp' }]);
  });

  it('lists in the manifest what slides and brand show, as far as it is known', () => {
    const known = mediaOf({ name: 'lamp' }, { name: 'logo' }, { name: 'other' });
    const list = shopOf({
      store: {
        main: { ...STORE, brand: { name: 'V', logo: contentHash('logo'), pictures: [contentHash('lost')] } },
      },
      playlists: { a: playlistOf('lamp') },
      schedule: { main: DAY },
    });
    const lamp = productsOf({ id: 'lamp', pictures: [contentHash('lost'), contentHash('lamp')] });
    const { programme } = compiledFor(published(list, { atMs: TEN }), 'window', {
      products: lamp,
      media: known,
    });
    expect(programme.media.map((entry) => entry.hash)).toEqual(
      [contentHash('lamp'), contentHash('logo')].sort(),
    );
    expect(programme.slides['spotlight:lamp']).toMatchObject({
      face: { picture: { media: contentHash('lamp') } },
    });
  });

  it('gives every region of a layout its wheel, and main the one of the entry', () => {
    const layout = {
      name: 'Split',
      regions: [
        { name: 'main', x: 0, y: 0, width: 70, height: 100 },
        { name: 'side', x: 70, y: 0, width: 30, height: 100, playlist: 'b' },
      ],
    };
    const shop = published(
      shopOf({
        playlists: { a: playlistOf('lamp'), b: playlistOf('mug') },
        layouts: { split: layout },
        schedule: { main: { entries: [{ id: 'day', playlist: 'a', layout: 'split' }] } },
      }),
      { atMs: TEN },
    );
    const { head, programme } = compiledFor(shop);
    const segment = programme.days[1]!.segments[0]!;
    expect(segment.layout).toBe('split');
    expect(Object.entries(segment.regions).map(([name, { wheel }]) => [name, wheel])).toEqual([
      ['main', 'a'],
      ['side', 'b'],
    ]);
    expect(head.layouts.split).toEqual(shop.documents.layouts.split!.body.regions);
    const wider = edited(shop, 'layouts', 'split', {
      ...layout,
      name: 'Split',
      regions: [layout.regions[0]],
    });
    const after = compiledFor(published(wider, { atMs: TEN + SECOND * 60 }));
    expect(Object.keys(after.head.layouts).sort()).toEqual(['split', 'split@1']);
  });

  it('plays the default playlist where no entry wins, anew each day', () => {
    const shop = published(
      shopOf({ store: { main: { ...STORE, defaultPlaylist: 'a' } }, playlists: { a: playlistOf('lamp') } }),
      { atMs: TEN },
    );
    const [, second, third] = compiledFor(shop).programme.days;
    expect(second!.segments).toEqual([
      {
        fromMs: second!.fromMs,
        entry: 'default',
        layout: 'screen:full',
        regions: { main: { anchorMs: second!.fromMs, pass: 0, wheel: 'a' } },
      },
    ]);
    expect(third!.segments[0]!.regions.main!.anchorMs).toBe(third!.fromMs);
  });

  it('mixes entries by share and tells what each obtained', () => {
    const entries = [
      { id: 'ad', playlist: 'a', share: 25 },
      { id: 'own', playlist: 'b', share: 75 },
    ];
    const shop = published(
      shopOf({ playlists: { a: playlistOf('lamp'), b: playlistOf('mug') }, schedule: { main: { entries } } }),
      { atMs: TEN },
    );
    const { shares, programme } = compiledFor(shop);
    const wheel = programme.days[1]!.segments[0]!.regions.main!.wheel;
    expect(wheel).toMatch(/^mix:[\w-]{10}$/);
    expect(shares).toEqual([
      { wheel, entry: 'ad', asked: 25, obtained: 25 },
      { wheel, entry: 'own', asked: 75, obtained: 75 },
    ]);
  });

  it('compiles hours and rounds into instants of the planned days', () => {
    const late = { conditions: { hours: { from: '18:00', until: '20:00' } } };
    const contest = {
      name: 'Draw',
      title: { fr: 'Tirage' },
      recurring: { dateFrom: '2026-11-01', opensAt: '10:00', closesAt: '18:00', drawAt: '19:00' },
    };
    const items = [
      { id: 'lamp', kind: 'spotlight', product: 'lamp', ...late },
      { id: 'draw', kind: 'countdown', contest: 'evening' },
    ];
    const shop = published(
      shopOf({
        playlists: { a: { name: 'A', items } },
        contests: { evening: contest },
        schedule: { main: DAY },
      }),
      { atMs: TEN },
    );
    const { programme } = compiledFor(shop, 'window', { products: productsOf({ id: 'lamp' }) });
    const slides = Object.values(programme.slides);
    const spotlight = slides.find(({ kind, conditions }) => kind === 'spotlight' && conditions)!;
    expect(spotlight.conditions!.hours).toHaveLength(62);
    expect(spotlight.conditions!.hours![0]).toEqual([TEN + 8 * 3_600_000, TEN + 10 * 3_600_000]);
    const countdown = slides.find(({ kind }) => kind === 'countdown');
    expect(countdown).toMatchObject({
      rounds: expect.arrayContaining([expect.objectContaining({ drawAtMs: TEN + 9 * 3_600_000 })]),
    });
  });
});
