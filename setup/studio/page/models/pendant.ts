import { DoubleSide, type Object3D, PointLight } from 'three';
import { ball, drum, group, turned } from '../forms.ts';
import { brass, gloss, lightSource, steel } from '../materials.ts';

export interface PendantColours {
  readonly shade: string;
  readonly collar: string;
}

type Outline = readonly (readonly [number, number])[];

/** A bell, a drop and a flat dish. */
const SHADES: readonly Outline[] = [
  [
    [1.25, 0],
    [1.22, 0.14],
    [0.95, 0.5],
    [0.62, 0.86],
    [0.42, 1.2],
    [0.2, 1.34],
  ],
  [
    [0.78, 0],
    [0.98, 0.3],
    [1.02, 0.66],
    [0.84, 1.06],
    [0.5, 1.42],
    [0.18, 1.62],
  ],
  [
    [1.5, 0],
    [1.48, 0.1],
    [1.15, 0.34],
    [0.62, 0.56],
    [0.3, 0.66],
    [0.18, 0.8],
  ],
];

/** A lacquered shade, golden inside, with its bulb on. Its cord is not part of it: that hangs from above the picture. */
export function pendant(colours: PendantColours, cut: number): Object3D {
  const outline = SHADES[cut % SHADES.length] ?? [];
  const top = outline.at(-1)?.[1] ?? 1;
  const outside = gloss(colours.shade);
  outside.side = DoubleSide;
  const inside = steel('#e6b355', 0.4);
  inside.side = DoubleSide;
  const bulb = ball(0.3, lightSource('#ffe2ae', 1.7), { at: [0, 0.12, 0] });
  bulb.castShadow = false;
  const light = new PointLight('#ffc67a', 5, 8, 1.6);
  light.position.set(0, -0.1, 0);
  return group([
    turned(outline, outside),
    turned(
      outline.map(([radius, height]) => [radius * 0.97, height - 0.012] as const),
      inside,
    ),
    drum(0.2, 0.26, 0.05, gloss(colours.collar), { at: [0, top + 0.08, 0] }),
    drum(0.07, 0.14, 0.03, brass(), { at: [0, top + 0.26, 0] }),
    bulb,
    light,
  ]);
}
