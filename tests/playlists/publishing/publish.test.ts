import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../../playlists/documents/publication.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { audienceOf } from '../../../playlists/programme/audience.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import {
  changedRules,
  makePublication,
  needsAutomaticPublication,
} from '../../../playlists/publishing/publish.ts';
import type { Playing } from '../../../playlists/timeline/playing-at.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import {
  compiledFor,
  contentHash,
  edited,
  hash,
  playlistOf,
  productsOf,
  published,
  SECOND,
  shopOf,
  TEN,
} from '../programme/support/small-shop.ts';

const PRODUCTS = productsOf(...['lamp', 'dress', 'mug', 'scarf', 'clock'].map((id) => ({ id })));
const DAY = { entries: [{ id: 'day', playlist: 'a', from: '08:00', until: '20:00' }] };

/** A store that plays this playlist from 08:00, published at 07:00. */
function playing(playlist: unknown, more: Readonly<Record<string, unknown>> = {}): Shop {
  const shop = shopOf({ playlists: { a: playlist, ...more }, schedule: { main: DAY } });
  return published(shop, { atMs: TEN - 3 * 3_600_000, products: PRODUCTS });
}

/** What the main region shows. */
function shownAt(shop: Shop, atMs: number, screen = 'window'): Playing {
  const { programme } = compiledFor(shop, screen, { products: PRODUCTS });
  const frame = screenAt(programme, EMPTY_LIVE_LIST, { id: screen, tags: [] }, atMs);
  return frame!.regions.find(({ region }) => region === 'main')!;
}

const briefly = ({ filling, startMs, locale }: Playing) => ({ item: filling.item, startMs, locale });
const republished = (shop: Shop, playlist: unknown, atMs: number) =>
  published(edited(shop, 'playlists', 'a', playlist), { atMs, products: PRODUCTS });

