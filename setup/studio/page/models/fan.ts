import type { Object3D } from 'three';
import { ball, drum, group, ring, type Triple, tube } from '../forms.ts';
import { gloss, satin, steel } from '../materials.ts';
import { surface } from '../surface.ts';

export interface FanColours {
  readonly body: string;
  readonly blades: string;
}

const HUB: Triple = [0, 2.05, 0];
const BLADES = 4;
const WIRES = 28;

/** One blade: broad and twisted, from the hub outwards. */
function bladeAt(blade: number, u: number, v: number): Triple {
  const turn = ((blade + (u - 0.5) * (0.5 + 0.36 * Math.sin(Math.PI * v))) / BLADES) * Math.PI * 2 + 0.3;
  const radius = 0.16 + 0.84 * v;
  return [Math.cos(turn) * radius, Math.sin(turn) * radius, (u - 0.5) * 0.34];
}

/** A table fan on a round foot, its guard of wires to +z. */
export function fan(colours: FanColours): Object3D {
  const metal = steel('#dfe1e8', 0.2);
  const body = satin(colours.body);
  const wires = Array.from({ length: WIRES }, (_, i) => {
    const turn = (i / WIRES) * Math.PI * 2;
    const at = (radius: number, z: number): Triple => [
      Math.cos(turn + radius * 0.2) * radius,
      Math.sin(turn + radius * 0.2) * radius,
      z,
    ];
    return tube([at(0.2, 0.34), at(0.7, 0.32), at(1.08, 0.14), at(1.16, 0)], 0.014, metal);
  });
  const head = group(
    [
      ...Array.from({ length: BLADES }, (_, blade) =>
        surface((u, v) => bladeAt(blade, u, v), gloss(colours.blades), { across: 20, along: 24 }),
      ),
      ...wires,
      ring(1.17, 0.05, body, {}),
      ring(0.66, 0.016, metal, { at: [0, 0, 0.33] }),
      drum(0.24, 0.08, 0.03, body, { at: [0, 0, 0.36], turn: [Math.PI / 2, 0, 0] }),
      ball(0.36, body, { at: [0, 0, -0.32], scale: [1, 1, 1.3] }),
    ],
    { at: HUB, turn: [-0.1, 0, 0] },
  );
  return group([
    drum(0.86, 0.18, 0.08, body, { at: [0, 0.09, -0.2] }),
    drum(0.1, 1.6, 0.03, metal, { at: [0, 0.95, -0.34] }),
    drum(0.15, 0.3, 0.05, body, { at: [0, 1.6, -0.34] }),
    drum(0.12, 0.06, 0.02, gloss(colours.blades), { at: [0.34, 0.2, 0.24] }),
    drum(0.12, 0.06, 0.02, gloss(colours.blades), { at: [0, 0.2, 0.34] }),
    drum(0.12, 0.06, 0.02, gloss(colours.blades), { at: [-0.34, 0.2, 0.24] }),
    head,
  ]);
}
