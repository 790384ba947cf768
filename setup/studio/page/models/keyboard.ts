import type { Object3D } from 'three';
import { box, drum, group } from '../forms.ts';
import { satin, steel } from '../materials.ts';

export interface KeyboardColours {
  readonly body: string;
  readonly keys: string;
  readonly accent: string;
}

const PITCH = 0.27;

/** Widths of the keys of each row, in units of one key, from behind to front. */
const ROWS: readonly (readonly number[])[] = [
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
  [1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5],
  [1.75, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2.25],
  [2.25, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2.75],
  [1.25, 1.25, 1.25, 6.25, 1.25, 1.25, 1.5],
];

/** Which keys carry the accent: escape, enter and the space bar. */
const ACCENTS = new Set(['0-0', '2-11', '4-3']);

/** A compact mechanical keyboard, a little inclined, with a volume knob; its front is +z. */
export function keyboard(colours: KeyboardColours): Object3D {
  const [cap, accent] = [satin(colours.keys), satin(colours.accent)];
  const keys = ROWS.flatMap((row, r) => {
    let x = -7;
    return row.map((width, k) => {
      const at = (x + width / 2) * PITCH;
      x += width;
      const material = ACCENTS.has(`${r}-${k}`) ? accent : cap;
      return box([width * PITCH - 0.035, 0.16, PITCH - 0.035], 0.045, material, {
        at: [at, 0.36, (r - 2) * PITCH + 0.02],
      });
    });
  });
  const tilted = group(
    [
      box([4.1, 0.3, 1.66], 0.1, satin(colours.body), { at: [0, 0.18, 0] }),
      ...keys,
      drum(0.13, 0.22, 0.04, steel('#e6b355', 0.25), { at: [1.74, 0.4, -2 * PITCH + 0.02] }),
    ],
    { turn: [0.14, 0, 0] },
  );
  return group([
    tilted,
    ...[-1.7, 1.7].map((x) => drum(0.1, 0.24, 0.03, satin(colours.accent), { at: [x, 0.06, -0.66] })),
  ]);
}
