import { tone } from '../backdrops.ts';
import { group } from '../forms.ts';
import { backpack } from '../models/backpack.ts';
import { bag } from '../models/bag.ts';
import { beanie } from '../models/beanie.ts';
import { belt } from '../models/belt.ts';
import { bracelets } from '../models/bracelet.ts';
import { cap } from '../models/cap.ts';
import { folded } from '../models/folded.ts';
import { hat } from '../models/hat.ts';
import { perfume } from '../models/perfume.ts';
import { scarf } from '../models/scarf.ts';
import { sneaker } from '../models/sneaker.ts';
import { sunglasses } from '../models/sunglasses.ts';
import { tote } from '../models/tote.ts';
import { umbrella } from '../models/umbrella.ts';
import { watch } from '../models/watch.ts';
import type { Model } from './look.ts';

const METALS = ['#ecc27a', '#d6d9e0', '#e0a98a'];

const sneakers: Model = ({ main, second, cut }) => {
  const shoe = () =>
    sneaker({
      upper: main,
      toe: tone(main, 0.06),
      stripe: second,
      sole: '#fff8ee',
      tread: cut % 3 === 2 ? '#d9a877' : second,
      lace: cut % 2 === 0 ? '#fff8ee' : second,
      lining: tone(main, 0.16),
    });
  if (cut % 3 !== 1) return { product: shoe(), turn: 0.5, framing: { pitch: 11, fill: [0.58, 0.6] } };
  return {
    product: group([
      group([shoe()], { at: [-0.3, 0, 0.85], turn: [0, 0.08, 0] }),
      group([shoe()], { at: [0.3, 0, -0.75], turn: [0, -0.2, 0] }),
    ]),
    turn: 0.4,
    framing: { pitch: 15, fill: [0.6, 0.62] },
  };
};

/** By the slug of their families. */
export const FASHION_MODELS: Readonly<Record<string, Model>> = {
  sac: ({ main, second, cut }) => ({
    product: group([bag({ leather: main, seam: second, zip: tone(main, -0.2) })], {
      turn: [-0.03, 0, 0],
      scale: [1, [1, 1.18, 0.88][cut % 3] ?? 1, [1, 1.25, 1.1][cut % 3] ?? 1],
    }),
    turn: -0.34 - 0.12 * (cut % 2),
    framing: { pitch: 4 + 3 * (cut % 3), fill: [0.56, 0.66] },
  }),
  cabas: ({ main, second, cut }) => ({
    product: tote({ canvas: main, base: second, handle: tone(main, 0.12), badge: second }),
    turn: -0.42 + 0.1 * (cut % 3),
    framing: { pitch: 8, fill: [0.5, 0.72] },
  }),
  havresac: ({ main, second, cut }) => ({
    product: backpack({ cloth: main, trim: second }),
    turn: 0.42 + 0.1 * (cut % 3),
    framing: { pitch: 9, fill: [0.46, 0.7] },
  }),
  baskets: sneakers,
  lunettes: ({ main, second, cut }) => ({
    product: group([sunglasses({ frame: main, lens: tone(second, -0.12) })], {
      scale: [1, [1, 1.14, 0.9][cut % 3] ?? 1, 1],
    }),
    turn: -0.42 - 0.1 * (cut % 2),
    framing: { pitch: 12 + 2 * (cut % 3), fill: [0.6, 0.5], aperture: 0.025 },
  }),
  montre: ({ main, second, cut }) => ({
    product: watch({
      metal: METALS[cut % 3] ?? '#d6d9e0',
      dial: second,
      strap: main,
      hand: second === '#25232d' || second === '#22305f' ? '#f7efe1' : '#2b2430',
      accent: '#e2472b',
    }),
    turn: -0.5 + 0.14 * (cut % 2),
    framing: { pitch: 9, fill: [0.5, 0.62], aperture: 0.025 },
  }),
  echarpe: ({ main, second, cut }) => ({
    product: scarf({ ground: main, stripe: second, pattern: cut % 3 }),
    turn: 0.42,
    framing: { pitch: 7, fill: [0.5, 0.7] },
  }),
  ceinture: ({ main, second, cut }) => ({
    product: belt({ leather: main, seam: second }),
    turn: 0.2 + 0.16 * (cut % 3),
    keepsSide: true,
    framing: { pitch: 24, fill: [0.58, 0.52], aperture: 0.025 },
  }),
  bracelet: ({ main, second, cut }) => ({
    product: bracelets({ bead: main, other: second, stand: '#f6efe2' }, 1 + (cut % 3)),
    turn: -0.45,
    framing: { pitch: 12, fill: [0.56, 0.58], aperture: 0.025 },
  }),
  parapluie: ({ main, second, cut }) => ({
    product: umbrella({ canopy: main, other: second, wood: '#c08a52' }, cut % 2 === 0),
    turn: 0.5,
    framing: { pitch: 11, fill: [0.58, 0.66] },
  }),
  bonnet: ({ main, second, cut }) => ({
    product: beanie({ wool: main, cuff: second, pompom: cut % 2 === 0 ? second : main }),
    turn: 0.2,
    framing: { pitch: 8, fill: [0.5, 0.68], aperture: 0.025 },
  }),
  casquette: ({ main, second, cut }) => ({
    product: cap({ crown: main, peak: cut % 2 === 0 ? second : main, seam: tone(second, 0.08) }),
    turn: 0.62 + 0.14 * (cut % 2),
    framing: { pitch: 13, fill: [0.56, 0.52], aperture: 0.025 },
  }),
  chapeau: ({ main, second, cut }) => ({
    product: hat({ body: main, band: second, isStraw: cut % 2 === 1 }),
    turn: 0.5 + 0.3 * (cut % 3),
    framing: { pitch: 15, fill: [0.6, 0.5] },
  }),
  pull: ({ main, second, cut }) => ({
    product: folded(
      { layers: cut % 2 === 0 ? [second, tone(main, 0.1), main] : [second, main], stripe: second },
      true,
    ),
    turn: -0.42,
    framing: { pitch: 17, fill: [0.58, 0.56] },
  }),
  parfum: ({ main, second, cut }) => ({
    product: perfume({ juice: main, cap: second, label: '#fffaf0' }, cut),
    turn: -0.4,
    framing: { pitch: 8, fill: [0.46, 0.66], aperture: 0.025 },
  }),
};
