import type { Object3D } from 'three';
import { CircleGeometry } from 'three';
import { box, drum, group, part, pill, ring, type Triple } from '../forms.ts';
import { clearGlass, gloss, leather, matt, steel } from '../materials.ts';
import { ribbon } from '../surface.ts';

export interface WatchColours {
  readonly metal: string;
  readonly dial: string;
  readonly strap: string;
  readonly hand: string;
  readonly accent: string;
}

/** A round wristwatch whose strap closes in a ring: it stands on the strap, the dial looks to +z. */
export function watch(colours: WatchColours): Object3D {
  const metal = steel(colours.metal, 0.16);
  const facing: Triple = [Math.PI / 2, 0, 0];
  const hand = (length: number, width: number, turn: number, color: string, depth: number) =>
    group([box([width, length, 0.02], 0.008, gloss(color), { at: [0, length / 2 - 0.08, 0] })], {
      at: [0, 0, 0.235 + depth],
      turn: [0, 0, -turn],
    });
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const turn = (hour / 12) * Math.PI * 2;
    const long = hour % 3 === 0 ? 0.14 : 0.08;
    return box([0.03, long, 0.015], 0.006, gloss(colours.hand), {
      at: [Math.sin(turn) * 0.56, Math.cos(turn) * 0.56, 0.228],
      turn: [0, 0, -turn],
    });
  });
  const face = group([
    drum(0.8, 0.3, 0.11, metal, { turn: facing }),
    ring(0.75, 0.05, metal, { at: [0, 0, 0.15] }),
    drum(0.71, 0.06, 0.02, matt(colours.dial), { at: [0, 0, 0.19], turn: facing }),
    ring(0.44, 0.006, gloss(colours.accent), { at: [0, 0, 0.222] }),
    ...marks,
    hand(0.42, 0.05, (10.15 / 12) * Math.PI * 2, colours.hand, 0),
    hand(0.6, 0.036, (9 / 60) * Math.PI * 2, colours.hand, 0.018),
    hand(0.66, 0.014, (33 / 60) * Math.PI * 2, colours.accent, 0.034),
    drum(0.045, 0.07, 0.015, gloss(colours.accent), { at: [0, 0, 0.25], turn: facing }),
    part(new CircleGeometry(0.72, 80), clearGlass('#ffffff', 0.07), { at: [0, 0, 0.3] }),
    drum(0.1, 0.14, 0.03, metal, { at: [0.87, 0, 0.02], turn: [0, 0, Math.PI / 2] }),
  ]);
  for (const child of face.children.slice(-2, -1)) child.castShadow = false;

  const loop = (from: number, until: number) =>
    ribbon(
      (t) => {
        const turn = from + (until - from) * t;
        return [0, Math.sin(turn) * 1.18, -0.98 + Math.cos(turn) * 0.94];
      },
      () => [1, 0, 0],
      0.36,
      0.055,
      leather(colours.strap),
    );
  const lugs = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      pill(0.075, 0.16, metal, { at: [x * 0.41, y * 0.76, -0.12], turn: [-y * 0.75, 0, 0] }),
    ),
  );
  const stitches = [-1, 1].flatMap((x) =>
    Array.from({ length: 34 }, (_, i) => {
      const turn = 0.75 + (i / 33) * 1.5;
      return [turn, -turn].map((a) =>
        pill(0.009, 0.035, matt('#f3d9b8'), {
          at: [x * 0.3, Math.sin(a) * 1.243, -0.98 + Math.cos(a) * 1.002],
          turn: [-a, 0, 0],
        }),
      );
    }).flat(),
  );
  return group([group([face, loop(0.62, Math.PI * 2 - 0.62), ...lugs, ...stitches], { at: [0, 1.24, 0] })]);
}
