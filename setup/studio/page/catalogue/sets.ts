import { Color, type Object3D } from 'three';
import { HUES, type SetPieces, setIn, tone } from '../backdrops.ts';
import { archOutline, box, drum, group, plateOutline, ring, slab, type Triple } from '../forms.ts';
import { plaster } from '../materials.ts';

const BACKDROPS = [HUES.coral, HUES.sky, HUES.lilac, HUES.mint, HUES.butter, HUES.rose, HUES.sand, '#86c7cc'];
const ACCENTS = ['#2d1fe0', '#ff7a4d', '#f3b33c', '#3fa56b', '#e2472b', '#6d4a8a', '#fbf4e6'];

/** How unlike two colours are, 0 to about 1.7: distance in linear light, hue weighed by the eye's three cones. */
function unlike(a: string, b: string): number {
  const [x, y] = [new Color(a), new Color(b)];
  return Math.hypot(
    Math.sqrt(x.r) - Math.sqrt(y.r),
    Math.sqrt(x.g) - Math.sqrt(y.g),
    Math.sqrt(x.b) - Math.sqrt(y.b),
  );
}

/** Those of `colours` that set a product of these colours off, at least one. */
function contrasting(colours: readonly string[], product: readonly string[]): readonly string[] {
  const contrast = (color: string) => Math.min(...product.map((each, i) => unlike(color, each) * (1 + i)));
  const clear = colours.filter((color) => contrast(color) > 0.5);
  return clear.length > 0 ? clear : colours.toSorted((a, b) => contrast(b) - contrast(a)).slice(0, 1);
}

const nth = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The backdrop of a product, and the colour of the one small thing beside it. */
export function coloursAround(
  product: readonly string[],
  turn: number,
): { readonly backdrop: string; readonly accent: string } {
  const backdrop = nth(contrasting(BACKDROPS, product), turn);
  return { backdrop, accent: nth(contrasting(ACCENTS, [backdrop, ...product]), turn) };
}

interface Backdrop {
  readonly pieces: SetPieces;
  /** What `setIn` has no word for. */
  readonly more?: readonly Object3D[];
}

type SetPlan = (accent: string, color: string) => Backdrop;

const ballAt = (radius: number, at: Triple, color: string) => ({ radius, at, color });
const disc = (radius: number, color: string, at: Triple) =>
  drum(radius, 0.4, 0.04, plaster(color), { at, turn: [Math.PI / 2, 0, 0] });

/** What stands around a plinth of two units: never in front of the product, never two heights alike. */
const PLANS: readonly SetPlan[] = [
  (accent) => ({
    pieces: {
      arches: [{ width: 2.5, height: 4.3, at: [0.9, 0, -2.1] }],
      balls: [ballAt(0.34, [-2.3, 0.34, 1.1], accent)],
    },
  }),
  (accent) => ({
    pieces: {
      arches: [{ width: 2.5, height: 3.7, at: [-1.1, 0, -2] }],
      columns: [{ radius: 0.58, height: 1.1, at: [2.35, 0, -1.1] }],
      balls: [ballAt(0.36, [2.35, 1.46, -1.1], accent)],
    },
  }),
  (accent) => ({
    pieces: {
      arches: [
        { width: 2.6, height: 4.7, at: [1.1, 0, -2.2] },
        { width: 1.7, height: 2.5, at: [-1.7, 0, -1.9], tone: -0.04 },
      ],
      balls: [ballAt(0.32, [2.35, 0.32, 1.0], accent)],
    },
  }),
  (accent, color) => ({
    pieces: { balls: [ballAt(0.3, [-2.3, 0.3, 0.9], accent)] },
    more: [disc(1.9, tone(color, 0.06), [0.5, 1.9, -2.2])],
  }),
  (accent, color) => ({
    pieces: { balls: [ballAt(0.34, [-2.45, 1.34, -1.3], accent)] },
    more: [
      box([2.2, 1.0, 1.5], 0.06, plaster(tone(color, 0.05)), { at: [-2.5, 0.5, -1.4] }),
      box([1.7, 2.0, 1.2], 0.06, plaster(tone(color, 0.07)), { at: [-3.3, 1.0, -2.2] }),
      slab(archOutline(2, 3.4), 0.4, 0.04, plaster(tone(color, 0.05)), { at: [1.7, 0, -2.3] }),
    ],
  }),
  (accent) => ({
    pieces: {
      columns: [
        { radius: 0.5, height: 0.9, at: [2.5, 0, -0.8] },
        { radius: 0.55, height: 1.8, at: [2.2, 0, -1.9] },
        { radius: 0.6, height: 3.0, at: [1.1, 0, -2.4] },
      ],
      balls: [ballAt(0.3, [2.5, 1.2, -0.8], accent)],
    },
  }),
  (accent, color) => ({
    pieces: { balls: [ballAt(0.36, [2.3, 0.36, 0.7], accent)] },
    more: [
      slab(plateOutline(2.9, 3.9, 0.5), 0.4, 0.04, plaster(tone(color, 0.05)), { at: [-0.8, 1.95, -2.2] }),
      drum(0.7, 0.5, 0.05, plaster(tone(color, 0.07)), { at: [-2.5, 0.25, -0.5] }),
    ],
  }),
  (accent, color) => ({
    pieces: { columns: [{ radius: 0.6, height: 0.7, at: [-2.4, 0, -0.9] }] },
    more: [
      ring(1.65, 0.26, plaster(tone(color, 0.07)), { at: [0.7, 1.9, -2.1] }),
      slab(archOutline(0.5, 0.72), 0.24, 0.05, plaster(accent), { at: [-2.4, 0.7, -1.0], turn: [0, 0.3, 0] }),
    ],
  }),
];

/** The `index`th set, around a plinth that a product stands on. */
export function setAround(
  plinth: { readonly radius: number; readonly height: number },
  colours: { readonly backdrop: string; readonly accent: string },
  index: number,
): Object3D {
  const { backdrop, accent } = colours;
  const { pieces, more = [] } = nth(PLANS, index)(accent, backdrop);
  return group([setIn(backdrop, { ...pieces, plinth }), ...more]);
}
