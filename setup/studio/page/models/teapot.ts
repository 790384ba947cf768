import type { Object3D } from 'three';
import { ball, group, ring, type Triple, turned } from '../forms.ts';
import { gloss, matt } from '../materials.ts';
import { surface } from '../surface.ts';

export interface TeapotColours {
  readonly body: string;
  readonly lid: string;
  readonly wood: string;
}

/** The spout: a tube that tapers and bends upwards, to +x. */
function spoutAt(u: number, v: number): Triple {
  const turn = u * Math.PI * 2;
  const thick = 0.3 - 0.19 * v ** 0.7;
  const bend = 0.25 + 0.9 * v;
  const [x, y] = [0.72 + 0.86 * v, 0.62 + 0.95 * v ** 1.5];
  return [
    x - Math.sin(bend) * Math.cos(turn) * thick,
    y + Math.cos(bend) * Math.cos(turn) * thick,
    Math.sin(turn) * thick,
  ];
}

/** A round teapot, its spout to +x; the handle stands behind, or arches over the lid. */
export function teapot(colours: TeapotColours, isHandleAbove: boolean): Object3D {
  const glaze = gloss(colours.body);
  const body = turned(
    [
      [0.001, 0],
      [0.52, 0],
      [0.6, 0.05],
      [0.98, 0.36],
      [1.1, 0.74],
      [0.96, 1.14],
      [0.62, 1.38],
      [0.5, 1.4],
    ],
    glaze,
  );
  const lid = turned(
    [
      [0.54, 1.38],
      [0.53, 1.44],
      [0.36, 1.54],
      [0.001, 1.58],
    ],
    gloss(colours.lid),
  );
  const wood = matt(colours.wood);
  const handle = isHandleAbove
    ? ring(0.82, 0.075, wood, { at: [0, 1.16, 0], scale: [1, 1.12, 1] }, Math.PI)
    : ring(0.5, 0.1, gloss(colours.lid), { at: [-1.0, 0.8, 0], turn: [0, 0, Math.PI / 2] }, Math.PI);
  return group([
    body,
    lid,
    ball(0.15, isHandleAbove ? gloss(colours.lid) : wood, { at: [0, 1.68, 0] }),
    surface(spoutAt, glaze, { across: 40, along: 40 }),
    handle,
  ]);
}
