import type { Object3D } from 'three';
import { drum, group, type Triple, turned } from '../forms.ts';
import { matt, wool } from '../materials.ts';
import { loops } from '../screens.ts';
import { surface } from '../surface.ts';

export interface ArmchairColours {
  readonly cloth: string;
  readonly cushion: string;
  readonly wood: string;
}

const soften = (x: number, power: number) => Math.sign(x) * Math.abs(x) ** power;

/** The wrap-around back: a thick roll on a half circle, higher behind, lower as arms in front. */
function backAt(u: number, v: number): Triple {
  const round = Math.PI * (-0.17 + 1.34 * v);
  const ends = Math.min(1, (Math.min(v, 1 - v) / 0.085) ** 0.5);
  const behind = Math.sin(Math.PI * v) ** 1.4;
  const turn = u * Math.PI * 2;
  const thick = (0.26 + 0.06 * behind) * Math.max(0.02, ends);
  const tall = (0.36 + 0.34 * behind) * Math.max(0.05, ends);
  const radius = 1.02 + soften(Math.cos(turn), 0.7) * thick + 0.1 * behind * Math.sin(turn);
  return [
    Math.cos(round) * radius * 1.08,
    0.66 + 0.36 * behind + soften(Math.sin(turn), 0.75) * tall,
    -Math.sin(round) * radius,
  ];
}

/** A round bouclé armchair on four short legs, facing +z. */
export function armchair(colours: ArmchairColours): Object3D {
  const cloth = wool(colours.cloth);
  cloth.bumpMap = loops(7, 26);
  cloth.bumpScale = 3;
  const cushion = wool(colours.cushion);
  cushion.bumpMap = loops(10, 3);
  cushion.bumpScale = 3;
  const pillow = surface(
    (u, v) => {
      const turn = u * Math.PI * 2;
      const up = (v - 0.5) * Math.PI;
      const flat = soften(Math.cos(up), 0.5);
      return [
        Math.cos(turn) * flat * 0.98,
        0.66 + soften(Math.sin(up), 0.7) * 0.27 + 0.03 * flat,
        Math.sin(turn) * flat * 0.94 + 0.12,
      ];
    },
    cushion,
    { across: 72, along: 36 },
  );
  const leg = (x: number, z: number) =>
    turned(
      [
        [0.001, 0],
        [0.055, 0],
        [0.075, 0.2],
        [0.1, 0.42],
        [0.001, 0.43],
      ],
      matt(colours.wood),
      { at: [x * 1.06, 0, z * 1.06], turn: [z * 0.14, 0, -x * 0.14] },
    );
  return group([
    drum(1.04, 0.34, 0.16, cloth, { at: [0, 0.46, 0.03] }),
    pillow,
    surface(backAt, cloth, { across: 48, along: 100 }),
    leg(0.72, 0.62),
    leg(-0.72, 0.62),
    leg(0.66, -0.62),
    leg(-0.66, -0.62),
  ]);
}
