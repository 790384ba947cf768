import type { Shop } from '../../playlists/documents/shop.ts';

/** More commits than kept copies can ever lie apart. */
const LEAP = 1_000_000;

/**
 * An older state that takes the place of a newer one. Numbers given out after it must not come again: a screen that knows
 * version 7 would ignore a new 7.
 *
 * @param beyond - The state that it replaces, where that can still be read.
 */
export function leapAhead(shop: Shop, beyond: Shop = shop): Shop {
  return {
    ...shop,
    revision: Math.max(shop.revision, beyond.revision) + LEAP,
    liveVersion: Math.max(shop.liveVersion, beyond.liveVersion) + LEAP,
  };
}
