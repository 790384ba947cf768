import type { Object3D } from 'three';
import { archOutline, ball, box, drum, group, plate, slab } from '../forms.ts';
import { brass, clearGlass, gloss, matt, satin } from '../materials.ts';

export interface PerfumeColours {
  readonly juice: string;
  readonly cap: string;
  readonly label: string;
}

/** A bottle of perfume: a block, a drum or an arch of glass by `cut`, with a stopper of the other colour. */
export function perfume(colours: PerfumeColours, cut: number): Object3D {
  const glass = clearGlass('#ffffff', 0.22);
  const juice = satin(colours.juice);
  const shape = cut % 3;
  const body =
    shape === 0
      ? [
          box([1.5, 1.66, 0.8], 0.14, glass, { at: [0, 0.83, 0] }),
          box([1.28, 1.4, 0.6], 0.1, juice, { at: [0, 0.8, 0] }),
        ]
      : shape === 1
        ? [
            drum(0.84, 1.5, 0.2, glass, { at: [0, 0.75, 0] }),
            drum(0.72, 1.26, 0.16, juice, { at: [0, 0.73, 0] }),
          ]
        : [
            slab(archOutline(1.6, 1.9), 0.6, 0.1, glass, { at: [0, 0, -0.3] }),
            slab(archOutline(1.36, 1.66), 0.44, 0.08, juice, { at: [0, 0.12, -0.22] }),
          ];
  const top = [1.66, 1.5, 1.98][shape] ?? 1.66;
  const depth = [0.405, 0.85, 0.41][shape] ?? 0.4;
  const stopper =
    shape === 1
      ? ball(0.36, gloss(colours.cap), { at: [0, top + 0.46, 0] })
      : drum(0.32, 0.56, 0.08, gloss(colours.cap), { at: [0, top + 0.42, 0] });
  return group([
    ...body,
    drum(0.22, 0.24, 0.03, brass(), { at: [0, top + 0.06, 0] }),
    drum(0.29, 0.07, 0.02, brass(), { at: [0, top + 0.14, 0] }),
    stopper,
    ...(shape === 1
      ? []
      : [
          plate(0.72, 0.56, 0.06, matt(colours.label), { at: [0, 0.78, depth] }),
          slab(archOutline(0.2, 0.3), 0.006, 0, matt(colours.cap), { at: [0, 0.63, depth + 0.004] }),
        ]),
  ]);
}
