import type { Object3D } from 'three';
import { drum, group, type Placing, ring, turned } from '../forms.ts';
import { gloss, matt, stoneware } from '../materials.ts';

export interface MugColours {
  readonly outside: string;
  readonly foot: string;
  readonly handle: string;
  readonly coffee: string;
}

/** A mug with a raw foot and a round handle to the right, filled. */
export function mug(colours: MugColours, placing: Placing = {}): Object3D {
  const glaze = gloss(colours.outside);
  return group(
    [
      turned(
        [
          [0.58, 0.2],
          [0.66, 0.26],
          [0.7, 0.5],
          [0.71, 1.0],
          [0.7, 1.24],
          [0.665, 1.275],
          [0.63, 1.24],
          [0.625, 0.9],
          [0.6, 0.4],
          [0.001, 0.36],
        ],
        glaze,
      ),
      turned(
        [
          [0.001, 0],
          [0.5, 0],
          [0.56, 0.03],
          [0.6, 0.12],
          [0.62, 0.22],
        ],
        stoneware(colours.foot),
      ),
      drum(0.625, 0.04, 0.01, matt(colours.coffee), { at: [0, 1.1, 0] }),
      ring(0.42, 0.035, matt('#d8a468'), {
        at: [0, 1.115, 0],
        turn: [Math.PI / 2, 0, 0],
        scale: [1.2, 1.2, 0.25],
      }),
      ring(0.33, 0.115, gloss(colours.handle), { at: [0.86, 0.72, 0], scale: [1, 1.06, 1] }),
    ],
    placing,
  );
}
