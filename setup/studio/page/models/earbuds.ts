import type { Object3D } from 'three';
import { ball, drum, group, type Placing, pill, ring } from '../forms.ts';
import { gloss, lightSource, matt, rubber, satin, steel } from '../materials.ts';
import { surface } from '../surface.ts';

export interface EarbudsColours {
  readonly pod: string;
  readonly inside: string;
  readonly pea: string;
}

function bud(color: string, placing: Placing): Object3D {
  return group(
    [
      ball(0.36, gloss(color), { scale: [1, 1, 0.92] }),
      drum(0.17, 0.2, 0.05, rubber('#2b2738'), { at: [0.2, -0.1, 0.26], turn: [1.1, 0, -0.5] }),
      ball(0.2, rubber('#3a3550'), { at: [0.28, -0.14, 0.38], scale: [1, 0.9, 0.8] }),
      ring(0.17, 0.014, steel(), { at: [-0.1, 0.1, 0.31], turn: [-0.35, -0.3, 0] }),
      pill(0.03, 0.1, steel(), { at: [-0.05, -0.34, 0.05] }),
    ],
    placing,
  );
}

/** Half of the pod: an oblong bowl; `up` turns it into the lid. */
function shell(color: string, height: number, placing: Placing): Object3D {
  return group(
    [
      surface(
        (u, v) => {
          const turn = u * Math.PI * 2;
          const soften = (x: number) => Math.sign(x) * Math.abs(x) ** 0.72;
          const round = Math.cos((v * Math.PI) / 2) ** 0.55;
          return [
            soften(Math.cos(turn)) * 1.22 * round,
            -height * Math.sin((v * Math.PI) / 2),
            soften(Math.sin(turn)) * 0.74 * round,
          ];
        },
        satin(color),
        { across: 90, along: 26 },
      ),
    ],
    placing,
  );
}

/** A pod that stands open, a pea in it and one before it. */
export function earbuds(colours: EarbudsColours): Object3D {
  const light = ball(0.035, lightSource('#e3f54b', 1.6), { at: [0, 0.45, 0.735], scale: [1, 1, 0.4] });
  light.castShadow = false;
  return group([
    group(
      [
        shell(colours.pod, 0.72, { at: [0, 0.74, 0] }),
        bowl(colours.inside, { at: [0, 0.745, 0] }),
        bud(colours.pea, { at: [-0.5, 0.9, 0], turn: [-0.3, 0.4, 0] }),
        ring(0.36, 0.04, matt(colours.inside), { at: [0.52, 0.74, 0], turn: [Math.PI / 2, 0, 0] }),
        group(
          [
            group(
              [
                shell(colours.pod, 0.5, { turn: [Math.PI, 0, 0] }),
                bowl(colours.inside, { turn: [Math.PI, 0, 0] }),
              ],
              { at: [0, 0.02, 0.74] },
            ),
          ],
          { at: [0, 0.78, -0.74], turn: [-1.72, 0, 0] },
        ),
        pill(0.06, 0.7, steel('#e8e6f0', 0.3), { at: [0, 0.77, -0.74], turn: [0, 0, Math.PI / 2] }),
        light,
      ],
      {},
    ),
    bud(colours.pea, { at: [1.3, 0.35, 0.95], turn: [0.2, 0.7, 0.5] }),
  ]);
}

/** A flat plate inside a shell's opening, shaped like it. */
function bowl(color: string, placing: Placing): Object3D {
  return group(
    [
      surface(
        (u, v) => {
          const turn = u * Math.PI * 2;
          const soften = (x: number) => Math.sign(x) * Math.abs(x) ** 0.72;
          return [soften(Math.cos(turn)) * 1.2 * v, -0.06 * (1 - v ** 8), soften(Math.sin(turn)) * 0.72 * v];
        },
        matt(color),
        { across: 90, along: 6 },
      ),
    ],
    placing,
  );
}
