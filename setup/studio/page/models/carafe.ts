import type { Object3D } from 'three';
import { ball, group, type Placing, ring, turned } from '../forms.ts';
import { clearGlass, gloss, satin } from '../materials.ts';

export interface CarafeColours {
  readonly drink: string;
  readonly stopper: string;
}

/** A tumbler, filled to two thirds. */
function tumbler(drink: string, placing: Placing): Object3D {
  return group(
    [
      turned(
        [
          [0.001, 0.03],
          [0.37, 0.03],
          [0.41, 0.6],
          [0.001, 0.62],
        ],
        satin(drink),
      ),
      turned(
        [
          [0.001, 0],
          [0.36, 0],
          [0.4, 0.05],
          [0.44, 0.96],
          [0.42, 0.97],
        ],
        clearGlass('#ffffff', 0.24),
      ),
      ring(0.43, 0.014, clearGlass('#ffffff', 0.5), { at: [0, 0.97, 0], turn: [Math.PI / 2, 0, 0] }),
    ],
    placing,
  );
}

/** A filled carafe with a ball for a stopper, and two tumblers. */
export function carafe(colours: CarafeColours): Object3D {
  const drink = turned(
    [
      [0.001, 0.03],
      [0.65, 0.03],
      [0.745, 0.12],
      [0.765, 0.6],
      [0.605, 1.2],
      [0.52, 1.38],
      [0.001, 1.39],
    ],
    satin(colours.drink),
  );
  const glass = turned(
    [
      [0.001, 0],
      [0.66, 0],
      [0.76, 0.1],
      [0.78, 0.6],
      [0.62, 1.2],
      [0.36, 1.75],
      [0.3, 2.1],
      [0.36, 2.4],
    ],
    clearGlass('#ffffff', 0.24),
  );
  return group([
    drink,
    glass,
    ring(0.36, 0.02, clearGlass('#ffffff', 0.55), { at: [0, 2.4, 0], turn: [Math.PI / 2, 0, 0] }),
    ball(0.34, gloss(colours.stopper), { at: [0, 2.56, 0] }),
    tumbler(colours.drink, { at: [1.15, 0, 0.55] }),
    tumbler(colours.drink, { at: [1.05, 0, -0.6], scale: 0.98 }),
  ]);
}
