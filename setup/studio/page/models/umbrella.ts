import type { Object3D } from 'three';
import { ball, drum, group, ring, type Triple, tube } from '../forms.ts';
import { matt, satin, steel } from '../materials.ts';
import { surface } from '../surface.ts';

export interface UmbrellaColours {
  readonly canopy: string;
  readonly other: string;
  readonly wood: string;
}

const GORES = 8;
const SHAFT = 2.1;
/** Rim and crook touch the floor together at this lean. */
const LEAN = 0.96;

/** A point of one gore: `u` across it, `v` from the tip down to the hem, which sags between two ribs. */
function goreAt(gore: number, u: number, v: number): Triple {
  const turn = ((gore + u) / GORES) * Math.PI * 2;
  const sag = Math.sin(Math.PI * u);
  const reach = 1.62 * v ** 0.94 * (1 - 0.07 * sag * v);
  return [Math.cos(turn) * reach, SHAFT + 0.92 * (1 - v ** 1.9) + 0.1 * sag * v ** 6, Math.sin(turn) * reach];
}

/** An open umbrella laid down to dry, of two colours by turns where `isTwoTone`. */
export function umbrella(colours: UmbrellaColours, isTwoTone: boolean): Object3D {
  const [canopy, other] = [satin(colours.canopy), satin(colours.other)];
  const metal = steel('#c9ccd4', 0.25);
  const gores = Array.from({ length: GORES }, (_, gore) =>
    surface((u, v) => goreAt(gore, u, v), isTwoTone && gore % 2 === 1 ? other : canopy, {
      across: 18,
      along: 30,
    }),
  );
  const ribs = Array.from({ length: GORES }, (_, gore) => {
    const [x, y, z] = goreAt(gore, 0, 1);
    return ball(0.04, metal, { at: [x, y, z] });
  });
  const hem = isTwoTone
    ? []
    : Array.from({ length: GORES }, (_, gore) =>
        tube(
          Array.from({ length: 12 }, (_, i) => goreAt(gore, i / 11, 1)),
          0.02,
          matt(colours.other),
        ),
      );
  const wood = matt(colours.wood);
  const crook = ring(0.24, 0.07, wood, { at: [0.24, 0.24, 0], turn: [0, 0, Math.PI] }, Math.PI);
  const upright = group([
    ...gores,
    ...ribs,
    ...hem,
    drum(0.035, SHAFT + 0.9, 0.01, metal, { at: [0, (SHAFT + 1.2) / 2, 0] }),
    drum(0.07, 0.5, 0.03, wood, { at: [0, 0.46, 0] }),
    crook,
    drum(0.04, 0.22, 0.02, metal, { at: [0, SHAFT + 1, 0] }),
  ]);
  upright.rotation.z = -LEAN;
  return group([upright]);
}
