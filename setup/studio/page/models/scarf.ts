import type { Object3D } from 'three';
import { ball, drum, group, pill, type Triple } from '../forms.ts';
import { brass, wool } from '../materials.ts';
import { drawn, loops } from '../screens.ts';
import { surface } from '../surface.ts';

export interface ScarfColours {
  readonly ground: string;
  readonly stripe: string;
  /** 0: broad stripes at the ends, 1: stripes all along, 2: a check. */
  readonly pattern: number;
}

function pattern({ ground, stripe, pattern: kind }: ScarfColours) {
  return drawn(256, 1024, (c) => {
    c.fillStyle = ground;
    c.fillRect(0, 0, 256, 1024);
    c.fillStyle = stripe;
    if (kind === 0) for (const y of [0, 90, 136, 900, 978]) c.fillRect(0, y, 256, y % 90 === 0 ? 60 : 22);
    if (kind === 1) for (let y = 0; y < 1024; y += 86) c.fillRect(0, y, 256, 40);
    if (kind === 2) {
      c.globalAlpha = 0.55;
      for (let y = 20; y < 1024; y += 104) c.fillRect(0, y, 256, 46);
      for (let x = 20; x < 256; x += 84) c.fillRect(x, 0, 38, 1024);
    }
  });
}

const BAR = 2.5;

/** How the scarf lies over the bar: `t` from the front hem over the bar to the shorter hem behind. */
function fallAt(t: number): readonly [y: number, z: number] {
  if (t < 0.52) return [0.42 + (t / 0.52) * (BAR - 0.42), 0.24 + 0.05 * Math.sin(t * 9)];
  if (t < 0.6) {
    const turn = ((t - 0.52) / 0.08) * Math.PI;
    return [BAR + Math.sin(turn) * 0.2, Math.cos(turn) * 0.24];
  }
  return [BAR - ((t - 0.6) / 0.4) * 1.6, -0.24];
}

/** A fringed scarf over a brass bar on two feet. */
export function scarf(colours: ScarfColours): Object3D {
  const cloth = wool('#ffffff');
  cloth.map = pattern(colours);
  cloth.sheen = 0.35;
  cloth.bumpMap = loops(6, 22);
  cloth.bumpScale = 2;
  const at = (u: number, v: number): Triple => {
    const [y, z] = fallAt(v);
    const loose = Math.min(1, Math.abs(v - 0.56) * 2.4);
    const x = (u - 0.5) * (1.34 - 0.16 * loose * Math.sin(v * 7));
    return [x + 0.05 * loose, y - 0.05 * loose * u, z + 0.085 * loose * Math.sin(u * 13 + v * 3)];
  };
  const thread = wool(colours.ground);
  const fringe = Array.from({ length: 24 }, (_, i) => {
    const [x, y, z] = at((i + 0.5) / 24, 0);
    return pill(0.022, 0.24, thread, { at: [x, y - 0.12, z], turn: [0, 0, ((i * 7) % 5) * 0.05 - 0.1] });
  });
  const metal = brass();
  const feet = [-1, 1].flatMap((side) => [
    drum(0.045, BAR, 0.02, metal, { at: [side * 1.02, BAR / 2, 0] }),
    drum(0.3, 0.06, 0.02, metal, { at: [side * 1.02, 0.03, 0] }),
    ball(0.09, metal, { at: [side * 1.02, BAR, 0] }),
  ]);
  const bar = drum(0.05, 2.04, 0.02, metal, { at: [0, BAR, 0], turn: [0, 0, Math.PI / 2] });
  return group([surface(at, cloth, { across: 60, along: 90 }), ...fringe, ...feet, bar]);
}
