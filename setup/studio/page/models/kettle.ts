import { CatmullRomCurve3, type Object3D, Vector3 } from 'three';
import { ball, drum, group, pill, ring, type Triple, turned } from '../forms.ts';
import { matt, satin, steel } from '../materials.ts';
import { ribbon, surface } from '../surface.ts';

export interface KettleColours {
  readonly body: string;
  readonly wood: string;
  readonly base: string;
}

const SPOUT = new CatmullRomCurve3(
  (
    [
      [0.55, 0.42, 0],
      [0.98, 0.5, 0],
      [1.22, 0.86, 0],
      [1.28, 1.28, 0],
      [1.46, 1.55, 0],
      [1.76, 1.6, 0],
    ] as Triple[]
  ).map((p) => new Vector3(...p)),
);

/** A gooseneck kettle on its base: spout to the right, wooden handle to the left. */
export function kettle(colours: KettleColours): Object3D {
  const enamel = satin(colours.body);
  const wood = matt(colours.wood);
  const spout = surface(
    (u, v) => {
      const at = SPOUT.getPoint(v);
      const ahead = SPOUT.getTangent(v);
      const side = new Vector3(-ahead.y, ahead.x, 0);
      const radius = 0.17 - 0.1 * v ** 0.7;
      const turn = u * Math.PI * 2;
      return [
        at.x + side.x * Math.cos(turn) * radius,
        at.y + side.y * Math.cos(turn) * radius,
        Math.sin(turn) * radius,
      ];
    },
    enamel,
    { across: 22, along: 60 },
  );
  const handle = ribbon(
    (t) => {
      const turn = Math.PI * (0.44 + 1.02 * t);
      return [-0.92 + Math.cos(turn) * 0.62, 1.02 + Math.sin(turn) * 0.62, 0];
    },
    () => [0, 0, 1],
    0.13,
    0.1,
    wood,
  );
  return group([
    drum(1.02, 0.14, 0.05, matt(colours.base), { at: [0, 0.07, 0] }),
    ring(0.9, 0.015, steel(), { at: [0, 0.15, 0], turn: [Math.PI / 2, 0, 0] }),
    turned(
      [
        [0.001, 0.17],
        [0.84, 0.17],
        [0.92, 0.22],
        [0.93, 0.36],
        [0.86, 0.8],
        [0.72, 1.25],
        [0.61, 1.5],
        [0.58, 1.58],
        [0.001, 1.58],
      ],
      enamel,
    ),
    turned(
      [
        [0.57, 1.57],
        [0.55, 1.63],
        [0.4, 1.7],
        [0.16, 1.74],
        [0.001, 1.74],
      ],
      enamel,
    ),
    ring(0.58, 0.018, steel(), { at: [0, 1.58, 0], turn: [Math.PI / 2, 0, 0] }),
    drum(0.07, 0.14, 0.02, steel(), { at: [0, 1.8, 0] }),
    ball(0.16, wood, { at: [0, 1.93, 0], scale: [1, 0.85, 1] }),
    spout,
    handle,
    ring(0.16, 0.02, steel(), { at: [0.62, 0.43, 0], turn: [0, Math.PI / 2, 0] }),
    pill(0.055, 0.34, steel(), { at: [-0.66, 1.52, 0], turn: [0, 0, Math.PI / 2 - 0.4] }),
    pill(0.055, 0.1, steel(), { at: [-0.95, 0.45, 0], turn: [0, 0, Math.PI / 2] }),
  ]);
}
