import type { Object3D } from 'three';
import { box, group, pill, ring, type Triple, tube } from '../forms.ts';
import { brass, leather, matt } from '../materials.ts';
import { weave } from '../screens.ts';
import { ribbon, surface } from '../surface.ts';

export interface BackpackColours {
  readonly cloth: string;
  readonly trim: string;
}

const soften = (x: number, power: number) => Math.sign(x) * Math.abs(x) ** power;

/** The body: a soft block, wider below, leaning in at the top. */
function bodyAt(u: number, v: number): Triple {
  const turn = u * Math.PI * 2;
  const up = (v - 0.5) * Math.PI;
  const girth = Math.max(0.001, Math.cos(up)) ** 0.28;
  const y = 1.2 + soften(Math.sin(up), 0.5) * 1.2;
  const taper = 1 - 0.13 * (y / 2.4);
  return [
    soften(Math.cos(turn), 0.5) * 0.92 * girth * taper,
    y,
    soften(Math.sin(turn), 0.55) * 0.5 * girth * taper,
  ];
}

/** A flap-top backpack that stands, its front to +z. */
export function backpack(colours: BackpackColours): Object3D {
  const cloth = matt(colours.cloth);
  cloth.bumpMap = weave(46, 46);
  cloth.bumpScale = 0.5;
  const trim = leather(colours.trim);
  const metal = brass();
  const flap = surface(
    (u, v) => {
      const x = (u - 0.5) * 2;
      const turn = v * Math.PI * 0.5;
      const drop = Math.max(0, v - 0.42) / 0.58;
      return [
        soften(x, 0.85) * (0.86 - 0.1 * drop ** 3 * x * x),
        2.45 - drop ** 1.25 * 1.02 * (1 - 0.22 * x ** 4) - 0.12 * x * x * (1 - drop),
        -0.4 + Math.sin(Math.min(1, v / 0.5) * turn * 2) * 0.001 + Math.min(1, v / 0.46) * 0.92 + 0.1 * drop,
      ];
    },
    cloth,
    { across: 60, along: 60 },
  );
  const strap = (x: number) =>
    group([
      box([0.14, 0.98, 0.04], 0.02, trim, { at: [x, 1.5, 0.66], turn: [-0.06, 0, 0] }),
      ring(0.1, 0.024, metal, { at: [x, 1.06, 0.69] }),
      pill(0.018, 0.14, metal, { at: [x, 1.06, 0.71] }),
    ]);
  const shoulder = (side: number) =>
    ribbon(
      (t) => [
        side * (0.5 + 0.56 * Math.sin(Math.PI * t)),
        2.2 - 1.95 * t,
        -0.46 - 0.34 * Math.sin(Math.PI * t),
      ],
      () => [1, 0, 0],
      0.13,
      0.045,
      trim,
    );
  return group([
    surface(bodyAt, cloth, { across: 90, along: 60 }),
    flap,
    box([1.24, 0.86, 0.36], 0.16, cloth, { at: [0, 0.52, 0.5] }),
    tube(
      [
        [-0.56, 0.8, 0.685],
        [0, 0.83, 0.695],
        [0.56, 0.8, 0.685],
      ],
      0.022,
      trim,
    ),
    box([0.3, 0.2, 0.03], 0.015, trim, { at: [0, 0.5, 0.69] }),
    strap(-0.36),
    strap(0.36),
    shoulder(-1),
    shoulder(1),
    ring(0.2, 0.04, trim, { at: [0, 2.44, -0.22] }, Math.PI),
  ]);
}
