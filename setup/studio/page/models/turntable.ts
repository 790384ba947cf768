import type { Object3D } from 'three';
import { box, drum, group, ring, tube } from '../forms.ts';
import { darkGlass, gloss, rubber, satin, steel } from '../materials.ts';

export interface TurntableColours {
  readonly plinth: string;
  readonly label: string;
}

/** A record player with a disc on it, the arm down, its front to +z. */
export function turntable(colours: TurntableColours): Object3D {
  const metal = steel('#d9dbe2', 0.22);
  const vinyl = darkGlass('#16141c');
  vinyl.roughness = 0.3;
  const disc: readonly [number, number, number] = [-0.34, 0.44, 0];
  const grooves = [0.52, 0.66, 0.8, 0.94].map((radius) =>
    ring(radius, 0.006, rubber('#3a3744'), { at: [disc[0], 0.472, 0], turn: [Math.PI / 2, 0, 0] }),
  );
  const feet = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => drum(0.16, 0.12, 0.03, rubber('#1d1b24'), { at: [x * 1.25, 0.06, z * 0.85] })),
  );
  return group([
    ...feet,
    box([3.1, 0.28, 2.36], 0.1, satin(colours.plinth), { at: [0, 0.26, 0] }),
    drum(1.06, 0.05, 0.015, metal, { at: [disc[0], 0.42, 0] }),
    drum(1.02, 0.04, 0.012, vinyl, { at: [disc[0], 0.455, 0] }),
    ...grooves,
    drum(0.36, 0.012, 0.004, satin(colours.label), { at: [disc[0], 0.478, 0] }),
    drum(0.03, 0.12, 0.012, metal, { at: [disc[0], 0.5, 0] }),
    drum(0.24, 0.12, 0.03, metal, { at: [1.16, 0.45, -0.66] }),
    drum(0.1, 0.3, 0.03, metal, { at: [1.16, 0.56, -0.66] }),
    tube(
      [
        [1.16, 0.68, -1.02],
        [1.16, 0.7, -0.66],
        [1.1, 0.68, 0.2],
        [0.7, 0.56, 0.66],
      ],
      0.036,
      metal,
    ),
    drum(0.13, 0.2, 0.04, rubber('#24222c'), { at: [1.16, 0.68, -1.0], turn: [Math.PI / 2, 0, 0] }),
    box([0.16, 0.09, 0.3], 0.03, gloss(colours.label), { at: [0.58, 0.52, 0.74], turn: [0, -0.75, 0] }),
    drum(0.13, 0.1, 0.03, metal, { at: [1.2, 0.44, 0.78] }),
    drum(0.08, 0.06, 0.02, gloss(colours.label), { at: [0.86, 0.42, 0.92] }),
  ]);
}
