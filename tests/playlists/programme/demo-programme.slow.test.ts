import { describe, expect, it } from 'vitest';
import { demoShop } from '../../../playlists/demo/demo-shop.ts';
import { DEMO_PICTURES } from '../../../playlists/demo/pictures.ts';
import { beginShop } from '../../../playlists/documents/begin-shop.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { applyChanges } from '../../../playlists/documents/shop-change.ts';
import { changeBetween } from '../../../playlists/programme/head-change.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { programmeMessage } from '../../../playlists/protocol/controller-messages.ts';
import { makePublication } from '../../../playlists/publishing/publish.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import {
  allDrafts,
  compiledFor,
  edited,
  hash,
  MINUTE,
  mediaOf,
  playlistOf,
  TEN,
} from './support/small-shop.ts';

// With all that a slide tells of a picture.
const media = mediaOf(...DEMO_PICTURES.map(({ file: _, ...picture }) => picture));
const byName = Object.fromEntries([...media.values()].map((medium) => [medium.name, medium]));
const demo = demoShop(byName, '2026-11-24');
const products = new Map(demo.products.map((product) => [product.id, product]));
const author = { by: 'test', atMs: TEN };

function publishedDemo() {
  const begun = { ...beginShop(demo.changes, author).shop, plansFrom: '2026-11-24' };
  return publishedAgain(begun, TEN);
}

function publishedAgain(shop: ReturnType<typeof beginShop>['shop'], atMs: number) {
  const named = allDrafts(shop);
  const made = { shop, products, named, by: 'test', committedAtMs: atMs, effectiveAtMs: atMs + 1_000, hash };
  return applyChanges(shop, [{ type: 'publish', publication: makePublication(made) }], author).shop;
}

describe('the programme of the demo store', { timeout: 60_000 }, () => {
  const shop = publishedDemo();
  const screens = Object.keys(shop.documents.screens);
  const given = { products, media };

  it.each(screens)('plays something on %s at every hour, and warns of nothing', (screen) => {
    const { programme, warnings } = compiledFor(shop, screen, given);
    expect(warnings).toEqual([]);
    const marks = { id: screen, tags: shop.documents.screens[screen]!.body.tags };
    for (let hour = 1; hour < 48; hour += 1) {
      const frame = screenAt(programme, EMPTY_LIVE_LIST, marks, TEN + hour * 60 * MINUTE)!;
      for (const region of frame.regions) expect(region.filling.slide).toBeDefined();
    }
  });

  it.each(screens)('sends a price edit of what plays on %s in one part, at most 1 KB in all', (screen) => {
    expect(productsOn(shop, screen).size).toBeGreaterThan(0);
    for (const id of productsOn(shop, screen)) expectSmallEdit(shop, screen, id);
  });

  it('sends a price edit of any product in at most 1 KB, whatever a playlist shows tomorrow', () => {
    const { entrance } = shop.documents.playlists;
    const live = entrance!.body.items.flatMap(({ fallback: _, ...item }) =>
      item.kind === 'live' ? [item] : [],
    );
    const items = [...live, ...playlistOf(...products.keys()).items];
    const everything = edited(shop, 'playlists', 'entrance', { name: 'Everything', items });
    const again = publishedAgain(everything, TEN + MINUTE);
    expect(productsOn(again, 'entrance').size).toBe(products.size);
    for (const id of products.keys()) expectSmallEdit(again, 'entrance', id);
  });

  function productsOn(of: Shop, screen: string): ReadonlySet<string> {
    const slides = Object.values(compiledFor(of, screen, given).programme.slides);
    return new Set(slides.flatMap((slide) => (slide.kind === 'spotlight' ? [slide.face.product] : [])));
  }

  function expectSmallEdit(of: Shop, screen: string, id: string): void {
    const before = compiledFor(of, screen, given);
    // The longest of what an edit of prices sends: both, of six digits.
    const dear = { ...products.get(id)!, priceMinor: 123_456, listPriceMinor: 234_567 };
    const after = compiledFor(of, screen, { ...given, products: new Map(products).set(id, dear) });
    const parts = [...after.parts].flatMap(([name, text]) =>
      before.parts.has(name) ? [] : [JSON.parse(text)],
    );
    expect(parts).toHaveLength(1);
    const message = programmeMessage.parse({
      type: 'programme',
      hash: after.headHash,
      from: before.headHash,
      change: changeBetween(before.head, after.head),
      parts,
      applyAtMs: TEN,
    });
    const bytes = Buffer.byteLength(JSON.stringify(message));
    expect(bytes, `${id}: ${bytes} bytes`).toBeLessThanOrEqual(1_024);
  }

  it('does not grow with publications, and changes nothing by one that changes nothing', () => {
    let again = shop;
    for (let minute = 1; minute <= 5; minute += 1) again = publishedAgain(again, TEN + minute * MINUTE);
    for (const screen of screens) {
      const [first, last] = [compiledFor(shop, screen, given), compiledFor(again, screen, given)];
      expect(last.headText.length).toBeLessThanOrEqual(first.headText.length + 10);
      const marks = { id: screen, tags: shop.documents.screens[screen]!.body.tags };
      for (let atMs = TEN + 6 * MINUTE; atMs < TEN + 16 * MINUTE; atMs += 1_700) {
        const [one, other] = [first, last].map(({ programme }) =>
          screenAt(programme, EMPTY_LIVE_LIST, marks, atMs)!.regions.map(({ filling, locale, startMs }) => ({
            filling,
            locale,
            startMs,
          })),
        );
        expect(other).toEqual(one);
      }
    }
  });
});
