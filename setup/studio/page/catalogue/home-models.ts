import { tone } from '../backdrops.ts';
import { group } from '../forms.ts';
import { armchair } from '../models/armchair.ts';
import { bowls } from '../models/bowls.ts';
import { cactus } from '../models/cactus.ts';
import { candle } from '../models/candle.ts';
import { carafe } from '../models/carafe.ts';
import { clock } from '../models/clock.ts';
import { cushion } from '../models/cushion.ts';
import { folded } from '../models/folded.ts';
import { kettle } from '../models/kettle.ts';
import { lamp } from '../models/lamp.ts';
import { mug } from '../models/mug.ts';
import { pendant } from '../models/pendant.ts';
import { stool } from '../models/stool.ts';
import { teapot } from '../models/teapot.ts';
import { grasses, vase, wavyOutline } from '../models/vase.ts';
import type { Look, Model } from './look.ts';

const WOODS = ['#b87a45', '#8a5a34', '#d3a36d'];
const woodOf = (cut: number) => WOODS[cut % WOODS.length] ?? '#b87a45';

/** Height, belly, neck and waves of a vase, and whether a small one stands by it. */
const VASES = [
  [1.5, 0.85, 0.26, 1, false],
  [2.1, 0.72, 0.16, 2, false],
  [1.3, 0.95, 0.2, 1, true],
  [1.9, 0.6, 0.24, 3, true],
  [1.75, 0.78, 0.2, 8, false],
  [2.3, 0.46, 0.2, 1, true],
  [1.2, 0.66, 0.3, 4, false],
  [2.2, 0.6, 0.18, 5, false],
] as const;

const vases: Model = ({ main, second, cut }) => {
  const [height, belly, neck, waves, hasSmall] = VASES[cut % VASES.length] ?? VASES[0];
  const isFull = cut % 3 !== 1;
  return {
    product: group([
      vase(wavyOutline(height, belly, neck, waves), main),
      ...(isFull
        ? [grasses('#9a6a3a', tone(second, 0), 1.5, { at: [0, height * 0.86, 0], scale: 0.8 })]
        : []),
      ...(hasSmall || !isFull
        ? [
            vase(wavyOutline(height * 0.5, belly * 0.6, neck * 0.8, waves + 1), second, {
              at: [1.15, 0, 0.4],
            }),
          ]
        : []),
    ]),
    keepsSide: true,
    framing: { pitch: 8, fill: [0.5, 0.74] },
  };
};

const mugs: Model = ({ main, second, cut }) => {
  const cup = (outside: string, handle: string, at: readonly [number, number, number], turn: number) =>
    mug(
      { outside, foot: '#c79a6b', handle, coffee: cut % 3 === 2 ? '#8a5a2c' : '#5a321a' },
      { at, turn: [0, turn, 0] },
    );
  const pairs = [
    [cup(main, second, [0, 0, 0], -0.5)],
    [cup(main, second, [-0.5, 0, 0.4], Math.PI - 0.4), cup(second, main, [0.85, 0, -0.4], -0.3)],
    [cup(main, main, [0, 0, 0], Math.PI + 0.6)],
  ];
  return {
    product: group(pairs[cut % pairs.length] ?? []),
    keepsSide: true,
    framing: { pitch: 17, fill: [0.5, 0.56], aperture: 0.025 },
  };
};

const knitted = ({ main, second, cut }: Look) =>
  folded(
    { layers: cut % 2 === 0 ? [second, main] : [tone(main, 0.08), second, main], stripe: second },
    false,
  );

/** By the slug of their families. */
export const HOME_MODELS: Readonly<Record<string, Model>> = {
  lampe: ({ main, second, cut }) => ({
    product: group([lamp({ foot: main, glass: tone(second, 0.06), light: second })], {
      scale: [[1, 1.15, 0.9][cut % 3] ?? 1, 1, [1, 1.15, 0.9][cut % 3] ?? 1],
    }),
    isLit: true,
    framing: { pitch: 4, fill: [0.5, 0.68], centre: [0.5, 0.52] },
  }),
  suspension: ({ main, second, cut }) => ({
    product: pendant({ shade: main, collar: second }, cut),
    isHung: true,
    framing: { pitch: 2, fill: [0.5, 0.5], centre: [0.5, 0.44] },
  }),
  bougie: ({ main, second }) => ({
    product: candle({ glass: tone(main, 0.1), wax: tone(main, 0.22), label: '#fffaf0', ink: second }),
    turn: -0.12,
    isLit: true,
    framing: { pitch: 8, fill: [0.46, 0.6] },
  }),
  vase: vases,
  horloge: ({ main, second, cut }) => ({
    product: clock({
      body: main,
      dial: cut % 3 === 2 ? '#fffaf0' : tone(second, 0.08),
      mark: '#2b2430',
      hand: '#2b2430',
      accent: cut % 2 === 0 ? '#ff6a3c' : main,
    }),
    turn: -0.4,
    framing: { pitch: 8, fill: [0.5, 0.6] },
  }),
  coussin: ({ main, second, cut }) => ({
    product: cushion({ cloth: main, motif: second }, cut),
    turn: 0.4,
    framing: { pitch: 8, fill: [0.5, 0.62] },
  }),
  cactus: ({ main, second, cut }) => ({
    product: group([cactus({ plant: main, spine: '#fff6dc', flower: '#ff5d8f', pot: second })], {
      scale: [[1, 1.2, 0.9, 1.1, 1][cut % 5] ?? 1, 1, 1],
    }),
    turn: 0.25 + 0.5 * (cut % 3),
    framing: { pitch: 8, fill: [0.46, 0.72] },
  }),
  tasse: mugs,
  bouilloire: ({ main, second, cut }) => ({
    product: kettle({ body: main, wood: woodOf(cut), base: second }),
    turn: -0.35,
    framing: { pitch: 9, fill: [0.56, 0.6] },
  }),
  theiere: ({ main, second, cut }) => ({
    product: teapot({ body: main, lid: second, wood: woodOf(cut) }, cut % 2 === 1),
    turn: 0.35,
    framing: { pitch: 11, fill: [0.54, 0.6] },
  }),
  bols: ({ main, second, cut }) => ({
    product: bowls([main, second, tone(main, 0.14)], cut % 2 === 0),
    turn: 0.2,
    framing: { pitch: 19, fill: [0.54, 0.58] },
  }),
  carafe: ({ main, second }) => ({
    product: carafe({ drink: main, stopper: second }),
    turn: 0.15,
    framing: { pitch: 10, fill: [0.5, 0.68] },
  }),
  fauteuil: ({ main, second, cut }) => ({
    product: armchair({ cloth: main, cushion: cut % 2 === 0 ? tone(main, 0.06) : second, wood: woodOf(cut) }),
    turn: -0.5 + 0.12 * (cut % 3),
    framing: { pitch: 12, fill: [0.5, 0.54] },
  }),
  tabouret: ({ main, second, cut }) => ({
    product: stool({ seat: main, wood: second }, cut % 2 === 0 ? 3 : 4),
    turn: 0.2,
    framing: { pitch: 10, fill: [0.46, 0.7] },
  }),
  plaid: (look) => ({
    product: knitted(look),
    turn: -0.42,
    framing: { pitch: 18, fill: [0.58, 0.54] },
  }),
};
