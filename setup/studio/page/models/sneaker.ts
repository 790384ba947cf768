import { type Object3D, Shape, Vector2 } from 'three';
import { group, pill, ring, slab, type Triple, tube } from '../forms.ts';
import { matt, rubber, satin } from '../materials.ts';
import { weave } from '../screens.ts';
import { ribbon, surface } from '../surface.ts';

export interface SneakerColours {
  readonly upper: string;
  readonly toe: string;
  readonly stripe: string;
  readonly sole: string;
  readonly tread: string;
  readonly lace: string;
  readonly lining: string;
}

/** The shoe points to +x; heel at x = −1.5. Shapes along it, `v` from heel (0) to toe (1). */
const LENGTH = 3;
const xAt = (v: number) => -1.5 + LENGTH * v;
const halfWidthAt = (v: number) =>
  0.4 + 0.1 * Math.sin(Math.PI * Math.min(1, v * 1.25)) + 0.07 * smooth(0.45, 0.8, v);

function smooth(from: number, until: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (until - from)));
  return t * t * (3 - 2 * t);
}

/** Height of the upper above the sole: collar, then the slope of the laces, then the toe box. */
function heightAt(v: number): number {
  return (
    1.02 +
    0.14 * (1 - smooth(0, 0.12, v)) -
    0.1 * smooth(0.05, 0.2, v) +
    0.12 * smooth(0.2, 0.36, v) -
    0.68 * smooth(0.36, 0.8, v) ** 0.9 +
    0.03 * smooth(0.75, 0.9, v)
  );
}

/** Rounds both ends off. */
const closingAt = (v: number) => roundedAt(v, 0.13, 0.26);

/** Point of the upper: `u` from the outer sole edge over the top to the inner one. */
function upperAt(u: number, v: number, out = 0): Triple {
  const turn = Math.PI * u;
  const closing = Math.max(0.001, closingAt(v));
  const lean = 0.86 + 0.14 * Math.sin(turn) ** 2;
  const side = Math.cos(turn);
  const flare = Math.sign(side) * Math.abs(side) ** 0.75;
  const rise = Math.sin(turn) ** (0.55 + 0.25 * smooth(0.3, 0.7, v));
  const narrow = 1 - 0.3 * rise * (1 - smooth(0.5, 0.9, v));
  return [
    xAt(v) + (v < 0.1 ? -0.06 * rise * (1 - v / 0.1) : 0),
    0.34 + (heightAt(v) + out) * rise * (0.55 + 0.45 * closing),
    flare * (halfWidthAt(v) * closing + out) * narrow * lean,
  ];
}

/** A quarter of an ellipse at either end of the foot. */
function roundedAt(v: number, heel: number, toe: number): number {
  const ellipse = (rest: number, length: number) =>
    rest >= length ? 1 : Math.sqrt(Math.max(0, 1 - (1 - rest / length) ** 2));
  return Math.max(0.004, Math.min(ellipse(v, heel), ellipse(1 - v, toe)));
}

function soleOutline(grow: number): Shape {
  const right: Vector2[] = [];
  const left: Vector2[] = [];
  for (let i = 0; i <= 60; i++) {
    const v = (1 - Math.cos((Math.PI * i) / 60)) / 2;
    const wide = (halfWidthAt(v) + 0.07 + grow) * roundedAt(v, 0.17, 0.28);
    right.push(new Vector2(xAt(v) * (1.035 + grow * 0.3), wide));
    left.unshift(new Vector2(xAt(v) * (1.035 + grow * 0.3), -wide));
  }
  return new Shape([...right, ...left]);
}

/** A running shoe on its thick sole, side on, toe to the right. */
export function sneaker(colours: SneakerColours): Object3D {
  const knit = matt(colours.upper);
  knit.bumpMap = weave(70, 70);
  knit.bumpScale = 0.7;
  const flat = { turn: [-Math.PI / 2, 0, 0] as Triple };
  const laceAt = (i: number) => 0.44 + i * 0.068;
  const laces = Array.from({ length: 5 }, (_, i) => {
    const v = laceAt(i);
    const points = [0.27, 0.36, 0.5, 0.64, 0.73].map((u) =>
      upperAt(u, v + 0.012 * Math.cos((u - 0.5) * 9), 0.05),
    );
    return tube(points, 0.05, matt(colours.lace));
  });
  const stripe = (from: number, until: number, lean: number) =>
    [1, -1].map((side) =>
      ribbon(
        (t) => {
          const u = 0.06 + 0.36 * t;
          const [x, y, z] = upperAt(u, from + (until - from) * t + lean * Math.sin(Math.PI * t), 0.012);
          return [x, y, z * side];
        },
        () => [1, 0.15, 0],
        0.07,
        0.014,
        satin(colours.stripe),
      ),
    );
  const collar = ring(0.36, 0.085, matt(colours.lining), {
    at: [-0.88, 1.37, 0],
    turn: [Math.PI / 2, 0.06, 0],
    scale: [1.42, 0.86, 1.1],
  });
  const mouth = surface(
    (u, v) => [
      -0.88 + Math.cos(u * Math.PI * 2) * 0.5 * v,
      1.345 - 0.1 * (1 - v),
      Math.sin(u * Math.PI * 2) * 0.29 * v,
    ],
    matt('#191722'),
    { across: 60, along: 8 },
  );
  const tongue = ribbon(
    (t) => {
      const [x, y] = upperAt(0.5, 0.36 + 0.36 * (1 - t), 0.03);
      return [x - 0.02 * smooth(0.8, 1, t), y + 0.2 * smooth(0.7, 1, t), 0];
    },
    () => [0, 0, 1],
    0.21,
    0.06,
    matt(colours.toe),
  );
  return group([
    slab(soleOutline(0.0), 0.1, 0.04, rubber(colours.tread), { ...flat, at: [0, 0, 0] }),
    slab(soleOutline(0.02), 0.2, 0.09, satin(colours.sole), { ...flat, at: [0, 0.15, 0] }),
    surface((u, v) => upperAt(u, v), knit, { across: 56, along: 90 }),
    surface((u, v) => upperAt(u, 0.84 + 0.16 * v, 0.016), satin(colours.toe), { across: 44, along: 20 }),
    surface((u, v) => upperAt(u, 0.001 + 0.13 * v, 0.018), satin(colours.stripe), { across: 44, along: 16 }),
    tongue,
    collar,
    mouth,
    ...laces,
    ...stripe(0.3, 0.46, 0.02),
    ...stripe(0.4, 0.54, 0.02),
    pill(0.05, 0.2, satin(colours.stripe), { at: [-1.52, 1.32, 0], turn: [0, 0, 0.1] }),
  ]);
}
