import type { Object3D } from 'three';
import { ball, drum, group } from '../forms.ts';
import { brass, gloss, matt, wool } from '../materials.ts';

export interface BraceletColours {
  readonly bead: string;
  readonly other: string;
  readonly stand: string;
}

const ROLL = 0.46;
const ROLL_AT = 1.55;

/** Three strings of glass beads over a padded roll. `rhythm`: every how many beads the other colour comes. */
export function bracelets(colours: BraceletColours, rhythm: number): Object3D {
  const [bead, other, metal] = [gloss(colours.bead), gloss(colours.other), brass()];
  const strings = [-0.82, 0, 0.82].flatMap((x, k) => {
    const size = 0.15 + 0.02 * ((k + rhythm) % 2);
    const reach = ROLL + size + 0.18;
    const count = Math.floor((reach * Math.PI) / size);
    const middle = ROLL_AT + ROLL + size - reach;
    return Array.from({ length: count }, (_, i) => {
      const turn = (i / count) * Math.PI * 2;
      const isOther = (i + k) % (rhythm + 2) === 0;
      const material = k === 1 && i % 6 === 3 ? metal : isOther !== (k === 2) ? other : bead;
      return ball(size * 0.98, material, {
        at: [x + 0.05 * Math.sin(turn * 2 + k), middle + Math.cos(turn) * reach, Math.sin(turn) * reach],
      });
    });
  });
  const roll = drum(ROLL, 2.9, 0.12, wool(colours.stand), { at: [0, ROLL_AT, 0], turn: [0, 0, Math.PI / 2] });
  return group([
    roll,
    ...[-1.3, 1.3].map((x) => drum(0.16, ROLL_AT, 0.04, matt(colours.stand), { at: [x, ROLL_AT / 2, 0] })),
    drum(0.42, 0.1, 0.04, matt(colours.stand), { at: [-1.3, 0.05, 0] }),
    drum(0.42, 0.1, 0.04, matt(colours.stand), { at: [1.3, 0.05, 0] }),
    ...strings,
  ]);
}
