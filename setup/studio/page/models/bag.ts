import type { Object3D } from 'three';
import { ball, group, pill, ring, type Triple, tube } from '../forms.ts';
import { brass, leather, matt } from '../materials.ts';
import { ribbon, surface } from '../surface.ts';

export interface BagColours {
  readonly leather: string;
  readonly seam: string;
  readonly zip: string;
}

const HALF_WIDTH = 1.55;

/** Lower and upper edge and half thickness of the crescent at `x`, −1 to 1. */
function crescentAt(x: number): { low: number; high: number; thick: number } {
  const fullness = Math.max(0, 1 - x * x);
  return {
    low: 1.28 - 1.28 * fullness ** 0.62,
    high: 1.28 + 0.14 * x * x,
    thick: 0.06 + 0.5 * fullness ** 0.75,
  };
}

/** Point of the skin; `round` turns about the length: 0 below, ½ above. */
function skin(x: number, round: number, lift = 0): Triple {
  const { low, high, thick } = crescentAt(x);
  const turn = round * Math.PI * 2;
  const rise = (1 - Math.cos(turn)) / 2;
  const belly = Math.sin(turn) * (1.12 - 0.62 * rise ** 1.6);
  const fold = 0.03 * Math.sin(9 * x + 5 * rise) * rise * (1 - x * x) * Math.sign(belly);
  return [HALF_WIDTH * x, low + (high - low) * rise, belly * (thick + lift) + fold];
}

/** A crescent shoulder bag with a zip above, rings at its tips and an arched strap. Stands on its lowest point. */
export function bag(colours: BagColours): Object3D {
  const skinLeather = leather(colours.leather);
  const gold = brass();
  const body = surface((u, v) => skin(-Math.cos(Math.PI * v), u), skinLeather, { across: 64, along: 120 });
  const seam = Array.from({ length: 64 }, (_, i) => {
    const x = -0.86 + (1.72 * i) / 63;
    const [px, py, pz] = skin(x, 0.13 + 0.03 * x * x, 0.012);
    const [qx, qy] = skin(x + 0.01, 0.13 + 0.03 * x * x, 0.012);
    return pill(0.0085, 0.026, matt(colours.seam), {
      at: [px, py, pz],
      turn: [0, 0, Math.atan2(qy - py, qx - px) + Math.PI / 2],
    });
  });
  const zip = tube(
    Array.from({ length: 30 }, (_, i): Triple => {
      const x = -0.84 + (1.68 * i) / 29;
      return [HALF_WIDTH * x, crescentAt(x).high + 0.012, 0];
    }),
    0.026,
    matt(colours.zip),
  );
  const tips = [-1, 1].flatMap((side) => [
    ring(0.13, 0.026, gold, { at: [side * 1.6, 1.53, 0], turn: [0, 0.55 * side, 0] }),
    ball(0.1, skinLeather, { at: [side * 1.53, 1.41, 0], scale: [1, 1.15, 0.9] }),
  ]);
  const strap = ribbon(
    (t) => {
      const angle = Math.PI * (1 - t);
      return [Math.cos(angle) * 1.63, 1.6 + Math.sin(angle) ** 0.85 * 1.32, 0.06 * Math.sin(angle * 2)];
    },
    () => [0, 0, 1],
    0.095,
    0.032,
    leather(colours.leather),
  );
  const puller = group([ring(0.045, 0.012, gold), pill(0.026, 0.17, gold, { at: [0, -0.15, 0] })], {
    at: [1.0, 1.3, 0.12],
    turn: [0.35, 0, 0.35],
  });
  return group([body, ...seam, zip, ...tips, strap, puller]);
}