describe('makePublication', { timeout: 60_000 }, () => {
  it('makes a record that its schema accepts, and takes what was published before with it', () => {
    const first = playing(playlistOf('lamp'));
    const shop = edited(
      edited(first, 'playlists', 'b', playlistOf('mug')),
      'playlists',
      'a',
      playlistOf('dress'),
    );
    const second = published(shop, { atMs: TEN, named: ['playlists/b'] }).publications[1]!;
    expect(publicationSchema.parse(second)).toEqual(second);
    expect(second).toMatchObject({
      number: 2,
      takes: { 'playlists/a': 1, 'playlists/b': 1, 'schedule/main': 1 },
    });
  });

  it('takes a deleted draft out, and refuses one that never was', () => {
    const shop = edited(playing(playlistOf('lamp')), 'playlists', 'a', undefined);
    const after = published(shop, { atMs: TEN, named: ['playlists/a'] });
    expect(after.publications[1]!.takes).toEqual({ 'schedule/main': 1 });
    expect(() => published(shop, { atMs: TEN, named: ['playlists/never'] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('is strictly later than the one before, in both instants', () => {
    const shop = playing(playlistOf('lamp'));
    const once = published(shop, { atMs: TEN });
    const again = makePublication({
      shop: once,
      products: PRODUCTS,
      named: [],
      by: 'test',
      committedAtMs: TEN - 5_000,
      effectiveAtMs: TEN - 4_000,
      hash,
    });
    expect(again.committedAtMs).toBeGreaterThan(once.publications[1]!.committedAtMs);
    expect(again.effectiveAtMs).toBeGreaterThan(once.publications[1]!.effectiveAtMs);
  });

  // From 08:00 on a pass of three slots takes 30 s: at 10:00 the first slot begins.
  const order = playlistOf('lamp', 'dress', 'mug');
  it.each([
    {
      rule: 'keeps the item at its place when others come before it',
      next: playlistOf('clock', 'lamp', 'dress', 'mug'),
    },
    { rule: 'keeps the item when it moves to the end', next: playlistOf('mug', 'lamp', 'dress') },
    { rule: 'keeps the item when it moves to the front', next: playlistOf('dress', 'mug', 'lamp') },
    { rule: 'keeps the item when everything else goes', next: playlistOf('dress') },
    {
      rule: 'keeps the item when it gets longer',
      next: playlistOf('lamp', { id: 'dress', product: 'dress', durationMs: 25_000 }),
    },
  ])('$rule: offset, language and all', ({ next }) => {
    const shop = playing(order);
    // Switch at 10:00:14, four seconds into the dress.
    const after = republished(shop, next, TEN + 13 * SECOND);
    const before = shownAt(shop, TEN + 14 * SECOND);
    expect(before.filling.item).toBe('a/dress');
    for (const atMs of [TEN + 13 * SECOND + 500, TEN + 14 * SECOND, TEN + 14 * SECOND + 2_000]) {
      expect(briefly(shownAt(after, atMs))).toEqual(briefly(before));
    }
  });

  it('goes on in the first slot of the item at or after its old place', () => {
    const shop = playing(order);
    const twice = playlistOf('lamp', { id: 'dress', product: 'dress', weight: 2 }, 'mug', 'clock');
    const after = republished(shop, twice, TEN + 13 * SECOND);
    const wheel = compiledFor(after).programme.wheels.a!;
    const { frame } = shownAt(after, TEN + 14 * SECOND);
    expect(wheel.slots[frame!.index]!.item).toBe('a/dress');
    expect(frame!.index).toBe(wheel.slots.findIndex(({ item }, at) => at >= 1 && item === 'a/dress'));
  });

  it('gives an item that is now shorter than its offset to its successor in the new order, from its start', () => {
    const next = playlistOf('lamp', { id: 'dress', product: 'dress', durationMs: 3_000 }, 'clock', 'mug');
    const after = republished(playing(order), next, TEN + 13 * SECOND);
    const shown = shownAt(after, TEN + 14 * SECOND);
    expect(briefly(shown)).toMatchObject({ item: 'a/clock', startMs: TEN + 14 * SECOND });
    expect(shown.locale).not.toBe(shownAt(after, TEN + 13 * SECOND).locale);
  });

  it('gives a deleted item to the next of the old order that is left, from its start', () => {
    const after = republished(playing(order), playlistOf('mug', 'clock', 'lamp'), TEN + 13 * SECOND);
    expect(briefly(shownAt(after, TEN + 14 * SECOND))).toMatchObject({
      item: 'a/mug',
      startMs: TEN + 14 * SECOND,
    });
  });

  it('begins anew where nothing of the old list is left, or another entry or layout wins', () => {
    const gone = republished(playing(order), playlistOf('clock'), TEN + 13 * SECOND);
    const renamed = published(
      edited(playing(order), 'schedule', 'main', {
        entries: [{ id: 'other', playlist: 'a', from: '08:00', until: '20:00' }],
      }),
      { atMs: TEN + 13 * SECOND },
    );
    for (const shop of [gone, renamed]) {
      expect(shop.publications[1]!.resumes).toEqual({});
      const { frame, startMs } = shownAt(shop, TEN + 14 * SECOND);
      expect({ index: frame!.index, startMs }).toEqual({ index: 0, startMs: TEN + 14 * SECOND });
    }
  });

  it('moves nothing and cuts nothing where a publication changes nothing that plays now', () => {
    const shop = playing(order, { b: playlistOf('clock') });
    const other = edited(shop, 'playlists', 'b', playlistOf('scarf'));
    // Half a second after the mug begins: a boundary there would have held the dress back.
    const after = published(other, { atMs: TEN + 19_500, products: PRODUCTS });
    const [, segment] = compiledFor(after).programme.days[0]!.segments;
    expect(segment!.entry).toBe('default');
    for (let atMs = TEN + 17_000; atMs < TEN + 60_000; atMs += 250)
      expect(briefly(shownAt(after, atMs))).toEqual(briefly(shownAt(shop, atMs)));
  });

  it('holds nothing back before it and takes nothing back after it', () => {
    const shop = playing(order);
    const after = republished(shop, playlistOf('mug', 'clock', 'dress', 'lamp'), TEN + 19_500);
    // The mug begins at 10:00:20, half a second before the switch, and goes on.
    for (const atMs of [TEN + 19_900, TEN + 20_000, TEN + 20_499, TEN + 20_500, TEN + 29_999])
      expect(briefly(shownAt(after, atMs))).toEqual(briefly(shownAt(shop, atMs)));
  });

  it('keeps step through two publications half a second apart', () => {
    const shop = playing(order);
    const once = republished(shop, playlistOf('mug', 'dress', 'lamp'), TEN + 12 * SECOND);
    const twice = republished(once, playlistOf('clock', 'dress', 'scarf'), TEN + 12_500);
    expect(twice.publications[2]!.effectiveAtMs).toBe(TEN + 13_500);
    for (let atMs = TEN + 10_000; atMs < TEN + 20_000; atMs += 500)
      expect(briefly(shownAt(twice, atMs))).toEqual(briefly(shownAt(shop, atMs)));
    expect(shownAt(twice, TEN + 20_000).filling.item).toBe('a/scarf');
  });

  it('goes on over the day start with the same anchor', () => {
    const night = { entries: [{ id: 'night', playlist: 'a', from: '20:00', until: '06:00' }] };
    const shop = published(shopOf({ playlists: { a: order }, schedule: { main: night } }), {
      atMs: TEN,
      products: PRODUCTS,
    });
    // 2026-11-25 03:00:07, an hour before the day starts.
    const atMs = TEN + 17 * 3_600_000 + 7_000;
    const after = republished(shop, playlistOf('clock', 'mug', 'dress', 'lamp'), atMs);
    const [first, second] = compiledFor(after).programme.days;
    expect(second!.segments[0]!.regions.main).toEqual(
      (({ sinceMs: _, ...region }) => region)(first!.segments.at(-1)!.regions.main!),
    );
    const topped = { ...after, plansFrom: '2026-11-25' };
    for (const later of [first!.untilMs - 1, first!.untilMs, first!.untilMs + 1_234_567])
      expect(briefly(shownAt(topped, Math.max(later, second!.fromMs)))).toEqual(
        briefly(shownAt(after, Math.max(later, second!.fromMs))),
      );
  });

  it('puts a new audience where most of its screens were', () => {
    const condition = { conditions: { tags: ['door'] } };
    const screens = {
      one: { name: '1', tags: ['door'] },
      two: { name: '2', tags: ['door'] },
      three: { name: '3' },
    };
    const shop = published(
      shopOf({
        screens,
        playlists: { a: playlistOf('lamp', { id: 'dress', product: 'dress', ...condition }, 'mug', 'clock') },
        schedule: { main: DAY },
      }),
      { atMs: TEN - 3 * 3_600_000, products: PRODUCTS },
    );
    const before = shownAt(shop, TEN + 14 * SECOND, 'one');
    expect(briefly(before)).not.toEqual(briefly(shownAt(shop, TEN + 14 * SECOND, 'three')));
    // The third comes to the door too: from now on all three are in step, where two of them were.
    const moved = edited(shop, 'screens', 'three', { name: '3', tags: ['door'] });
    const after = published(moved, { before: shop, named: [], atMs: TEN + 13 * SECOND, products: PRODUCTS });
    for (const screen of ['one', 'two', 'three'])
      expect(briefly(shownAt(after, TEN + 14 * SECOND, screen))).toEqual(briefly(before));
  });

  it('lets the item now playing survive any edit of the list, at its offset and in its language', () => {
    const names = ['lamp', 'dress', 'mug', 'scarf', 'clock'];
    const item = fc.record({
      product: fc.constantFrom(...names),
      durationMs: fc.integer({ min: 3, max: 20 }).map((seconds) => seconds * SECOND),
      weight: fc.integer({ min: 1, max: 3 }),
    });
    const list = fc
      .uniqueArray(item, { minLength: 1, maxLength: 5, selector: ({ product }) => product })
      .map((items) => playlistOf(...items.map((one) => ({ id: one.product, ...one }))));
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 120_000 }), (old, next, atMs) => {
        const shop = playing(old);
        const after = republished(shop, next, TEN + atMs);
        const switchMs = TEN + atMs + SECOND;
        const before = shownAt(shop, switchMs);
        const shown = shownAt(after, switchMs);
        const still = next.items.find(({ id }) => `a/${id}` === before.filling.item) as
          | { readonly durationMs: number }
          | undefined;
        if (still !== undefined && switchMs - before.startMs < still.durationMs)
          expect(briefly(shown)).toEqual(briefly(before));
        else if (shown.filling.item !== 'brand') expect(shown.startMs).toBe(switchMs);
        // Until the switch nothing changes at all.
        expect(briefly(shownAt(after, switchMs - 1))).toEqual(briefly(shownAt(shop, switchMs - 1)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('needsAutomaticPublication', () => {
  const ruled = { name: 'A', rule: { limit: 2 } };
  const ranked = productsOf(
    { id: 'lamp', salesRank: 1 },
    { id: 'mug', salesRank: 2 },
    { id: 'dress', salesRank: 3 },
  );
  const shop = published(shopOf({ playlists: { a: ruled }, schedule: { main: DAY } }), {
    atMs: TEN,
    products: ranked,
  });

  it('stores what rules yield, and is due when one yields another list', () => {
    expect(shop.publications[0]!.ruleResults).toEqual({ a: ['lamp', 'mug'] });
    expect(needsAutomaticPublication(shop, ranked)).toBeUndefined();
    const dearer = new Map(ranked).set('mug', { ...ranked.get('mug')!, priceMinor: 9_999 });
    expect(needsAutomaticPublication(shop, dearer)).toBeUndefined();
    const risen = new Map(ranked).set('dress', { ...ranked.get('dress')!, salesRank: 1 });
    expect(needsAutomaticPublication(shop, risen)).toBe('rules');
    expect(changedRules(shop, risen)).toEqual(['a']);
  });

  it.each([
    {
      rule: 'the opening hours change',
      kind: 'store',
      id: 'main',
      body: { openingHours: { MO: [{ from: '10:00', until: '18:00' }] } },
      reason: 'settings',
    },
    {
      rule: 'only the brand changes',
      kind: 'store',
      id: 'main',
      body: { brand: { name: 'Other', logo: contentHash('l') } },
      reason: undefined,
    },
    {
      rule: 'a screen changes its languages',
      kind: 'screens',
      id: 'window',
      body: { name: 'W', locales: ['en'] },
      reason: 'screens',
    },
    {
      rule: 'a screen gets a tag that nothing names',
      kind: 'screens',
      id: 'window',
      body: { name: 'W', tags: ['x'] },
      reason: undefined,
    },
    { rule: 'a screen is new', kind: 'screens', id: 'door', body: { name: 'D' }, reason: undefined },
  ] as const)('says $reason when $rule', ({ kind, id, body, reason }) => {
    const known = kind === 'store' ? shop.documents.store.main!.body : {};
    expect(needsAutomaticPublication(edited(shop, kind, id, { ...known, ...body }), ranked, shop)).toBe(
      reason,
    );
  });

  it('is never due before the first publication', () => {
    expect(needsAutomaticPublication(shopOf({}), ranked)).toBeUndefined();
  });
});

describe('audienceOf', () => {
  it('tells screens apart by what is published, and by nothing else', () => {
    const screens = {
      a: { name: 'A', tags: ['door', 'x'] },
      b: { name: 'B', tags: ['y', 'door'] },
      c: { name: 'C', shape: 'portrait' },
      d: { name: 'D', locales: ['en'] },
      till: { name: 'T' },
    };
    const entries = [
      { id: 'one', playlist: 'a', target: { tags: ['door'] } },
      { id: 'two', playlist: 'a', target: { screens: ['till'] } },
      { id: 'off', playlist: 'a', target: { tags: ['x'] }, isOn: false },
    ];
    const draft = shopOf({ screens, playlists: { a: playlistOf('lamp') }, schedule: { main: { entries } } });
    expect(audienceOf(draft, 'a')?.key).toBe('landscape/fr+en/');
    const shop = published(draft, { atMs: TEN });
    expect(['a', 'b', 'c', 'd', 'till', 'gone'].map((id) => audienceOf(shop, id)?.key)).toEqual([
      'landscape/fr+en/door',
      'landscape/fr+en/door',
      'portrait/fr+en/',
      'landscape/en/',
      'landscape/fr+en//till',
      undefined,
    ]);
  });
});
