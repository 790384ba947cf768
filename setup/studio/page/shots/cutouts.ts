import { group } from '../forms.ts';
import { bag } from '../models/bag.ts';
import { instantCamera, print } from '../models/camera.ts';
import { headphones } from '../models/headphones.ts';
import { kettle } from '../models/kettle.ts';
import { sneaker } from '../models/sneaker.ts';
import { watch } from '../models/watch.ts';
import { KETTLE, NOVA, POLA, RED_BAG, VOLT, WATCH } from '../palette.ts';
import type { Framing, Shot } from '../shot.ts';

/** Filled to the edges: the display scales a cut-out by its own outline. */
const FILLED: Omit<Framing, 'pitch'> = { fill: [0.94, 0.94], centre: [0.5, 0.5], fov: 20 };
const size = [1120, 980] as const;

/** Products that hang in the air, a little tilted; the display draws their shadows. */
export const CUTOUT_SHOTS: Readonly<Record<string, () => Shot>> = {
  'bag-half-moon-cutout': () => ({
    product: group([bag(RED_BAG)], { turn: [0.06, -0.38, 0.06] }),
    framing: { ...FILLED, pitch: 5 },
    size,
  }),
  'sneaker-volt-cutout': () => ({
    product: group([sneaker(VOLT)], { turn: [0, 0.42, 0.24] }),
    framing: { ...FILLED, pitch: 8 },
    size,
  }),
  'watch-alba-cutout': () => ({
    product: group([watch(WATCH)], { turn: [0.1, -0.55, 0.12] }),
    framing: { ...FILLED, pitch: 6 },
    size,
  }),
  'kettle-otto-cutout': () => ({
    product: group([kettle(KETTLE)], { turn: [0.04, -0.3, -0.1] }),
    framing: { ...FILLED, pitch: 8 },
    size,
  }),
  'headphones-nova-cutout': () => ({
    product: group([headphones(NOVA)], { turn: [0.14, -0.62, 0.1] }),
    framing: { ...FILLED, pitch: 2 },
    size,
  }),
  'camera-pola-cutout': () => ({
    product: group([instantCamera(POLA), print('sea', { at: [0.02, 0.2, 1.02], turn: [0.28, 0.0, 0.03] })], {
      turn: [0.16, -0.5, 0.09],
    }),
    framing: { ...FILLED, pitch: 6 },
    size,
  }),
};
