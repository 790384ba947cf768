import { HUES, setIn } from '../backdrops.ts';
import { group } from '../forms.ts';
import { bag } from '../models/bag.ts';
import { instantCamera } from '../models/camera.ts';
import { headphones } from '../models/headphones.ts';
import { lamp } from '../models/lamp.ts';
import { GIROLLE, NOVA, POLA, RED_BAG } from '../palette.ts';
import type { Framing, Lighting, Shot } from '../shot.ts';
import { posed, stage } from '../stage.ts';
import { DUSK } from './home.ts';

/** How the live show is filmed: the whole counter. */
export const STAGE_VIEW: Framing = { pitch: 3, fov: 24, fill: [0.9, 0.86], centre: [0.5, 0.55] };
export const STAGE_LIGHT: Partial<Lighting> = { bounceColor: '#6a5be0', key: 1.8, dome: 1.1 };

/** The arches of the brand slide are tall: the product low in the picture, air above. */
const tall = [720, 1080] as const;
const low = (width: number): Omit<Framing, 'pitch'> => ({
  fill: [width, 0.5],
  centre: [0.5, 0.62],
  aperture: 0.03,
});

function waving(): Shot {
  const { subject, set } = posed(stage());
  return { product: subject, set, framing: { ...STAGE_VIEW, aperture: 0.1 }, light: STAGE_LIGHT };
}

export const BRAND_SHOTS: Readonly<Record<string, () => Shot>> = {
  'live-poster': () => ({ ...waving(), size: [1280, 720] }),
  'brand-presenter': () => ({
    ...waving(),
    framing: { ...STAGE_VIEW, aperture: 0.1, fill: [1.05, 0.74], centre: [0.5, 0.6] },
    size: tall,
  }),
  'brand-bag': () => ({
    product: group([bag(RED_BAG)], { at: [0, 0.36, 0.3], turn: [-0.03, -0.32, 0] }),
    set: setIn(HUES.coral, {
      plinth: { radius: 1.9, height: 0.36, at: [0, 0, 0.3] },
      arches: [{ width: 2.2, height: 5, at: [0.7, 0, -2.1] }],
    }),
    framing: { pitch: 5, ...low(0.84) },
    light: { bounceColor: HUES.coral },
    size: tall,
  }),
  'brand-lamp': () => ({
    product: group([lamp(GIROLLE)], { at: [0, 0.3, 0.2], scale: 1.1 }),
    set: setIn('#a8401f', {
      plinth: { radius: 1.6, height: 0.3, at: [0, 0, 0.2] },
      arches: [{ width: 3.3, height: 5.4, at: [0, 0, -1.9], tone: 0.04 }],
    }),
    framing: { pitch: 4, ...low(0.74) },
    light: { ...DUSK, bounceColor: '#a8401f' },
    size: tall,
  }),
  'brand-headphones': () => ({
    product: group([headphones(NOVA)], { turn: [0.05, -0.55, 0.06], at: [0, 0.5, 0] }),
    set: setIn('#d6ea3a', { plinth: { radius: 1.7, height: 0.3 }, back: -3 }),
    framing: { pitch: 5, ...low(0.78) },
    light: { bounceColor: '#e3f54b' },
    size: tall,
  }),
  'brand-camera': () => ({
    product: instantCamera(POLA, { at: [0, 0.46, 0.3], turn: [0, -0.5, 0] }),
    set: setIn(HUES.lilac, {
      plinth: { radius: 1.7, height: 0.46, at: [0, 0, 0.2] },
      arches: [{ width: 2.0, height: 4, at: [0.9, 0, -1.9] }],
    }),
    framing: { pitch: 9, ...low(0.86) },
    light: { bounceColor: HUES.lilac },
    size: tall,
  }),
};
