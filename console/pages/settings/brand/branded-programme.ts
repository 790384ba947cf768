import type { Store } from '../../../../playlists/documents/store.ts';
import { brandColours } from '../../../../playlists/programme/brand-colours.ts';
import type { Programme } from '../../../../playlists/programme/programme.ts';

/** A programme as it will look with another brand: what plays stays, its dress changes. */
export function brandedProgramme(programme: Programme, brand: Store['brand']): Programme {
  const { name, logo, pictures } = brand;
  const shown = { name, colours: brandColours(brand), pictures };
  const dressed = logo === undefined ? shown : { ...shown, logo };
  const { head } = programme;
  return {
    ...programme,
    hash: `${programme.hash} ${JSON.stringify(dressed)}`,
    head: { ...head, store: { ...head.store, brand: dressed } },
  };
}

const FULL = { full: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }] };

/** A programme that shows the brand slide for ever. Show it at instant 0. */
export function brandSlideProgramme(programme: Programme): Programme {
  const regions = { main: { anchorMs: 0, pass: 0, wheel: 'brand' } };
  const segments = [{ fromMs: 0, entry: 'brand', layout: 'full', regions }];
  return {
    ...programme,
    hash: `${programme.hash} brand`,
    head: { ...programme.head, layouts: FULL },
    days: [{ date: '', fromMs: 0, untilMs: 86_400_000, segments }],
    wheels: { brand: { slots: [], loopMs: 0 } },
    slides: {},
  };
}
