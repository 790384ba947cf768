import type { Object3D } from 'three';
import { group, type Triple, tube } from '../forms.ts';
import { matt } from '../materials.ts';
import { loops, weave } from '../screens.ts';
import { surface } from '../surface.ts';

export interface HatColours {
  readonly body: string;
  readonly band: string;
  readonly isStraw: boolean;
}

/** Radius and height of the hat's outline: crown from its middle out and down, then the brim. */
function outlineAt(v: number): readonly [radius: number, height: number] {
  if (v < 0.32) return [(v / 0.32) * 0.62, 1.02 + 0.1 * Math.sin((v / 0.32) * Math.PI * 0.62)];
  if (v < 0.62) {
    const t = (v - 0.32) / 0.3;
    return [0.62 + 0.24 * Math.sin((t * Math.PI) / 2), 1.11 * (1 - t ** 1.7)];
  }
  return [0.86 + ((v - 0.62) / 0.38) * 0.86, 0];
}

/** A wide-brimmed hat that lies on its brim: felt, or straw. */
export function hat(colours: HatColours): Object3D {
  const cloth = matt(colours.body);
  cloth.bumpMap = colours.isStraw ? weave(60, 44) : loops(10, 8);
  cloth.bumpScale = colours.isStraw ? 1.6 : 0.5;
  const at = (u: number, v: number): Triple => {
    const turn = u * Math.PI * 2;
    const [radius, height] = outlineAt(v);
    const out = Math.max(0, (v - 0.62) / 0.38);
    const pinch = v < 0.5 ? 0.22 * Math.max(0, Math.sin(turn)) ** 3 * Math.min(1, v / 0.3) * (1 - v) : 0;
    const crease = v < 0.32 ? 0.15 * Math.exp(-((Math.cos(turn) * radius) ** 2) / 0.05) : 0;
    return [
      Math.cos(turn) * radius * (1 - pinch * 0.7),
      0.2 + height - crease * (1 - v) + out ** 1.5 * (0.16 * Math.cos(turn * 2 + 0.5) - 0.05),
      Math.sin(turn) * radius * (1.14 - pinch * 0.5),
    ];
  };
  const band = surface(
    (u, v) => {
      const [x, y, z] = at(u, 0.62 - 0.055 * v);
      return [x * 1.025, y + 0.01, z * 1.025];
    },
    matt(colours.band),
    { across: 120, along: 6 },
  );
  const edge = tube(
    Array.from({ length: 72 }, (_, i) => at(i / 72, 1)),
    0.028,
    cloth,
    { closed: true },
  );
  return group([surface(at, cloth, { across: 120, along: 90 }), band, edge]);
}
