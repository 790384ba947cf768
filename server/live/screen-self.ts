import { documentOf } from '../../playlists/documents/document-of.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';
import { screenCode } from './screen-code.ts';
import type { SeatKey } from './screen-connection.ts';

/**
 * What a screen must know of itself, out of the documents.
 *
 * @returns `undefined` when no such screen is planned.
 */
export function screenSelf(shop: Shop, seat: SeatKey, isDemo: boolean): ScreenSelf | undefined {
  const screen = documentOf(shop, 'screens', seat.screen)?.body;
  if (screen === undefined) return undefined;
  const visitorsAddress = shop.documents.store.main?.body.visitorsAddress;
  return {
    id: seat.screen,
    code: screenCode(seat.store, seat.screen),
    name: screen.name,
    tags: [...screen.tags],
    calm: screen.calm,
    isDemo,
    ...(visitorsAddress === undefined ? {} : { visitorsAddress }),
  };
}
