import { describe, expect, it } from 'vitest';
import { playlistSchema } from '../../../playlists/documents/playlist.ts';
import type { Shop } from '../../../playlists/documents/shop.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { playlistProgramme } from '../../../playlists/programme/playlist-programme.ts';
import { itemCodes } from '../../../playlists/programme/slides/item-codes.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { hash, productsOf, SECOND, shopOf, TEN } from './support/small-shop.ts';

const PRODUCTS = productsOf(
  { id: 'lamp', category: 'home', salesRank: 2 },
  { id: 'vase', category: 'home', salesRank: 1 },
  { id: 'dress', category: 'fashion' },
);
const SHOP = shopOf({
  playlists: { gifts: { name: 'Gifts', items: [{ id: 'vase', kind: 'spotlight', product: 'vase' }] } },
});

function preview(playlist: unknown, shop: Shop = SHOP, atMs = TEN) {
  return playlistProgramme({
    shop,
    id: 'new',
    playlist: playlistSchema.parse(playlist),
    products: PRODUCTS,
    media: new Map(),
    codes: itemCodes(PRODUCTS.keys(), hash),
    hash,
    atMs,
  });
}

const spotlight = (product: string, more: object = {}) => ({
  id: product,
  kind: 'spotlight',
  product,
  ...more,
});

describe('playlistProgramme', () => {
  it('shows a playlist that was never saved nor scheduled, from its first slot on', () => {
    const items = [spotlight('lamp', { durationMs: 4_000 }), spotlight('dress')];
    const { programme } = preview({ name: 'New', items });
    const shownAt = (atMs: number) =>
      screenAt(programme, EMPTY_LIVE_LIST, { id: '', tags: [] }, atMs)?.regions[0];
    expect(shownAt(TEN)).toMatchObject({ filling: { item: 'new/lamp' }, startMs: TEN, locale: 'fr' });
    expect(shownAt(TEN + 4 * SECOND)).toMatchObject({ filling: { item: 'new/dress' }, locale: 'en' });
    expect(shownAt(TEN + 14 * SECOND)).toMatchObject({ filling: { item: 'new/lamp' }, frame: { pass: 1 } });
    expect(programme.wheels.new?.loopMs).toBe(14_000);
  });

  it('takes nested playlists as their drafts, and what its rule yields now', () => {
    const { programme, ruleResult } = preview({
      name: 'New',
      items: [{ id: 'gifts', kind: 'playlist', playlist: 'gifts' }],
      rule: { categories: ['home'] },
    });
    const shown = programme.wheels.new?.slots.map(({ item }) => item);
    expect(shown).toEqual(['new/gifts/vase', 'new/rule:vase', 'new/rule:lamp']);
    expect(ruleResult).toEqual(['vase', 'lamp']);
  });

  it('shows items that only some screens show', () => {
    const items = [spotlight('lamp', { conditions: { tags: ['till'] } })];
    expect(preview({ name: 'New', items }).programme.wheels.new?.slots).toHaveLength(1);
  });

  it('warns of what is missing, and of an empty loop', () => {
    const codes = (playlist: unknown) => preview(playlist).warnings.map(({ code }) => code);
    expect(codes({ name: 'New', items: [spotlight('gone')] })).toEqual(['product-unknown']);
    expect(codes({ name: 'New' })).toEqual(['empty-wheel']);
    expect(codes({ name: 'New', items: [{ id: 'self', kind: 'playlist', playlist: 'new' }] })).toContain(
      'playlist-within-itself',
    );
  });

  it('plays one pass whole, however long', () => {
    const items = ['lamp', 'vase'].map((id) => spotlight(id, { durationMs: 86_400_000 }));
    const { programme } = preview({ name: 'New', items });
    const at = TEN + 1.5 * 86_400_000;
    const frame = screenAt(programme, EMPTY_LIVE_LIST, { id: '', tags: [] }, at);
    expect(frame?.regions[0]?.filling.item).toBe('new/vase');
    expect(frame?.isPastHorizon).toBe(false);
  });
});
