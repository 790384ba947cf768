import type { Object3D } from 'three';
import { ball, group, type Placing, tube, turned } from '../forms.ts';
import { matt, stoneware } from '../materials.ts';

/** A vase by its outline, [radius, height]; a narrow lip and a dark mouth are added. */
export function vase(
  outline: readonly (readonly [number, number])[],
  color: string,
  placing: Placing = {},
): Object3D {
  const [lip = 0.1, top = 1] = outline.at(-1) ?? [];
  const body = turned(
    [
      [0.001, 0],
      ...outline,
      [lip + 0.02, top + 0.03],
      [lip - 0.02, top + 0.04],
      [lip - 0.05, top - 0.12],
      [0.001, top - 0.2],
    ],
    stoneware(color),
  );
  return group([body], placing);
}

/** Waves along the height, as fingers leave them in clay. */
export function wavyOutline(height: number, belly: number, neck: number, waves: number): [number, number][] {
  return Array.from({ length: 60 }, (_, i) => {
    const v = i / 59;
    const shape = belly * Math.sin(Math.PI * (0.12 + 0.8 * v)) ** 0.8;
    const body = shape * (1 - v ** 5) + neck * v ** 5;
    return [body * (1 + 0.07 * Math.cos(v * Math.PI * 2 * waves) * (1 - v ** 8)) + 0.02, v * height];
  });
}

/** Dried grass: bowed stems with plumes of small grains. */
export function grasses(color: string, grain: string, height: number, placing: Placing = {}): Object3D {
  const grainMatter = matt(grain);
  const stems = [
    [0.5, 1, 0.05],
    [0.12, 1.14, -0.12],
    [-0.3, 0.98, 0.12],
    [-0.62, 0.8, -0.05],
  ].flatMap(([lean = 0, tall = 1, depth = 0], k) => {
    const at = (t: number): [number, number, number] => [lean * t * t, height * tall * t, depth * t * 1.5];
    const stem = tube([at(0), at(0.35), at(0.7), at(1)], 0.013, matt(color));
    const grains = Array.from({ length: 46 }, (_, i) => {
      const t = 0.66 + (0.36 * i) / 45;
      const [x, y, z] = at(t);
      const turn = i * 2.4 + k;
      const spread = 0.085 * Math.sin((Math.PI * (i + 4)) / 52);
      return ball(0.036, grainMatter, {
        at: [x + Math.cos(turn) * spread, y, z + Math.sin(turn) * spread],
        scale: [0.8, 1.7, 0.8],
      });
    });
    return [stem, ...grains];
  });
  return group(stems, placing);
}
