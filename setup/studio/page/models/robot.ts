import type { Object3D } from 'three';
import { box, drum, group, pill, ring } from '../forms.ts';
import { darkGlass, gloss, lightSource, matt, satin, steel } from '../materials.ts';

export interface RobotColours {
  readonly shell: string;
  readonly bumper: string;
  readonly button: string;
}

/** A vacuum robot, flat on the floor, its button to the front. */
export function robot(colours: RobotColours): Object3D {
  const shell = gloss(colours.shell);
  const flat = [Math.PI / 2, 0, 0] as const;
  const eye = pill(0.035, 0.34, lightSource('#8fe3ff', 1.5), {
    at: [0, 0.36, 1.535],
    turn: [0, 0, Math.PI / 2],
  });
  eye.castShadow = false;
  return group([
    drum(1.34, 0.2, 0.05, matt('#15131b'), { at: [0, 0.12, 0] }),
    drum(1.52, 0.52, 0.16, shell, { at: [0, 0.4, 0] }),
    drum(1.545, 0.2, 0.06, satin(colours.bumper), { at: [0, 0.36, 0] }),
    eye,
    ring(1.2, 0.012, matt('#cfccc4'), { at: [0, 0.658, 0], turn: flat }),
    box([0.9, 0.012, 0.012], 0.005, matt('#cfccc4'), { at: [0, 0.66, -1.04] }),
    drum(0.48, 0.3, 0.07, shell, { at: [0, 0.76, -0.36] }),
    drum(0.492, 0.09, 0.02, darkGlass('#17151f'), { at: [0, 0.78, -0.36] }),
    drum(0.18, 0.05, 0.02, gloss(colours.button), { at: [0, 0.665, 0.62] }),
    ring(0.23, 0.014, steel(), { at: [0, 0.668, 0.62], turn: flat }),
    ...[-0.42, 0.42].map((x) => drum(0.07, 0.04, 0.012, matt('#e2dfd8'), { at: [x, 0.664, 0.62] })),
  ]);
}
