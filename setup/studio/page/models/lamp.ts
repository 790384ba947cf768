import { CircleGeometry, DoubleSide, type Object3D, PointLight } from 'three';
import { ball, group, part, turned } from '../forms.ts';
import { brass, gloss, glowing, lightSource } from '../materials.ts';

export interface LampColours {
  readonly foot: string;
  readonly glass: string;
  readonly light: string;
}

/** A mushroom lamp that is on: flared foot, cap of blown glass. */
export function lamp(colours: LampColours): Object3D {
  const foot = turned(
    [
      [0.001, 0],
      [0.5, 0],
      [0.58, 0.04],
      [0.53, 0.11],
      [0.34, 0.24],
      [0.22, 0.5],
      [0.19, 0.9],
      [0.21, 1.25],
      [0.3, 1.45],
    ],
    gloss(colours.foot),
  );
  const glass = glowing(colours.glass, colours.light, 0.62);
  glass.side = DoubleSide;
  const cap = turned(
    [
      [0.93, 1.3],
      [1.03, 1.33],
      [1.04, 1.46],
      [0.95, 1.78],
      [0.7, 2.06],
      [0.36, 2.21],
      [0.001, 2.25],
    ],
    glass,
  );
  const below = part(new CircleGeometry(0.96, 80), lightSource('#ffb56b', 2.4), {
    at: [0, 1.36, 0],
    turn: [Math.PI / 2, 0, 0],
  });
  below.castShadow = false;
  const warm = new PointLight(colours.light, 8, 12, 1.6);
  warm.position.set(0, 1.1, 0.15);
  const behind = new PointLight(colours.light, 7, 9, 1.7);
  behind.position.set(0, 2.2, -1.1);
  return group([foot, cap, below, ball(0.06, brass(), { at: [0, 2.29, 0] }), warm, behind]);
}
