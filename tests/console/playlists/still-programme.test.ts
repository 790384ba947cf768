import { describe, expect, it } from 'vitest';
import { slotsByItem } from '../../../console/pages/playlists/preview/preview-query.ts';
import { stillProgramme } from '../../../console/pages/playlists/preview/still-programme.ts';
import { playlistSchema } from '../../../playlists/documents/playlist.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { playlistProgramme } from '../../../playlists/programme/playlist-programme.ts';
import { itemCodes } from '../../../playlists/programme/slides/item-codes.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { hash, productsOf, shopOf, TEN } from '../../playlists/programme/support/small-shop.ts';

const PRODUCTS = productsOf({ id: 'lamp', stock: 'out' }, { id: 'vase' }, { id: 'dress' });
const { programme } = playlistProgramme({
  shop: shopOf({
    playlists: { gifts: { name: 'Gifts', items: [{ id: 'vase', kind: 'spotlight', product: 'vase' }] } },
  }),
  id: 'list',
  playlist: playlistSchema.parse({
    name: 'List',
    items: [
      { id: 'lamp', kind: 'spotlight', product: 'lamp', validUntilMs: 1_000, conditions: { inStock: true } },
      { id: 'gifts', kind: 'playlist', playlist: 'gifts' },
    ],
    rule: { sort: 'name' },
  }),
  products: PRODUCTS,
  media: new Map(),
  codes: itemCodes(PRODUCTS.keys(), hash),
  hash,
  atMs: TEN,
});

describe('the thumbnails of a list', () => {
  const slots = slotsByItem(programme);

  it('belong to the items of the list, what is nested and what a rule yields included', () => {
    expect([...slots].map(([item, { length }]) => [item, length])).toEqual([
      ['lamp', 1],
      ['gifts', 1],
      ['rule', 3],
    ]);
  });

  it('show what an item was, though it is over and out of stock', () => {
    const [slot] = slots.get('lamp') ?? [];
    const playing = (of: typeof programme, atMs: number) =>
      screenAt(of, EMPTY_LIVE_LIST, { id: '', tags: [] }, atMs)?.regions[0]?.filling;
    expect(playing(programme, TEN)?.slide).not.toBe(slot!.slide);
    expect(playing(stillProgramme(programme, slot!), 0)).toMatchObject({
      slide: slot!.slide,
      isFilled: false,
    });
  });
});
