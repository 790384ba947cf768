import { type Object3D, Shape } from 'three';
import { ball, box, drum, group, slab, type Triple } from '../forms.ts';
import { gloss, matt, satin } from '../materials.ts';

export interface ClockColours {
  readonly body: string;
  readonly dial: string;
  readonly mark: string;
  readonly hand: string;
  readonly accent: string;
}

/** A mantel clock in the form of a window: flat foot, round top, the dial to +z. */
export function clock(colours: ClockColours): Object3D {
  const facing: Triple = [Math.PI / 2, 0, 0];
  const outline = new Shape()
    .moveTo(-1.1, 0)
    .lineTo(-1.1, 0.95)
    .absarc(0, 0.95, 1.1, Math.PI, 0, true)
    .lineTo(1.1, 0)
    .lineTo(-1.1, 0);
  const hand = (length: number, width: number, turn: number, color: string, z: number) =>
    group([box([width, length, 0.03], 0.013, satin(color), { at: [0, length / 2 - 0.12, 0] })], {
      at: [0, 1.05, z],
      turn: [0, 0, -turn],
    });
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const turn = (hour / 12) * Math.PI * 2;
    return drum(
      hour % 3 === 0 ? 0.05 : 0.024,
      0.02,
      0.006,
      matt(hour === 0 ? colours.accent : colours.mark),
      {
        at: [Math.sin(turn) * 0.66, 1.05 + Math.cos(turn) * 0.66, 0.385],
        turn: facing,
      },
    );
  });
  return group([
    slab(outline, 0.52, 0.09, gloss(colours.body), { at: [0, 0.08, -0.24] }),
    drum(0.86, 0.08, 0.03, satin(colours.dial), { at: [0, 1.05, 0.34], turn: facing }),
    ...marks,
    hand(0.46, 0.075, (10.15 / 12) * Math.PI * 2, colours.hand, 0.4),
    hand(0.66, 0.055, (9 / 60) * Math.PI * 2, colours.hand, 0.43),
    drum(0.07, 0.12, 0.02, gloss(colours.accent), { at: [0, 1.05, 0.43], turn: facing }),
    ...[-0.75, 0.75].map((x) => ball(0.13, satin(colours.accent), { at: [x, 0.1, 0.02] })),
  ]);
}
