import type { Object3D } from 'three';
import { ball, drum, group, pill, ring, turned } from '../forms.ts';
import { rubber, satin, steel } from '../materials.ts';
import { ribbon } from '../surface.ts';

export interface HeadphonesColours {
  readonly shell: string;
  readonly cushion: string;
  readonly metal: string;
}

/** Over-ear headphones, the cups at x = ±1.2, the band above. */
export function headphones(colours: HeadphonesColours): Object3D {
  const shell = satin(colours.shell);
  const soft = rubber(colours.cushion);
  const metal = steel(colours.metal, 0.2);
  const arc = (radius: number, rise: number, from: number) => (t: number) => {
    const turn = Math.PI * (1 - from - (1 - 2 * from) * t);
    return [Math.cos(turn) * radius, 0.42 + Math.sin(turn) * rise, 0] as const;
  };
  const band = ribbon(arc(1.3, 1.42, 0.06), () => [0, 0, 1], 0.19, 0.052, shell);
  const padding = ribbon(arc(1.2, 1.32, 0.22), () => [0, 0, 1], 0.165, 0.085, soft);
  const cups = [-1, 1].map((side) => {
    const cup = group(
      [
        turned(
          [
            [0.001, -0.1],
            [0.52, -0.1],
            [0.6, -0.02],
            [0.615, 0.07],
            [0.56, 0.19],
            [0.42, 0.27],
            [0.2, 0.3],
            [0.001, 0.302],
          ],
          shell,
        ),
        ring(0.31, 0.014, metal, { at: [0, 0.285, 0], turn: [Math.PI / 2, 0, 0] }),
        ring(0.41, 0.19, soft, { at: [0, -0.2, 0], turn: [Math.PI / 2, 0, 0], scale: [1, 1, 0.85] }),
        drum(0.34, 0.04, 0.01, rubber('#15131f'), { at: [0, -0.14, 0] }),
        pill(0.03, 0.12, metal, { at: [0.46, 0.0, 0.42], turn: [Math.PI / 2, 0, 0.8] }),
      ],
      { turn: [0, 0, (-Math.PI / 2) * side], scale: [1.16, 1, 1] },
    );
    const fork = ring(0.7, 0.036, metal, { turn: [0, Math.PI / 2, 0], scale: [0.98, 1.16, 1.3] }, Math.PI);
    const pins = [-1, 1].map((z) => ball(0.07, metal, { at: [0, 0, z * 0.69] }));
    const slider = drum(0.06, 0.5, 0.02, metal, { at: [side * 0.03, 0.98, 0], turn: [0, 0, side * 0.1] });
    return group([cup, fork, ...pins, slider], {
      at: [side * 1.24, -0.42, 0],
      turn: [0, side * 0.1, side * 0.1],
    });
  });
  return group([group([band, padding, ...cups], { at: [0, 1.14, 0] })]);
}
