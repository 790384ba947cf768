import { DoubleSide, type Object3D } from 'three';
import { archOutline, group, pill, slab, type Triple, tube } from '../forms.ts';
import { leather, matt, wool } from '../materials.ts';
import { weave } from '../screens.ts';
import { surface } from '../surface.ts';

export interface ToteColours {
  readonly canvas: string;
  readonly base: string;
  readonly handle: string;
  readonly badge: string;
}

const HEIGHT = 1.95;

/** Point of the cloth at height `v`: a rectangle with soft corners that opens upwards and sags a little in the middle. */
function cloth(u: number, v: number, out = 0): Triple {
  const turn = u * Math.PI * 2;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const soften = (x: number) => Math.sign(x) * Math.abs(x) ** 0.42;
  const wide = 0.98 + 0.24 * v + out;
  const deep = 0.46 + 0.03 * v - 0.05 * Math.sin(Math.PI * v) + out;
  const sag = v > 0.5 ? 0.05 * (v - 0.5) * 2 * Math.cos(turn * 2) : 0;
  return [soften(c) * wide, HEIGHT * v + sag, soften(s) * deep + 0.015 * Math.sin(5 * c + 4 * v) * v];
}

/** A canvas tote that stands, rope handles up, a loaf looking out. */
export function tote(colours: ToteColours): Object3D {
  const canvas = matt(colours.canvas);
  canvas.bumpMap = weave(90, 36);
  canvas.bumpScale = 1.2;
  const inside = matt(colours.canvas);
  inside.color.multiplyScalar(0.6);
  inside.side = DoubleSide;
  const handle = (z: number) =>
    tube(
      [
        [-0.52, 1.35, z * 1.14],
        [-0.52, 1.95, z * 1.08],
        [-0.44, 2.5, z * 0.9],
        [0, 2.78, z * 0.78],
        [0.44, 2.5, z * 0.9],
        [0.52, 1.95, z * 1.08],
        [0.52, 1.35, z * 1.14],
      ],
      0.05,
      wool(colours.handle),
    );
  const loaf = group(
    [
      pill(0.19, 1.5, matt('#c98442')),
      ...[-0.3, 0.1, 0.5, 0.85].map((y) =>
        pill(0.045, 0.2, matt('#f0cf9a'), { at: [0, y, 0.165], turn: [0, 0, 0.9] }),
      ),
    ],
    { at: [0.62, 1.95, -0.02], turn: [0.08, 0, -0.24] },
  );
  const leaves = [-0.35, -0.1, 0.16].map((lean, i) =>
    surface(
      (u, v) => {
        const half = 0.17 * Math.sin(Math.PI * v ** 0.8) * (u - 0.5) * 2;
        return [half + lean * v * 1.2, v * 1.15, 0.16 * v * v + 0.4 * half * half];
      },
      matt(i === 1 ? '#3f8f5a' : '#57a86c'),
      { across: 12, along: 30, placing: { at: [-0.5 + i * 0.08, 1.6, -0.1 + i * 0.1] } },
    ),
  );
  return group([
    surface((u, v) => cloth(u, v), canvas, { across: 120, along: 24 }),
    surface((u, v) => cloth(u, 0.1 + 0.895 * v, -0.03), inside, { across: 100, along: 4 }),
    surface((u, v) => cloth(u, 0.005 + v * 0.27, 0.018), leather(colours.base), { across: 120, along: 4 }),
    handle(0.46),
    handle(-0.46),
    slab(archOutline(0.46, 0.56), 0.02, 0.012, leather(colours.badge), {
      at: [0, 0.82, 0.455],
      turn: [-0.02, 0, 0],
    }),
    loaf,
    ...leaves,
  ]);
}
