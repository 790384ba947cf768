import type { DocumentKind } from '../documents/kinds.ts';
import type { Media } from '../documents/media.ts';
import type { Product } from '../documents/product.ts';
import type { ShopChange } from '../documents/shop.ts';
import { demoCatalogue } from './catalogue.ts';
import { demoContests } from './contests.ts';
import { catalogueProduct } from './demo-product.ts';
import { DEMO_LAYOUTS } from './layouts.ts';
import { DEMO_PLAYLISTS } from './playlists.ts';
import { demoPresets } from './presets.ts';
import { demoSchedule } from './schedule.ts';
import { DEMO_SCREENS } from './screens.ts';
import { demoStore } from './store.ts';
import { demoStreams } from './streams.ts';

/** Pictures of the brand slide, in its order. */
const BRAND_PICTURES = ['brand-bag', 'brand-lamp', 'brand-headphones', 'brand-presenter', 'brand-camera'];

export interface DemoShop {
  /** Puts every editorial document; the caller publishes the drafts. */
  readonly changes: readonly ShopChange[];
  readonly products: readonly Product[];
}

/**
 * The pop-up in Les Halles, as data: what a first `npm start` shows. Right on any day and at any hour: nothing in it ends.
 *
 * @param pictures - Media by picture name (./pictures.ts). A name that is missing leaves its picture out; nothing fails.
 * @param today - Business day on which the shop begins, `2026-11-24`.
 */
export function demoShop(pictures: Readonly<Record<string, Media>>, today: string): DemoShop {
  const hashOf = (name: string) => pictures[name]?.hash;
  const products = demoCatalogue().map(([category, product]) => catalogueProduct(product, category, hashOf));
  const brandPictures = BRAND_PICTURES.flatMap((name) => hashOf(name) ?? []);
  return {
    products,
    changes: [
      ...puts('store', { main: demoStore(brandPictures, Number(today.slice(0, 4))) }),
      ...puts('screens', DEMO_SCREENS),
      ...puts('streams', demoStreams(hashOf('live-poster'))),
      ...puts('contests', demoContests(today, hashOf('camera-pola-cutout'))),
      ...puts('presets', demoPresets(hashOf('bag-half-moon'))),
      ...puts('playlists', DEMO_PLAYLISTS),
      ...puts('layouts', DEMO_LAYOUTS),
      ...puts('schedule', { main: demoSchedule(today) }),
    ],
  };
}

function puts(kind: DocumentKind, bodies: Readonly<Record<string, unknown>>): readonly ShopChange[] {
  return Object.entries(bodies).map(([id, body]) => ({ type: 'put', kind, id, body }));
}
