import { DoubleSide, type Object3D } from 'three';
import { group, type Placing, turned } from '../forms.ts';
import { stoneware } from '../materials.ts';

/** A footed bowl of stoneware, glazed inside in another colour. */
function bowl(outside: string, inside: string, placing: Placing): Object3D {
  const clay = stoneware(outside);
  const glaze = stoneware(inside);
  clay.side = glaze.side = DoubleSide;
  return group(
    [
      turned(
        [
          [0.001, 0.04],
          [0.36, 0.04],
          [0.4, 0],
          [0.46, 0.02],
          [0.5, 0.12],
          [0.86, 0.4],
          [1.0, 0.78],
          [1.0, 0.81],
        ],
        clay,
      ),
      turned(
        [
          [1.0, 0.81],
          [0.96, 0.79],
          [0.82, 0.44],
          [0.45, 0.18],
          [0.001, 0.13],
        ],
        glaze,
      ),
    ],
    placing,
  );
}

/** Three bowls: one in the other, or the smallest beside the two. */
export function bowls(colours: readonly [string, string, string], isStacked: boolean): Object3D {
  const [large, middle, small] = colours;
  return group([
    bowl(large, middle, { scale: 1.15 }),
    bowl(middle, large, { at: [0, 0.36, 0], scale: 0.98 }),
    isStacked
      ? bowl(small, middle, { at: [0, 0.68, 0], scale: 0.82 })
      : bowl(small, large, { at: [1.5, 0, 0.9], scale: 0.74 }),
  ]);
}
