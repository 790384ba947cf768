import type { Object3D } from 'three';
import { drum, group, pill, type Triple, tube } from '../forms.ts';
import { brass, leather, matt } from '../materials.ts';
import { ribbon } from '../surface.ts';

export interface BeltColours {
  readonly leather: string;
  readonly seam: string;
}

const TURNS = 2.45;
const HALF_HEIGHT = 0.27;

/** A coil that opens: `t` from its heart to the tip, which runs out straight. */
function coilAt(t: number, out = 0): Triple {
  const spiral = Math.min(1, t / 0.86);
  const turn = spiral * TURNS * Math.PI * 2 + Math.PI * 0.62;
  const radius = 0.5 + 0.62 * spiral + out;
  const beyond = Math.max(0, t - 0.86) / 0.14;
  return [
    Math.cos(turn) * radius - Math.sin(turn) * beyond * 1.15,
    HALF_HEIGHT,
    Math.sin(turn) * radius + Math.cos(turn) * beyond * 1.15,
  ];
}

/** A leather belt rolled up on its edge, the buckle at its outer end. */
export function belt(colours: BeltColours): Object3D {
  const skin = leather(colours.leather);
  const metal = brass();
  const seams = [-0.2, 0.2].map((y) =>
    tube(
      Array.from({ length: 80 }, (_, i): Triple => {
        const [x, , z] = coilAt(0.3 + (0.69 * i) / 79, 0.042);
        return [x, HALF_HEIGHT + y, z];
      }),
      0.012,
      matt(colours.seam),
    ),
  );
  const [x, , z] = coilAt(1);
  const [px, , pz] = coilAt(0.97);
  const heading = Math.atan2(-(z - pz), x - px);
  const frame = tube(
    [
      [-0.06, -0.36, 0],
      [0.42, -0.36, 0],
      [0.46, 0, 0],
      [0.42, 0.36, 0],
      [-0.06, 0.36, 0],
      [-0.1, 0, 0],
    ],
    0.052,
    metal,
    { closed: true },
  );
  const buckle = group([frame, pill(0.035, 0.5, metal, { at: [0.18, 0, 0.05], turn: [0, 0, Math.PI / 2] })], {
    at: [x, HALF_HEIGHT + 0.12, z],
    turn: [0, heading, 0],
  });
  const keeper = drum(0.05, 0.64, 0.02, leather(colours.seam), {
    at: [px + (px - x) * 3, HALF_HEIGHT, pz + (pz - z) * 3],
  });
  return group([ribbon(coilAt, () => [0, 1, 0], HALF_HEIGHT, 0.036, skin), ...seams, buckle, keeper]);
}
