import { type Group, type Object3D, SphereGeometry } from 'three';
import { ball, drum, group, part, pill, place, ring, turned } from '../forms.ts';
import { gloss, matt, satin, steel, wool } from '../materials.ts';

export interface PresenterColours {
  readonly skin: string;
  readonly hair: string;
  readonly jumper: string;
  readonly glasses: string;
}

/** Inès in parts that a film moves one by one. */
export interface Presenter {
  readonly object: Object3D;
  /** Trunk, neck and the arm that rests on the table. */
  readonly body: readonly Object3D[];
  readonly head: Object3D;
  /** The raised arm: its shoulder holds both parts, its elbow the lower one. */
  readonly shoulder: Group;
  readonly elbow: Group;
  closeEyes(isClosed: boolean): void;
}

/** An arm of two parts that turn in shoulder and elbow; the upper arm hangs along −y. */
function arm(colours: PresenterColours, side: number): { shoulder: Group; elbow: Group } {
  const sleeve = wool(colours.jumper);
  const skin = satin(colours.skin);
  const fingers = [-0.42, -0.14, 0.14, 0.4].map((spread, i) =>
    pill(0.05, 0.17 - Math.abs(i - 1.4) * 0.02, skin, {
      at: [spread * 0.32, -0.26, 0],
      turn: [0, 0, spread],
    }),
  );
  const hand = group(
    [
      ball(0.17, skin, { at: [0, -0.08, 0], scale: [0.95, 1.05, 0.55] }),
      ...fingers,
      pill(0.052, 0.13, skin, { at: [-side * 0.17, -0.06, 0.03], turn: [0, 0, -side * 0.9] }),
    ],
    { at: [0, -0.74, 0] },
  );
  const elbow = group(
    [
      pill(0.17, 0.5, sleeve, { at: [0, -0.3, 0] }),
      ring(0.12, 0.055, sleeve, { at: [0, -0.6, 0], turn: [Math.PI / 2, 0, 0] }),
      hand,
    ],
    { at: [0, -0.68, 0] },
  );
  const shoulder = group([ball(0.24, sleeve), pill(0.2, 0.5, sleeve, { at: [0, -0.34, 0] }), elbow], {
    at: [side * 0.56, 1.56, 0],
  });
  return { shoulder, elbow };
}

/** Inès, from the waist up: bob, round glasses, a warm jumper. */
export function presenter(colours: PresenterColours): Presenter {
  const skin = satin(colours.skin);
  const hair = satin(colours.hair);
  const jumper = wool(colours.jumper);
  const ink = gloss('#1a1216');
  const eyes = [-1, 1].map((side) =>
    ball(0.06, ink, { at: [side * 0.2, 0.06, 0.5], scale: [0.85, 1.25, 0.5] }),
  );
  const face = [-1, 1].flatMap((side) => [
    ball(0.018, matt('#ffffff'), { at: [side * 0.2 + 0.02, 0.1, 0.532] }),
    ring(0.155, 0.02, gloss(colours.glasses), { at: [side * 0.205, 0.05, 0.545], turn: [0, side * 0.16, 0] }),
    pill(0.022, 0.12, hair, { at: [side * 0.2, 0.27, 0.49], turn: [0, 0, Math.PI / 2 - side * 0.12] }),
    ball(0.09, matt('#e8735c'), { at: [side * 0.33, -0.13, 0.405], scale: [1, 0.6, 0.22] }),
    ball(0.1, skin, { at: [side * 0.54, 0, 0.02], scale: [0.5, 1, 0.8] }),
    ring(0.075, 0.017, steel('#e6b355'), { at: [side * 0.57, -0.17, 0.05], turn: [0, 0.7 * side, 0] }),
  ]);
  const smile = part(
    new SphereGeometry(0.15, 30, 16, 0, Math.PI * 2, Math.PI / 2, Math.PI / 2),
    matt('#7a1c2a'),
    { at: [0, -0.16, 0.475], scale: [1, 0.75, 0.35] },
  );
  const head = group(
    [
      ball(0.56, skin, { scale: [0.94, 1.04, 0.94] }),
      ...face,
      ...eyes,
      ball(0.06, skin, { at: [0, -0.03, 0.55], scale: [0.85, 0.8, 0.8] }),
      smile,
      pill(0.02, 0.14, matt('#ffffff'), { at: [0, -0.175, 0.512], turn: [0, 0, Math.PI / 2] }),
      // A bob: a cap that leaves the face free, and two locks that fall to the chin.
      part(new SphereGeometry(0.63, 48, 32, 0, Math.PI * 2, 0, Math.PI * 0.55), hair, {
        at: [0, 0.07, -0.08],
        turn: [-0.44, 0, 0],
        scale: [1, 1.02, 1],
      }),
      ball(0.62, hair, { at: [0, -0.08, -0.2], scale: [1, 1, 0.78] }),
      ...[-1, 1].map((side) =>
        ball(0.27, hair, { at: [side * 0.47, -0.2, -0.06], scale: [0.72, 1.5, 0.95] }),
      ),
      pill(0.05, 0.1, gloss(colours.glasses), { at: [0.4, 0.52, 0.22], turn: [0.4, 0.3, 1.1] }),
    ],
    { at: [0, 2.62, 0] },
  );
  const body = turned(
    [
      [0.72, -0.45],
      [0.7, 0.5],
      [0.72, 1.2],
      [0.66, 1.58],
      [0.46, 1.82],
      [0.24, 1.95],
      [0.001, 1.98],
    ],
    jumper,
    { scale: [1, 1, 0.72] },
  );
  const raised = arm(colours, 1);
  place(raised.shoulder, { turn: [-0.45, 0.1, 0.85] });
  place(raised.elbow, { turn: [-0.25, 0, 2] });
  const resting = arm(colours, -1);
  place(resting.shoulder, { turn: [-0.45, 0, -0.3] });
  place(resting.elbow, { turn: [-0.95, 0, 0.4] });
  const trunk = [
    body,
    drum(0.19, 0.5, 0.05, skin, { at: [0, 2.02, -0.02] }),
    ring(0.22, 0.09, jumper, { at: [0, 1.95, 0], turn: [Math.PI / 2, 0, 0] }),
    resting.shoulder,
  ];
  return {
    object: group([...trunk, head, raised.shoulder]),
    body: trunk,
    head,
    shoulder: raised.shoulder,
    elbow: raised.elbow,
    closeEyes(isClosed) {
      for (const eye of eyes) eye.scale.y = isClosed ? 0.12 : 1.25;
    },
  };
}
