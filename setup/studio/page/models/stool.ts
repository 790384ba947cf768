import type { Object3D } from 'three';
import { drum, group, ring, turned } from '../forms.ts';
import { gloss, matt } from '../materials.ts';

export interface StoolColours {
  readonly seat: string;
  readonly wood: string;
}

/** A round stool with three or four splayed legs and a hoop between them. */
export function stool(colours: StoolColours, legs: 3 | 4): Object3D {
  const wood = matt(colours.wood);
  const splay = 0.17;
  return group([
    drum(0.86, 0.2, 0.09, gloss(colours.seat), { at: [0, 1.72, 0] }),
    drum(0.6, 0.1, 0.03, wood, { at: [0, 1.58, 0] }),
    ...Array.from({ length: legs }, (_, i) => {
      const turn = (i / legs) * Math.PI * 2 + 0.5;
      return group(
        [
          turned(
            [
              [0.001, 0],
              [0.055, 0],
              [0.07, 0.03],
              [0.1, 0.9],
              [0.085, 1.6],
              [0.001, 1.62],
            ],
            wood,
            { at: [0.78, 0, 0], turn: [0, 0, splay] },
          ),
        ],
        { turn: [0, turn, 0] },
      );
    }),
    ring(0.66, 0.04, matt(colours.seat), { at: [0, 0.62, 0], turn: [Math.PI / 2, 0, 0] }),
  ]);
}
