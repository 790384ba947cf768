import type { Object3D } from 'three';
import { archOutline, drum, group, pill, ring, slab, turned } from '../forms.ts';
import { leather, lightSource, matt, satin } from '../materials.ts';
import { weave } from '../screens.ts';
import { ribbon, surface } from '../surface.ts';

export interface SpeakerColours {
  readonly cloth: string;
  readonly cap: string;
  readonly strap: string;
  readonly light: string;
}

/** A drum of cloth with a lit ring on top and a leather loop. */
export function speaker(colours: SpeakerColours): Object3D {
  const cloth = matt(colours.cloth);
  cloth.bumpMap = weave(44, 15);
  cloth.bumpScale = 1.6;
  const glow = ring(0.5, 0.022, lightSource(colours.light, 1.6), {
    at: [0, 2.065, 0],
    turn: [Math.PI / 2, 0, 0],
    scale: [1, 1, 0.6],
  });
  glow.castShadow = false;
  return group([
    drum(0.86, 0.16, 0.05, satin(colours.cap), { at: [0, 0.09, 0] }),
    surface(
      (u, v) => {
        const turn = -u * Math.PI * 2;
        const radius = 0.92 - 0.05 * (2 * v - 1) ** 4;
        return [Math.cos(turn) * radius, 0.14 + 1.76 * v, Math.sin(turn) * radius];
      },
      cloth,
      { across: 90, along: 8 },
    ),
    turned(
      [
        [0.001, 2.05],
        [0.6, 2.05],
        [0.74, 2.06],
        [0.85, 2.02],
        [0.89, 1.94],
        [0.88, 1.88],
      ].reverse() as [number, number][],
      satin(colours.cap),
    ),
    glow,
    slab(archOutline(0.26, 0.32), 0.02, 0.012, satin(colours.cap), {
      at: [0.33, 0.42, 0.84],
      turn: [0, 0.36, 0],
    }),
    ...[-0.18, 0.18].map((x) =>
      pill(0.03, 0.12, matt('#ffffff'), { at: [x, 2.06, 0], turn: [Math.PI / 2, 0, 0], scale: [1, 1, 0.4] }),
    ),
    pill(0.03, 0.12, matt('#ffffff'), {
      at: [-0.18, 2.062, 0],
      turn: [0, 0, Math.PI / 2],
      scale: [1, 1, 0.4],
    }),
    ribbon(
      (t) => {
        const turn = Math.PI * (1.1 - 1.2 * t);
        return [
          0.9 + Math.sin(turn) * 0.0 + 0.36 * Math.cos(turn - Math.PI / 2) * 1.0,
          1.62 + 0.42 * Math.sin(turn - Math.PI / 2),
          0,
        ];
      },
      () => [0, 0, 1],
      0.13,
      0.028,
      leather(colours.strap),
    ),
  ]);
}
