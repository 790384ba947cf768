import type { Object3D } from 'three';
import { ball, group, ring, type Triple, tube } from '../forms.ts';
import { matt } from '../materials.ts';
import { weave } from '../screens.ts';
import { surface } from '../surface.ts';

export interface CapColours {
  readonly crown: string;
  readonly peak: string;
  readonly seam: string;
}

/** Point of the crown: `u` around from the front, `v` from the band up to the button. */
function crownAt(u: number, v: number, out = 0): Triple {
  const turn = u * Math.PI * 2;
  const up = (v * Math.PI) / 2;
  const radius = Math.cos(up) ** 0.78 + out;
  const panel = 1 - 0.014 * Math.abs(Math.cos(turn * 3)) ** 14 * Math.cos(up);
  const front = 1 + 0.06 * Math.max(0, Math.cos(turn)) * Math.sin(up * 2);
  return [
    Math.sin(turn) * radius * panel * 0.96,
    0.1 + (1.1 * front + out) * Math.sin(up),
    Math.cos(turn) * radius * panel * 1.08 * front,
  ];
}

/** A six-panel cap, peak to +z. */
export function cap(colours: CapColours): Object3D {
  const cotton = matt(colours.crown);
  cotton.bumpMap = weave(110, 30);
  cotton.bumpScale = 0.5;
  const peak = matt(colours.peak);
  peak.bumpMap = weave(40, 20);
  peak.bumpScale = 0.4;
  const brim =
    (lift: number) =>
    (u: number, v: number): Triple => {
      const turn = (u - 0.5) * Math.PI * 0.88;
      const reach = v * Math.cos(Math.PI * (u - 0.5)) ** 0.62;
      const x = Math.sin(turn) * (0.95 + 0.1 * reach);
      return [
        x,
        0.12 - 0.34 * x * x * reach - 0.16 * reach * reach + lift,
        Math.cos(turn) * 1.06 + 0.92 * reach,
      ];
    };
  const seams = Array.from({ length: 6 }, (_, i) => {
    const u = (i + 0.5) / 6;
    return tube(
      Array.from({ length: 16 }, (_, k) => crownAt(u, k / 15.2, 0.006)),
      0.012,
      matt(colours.seam),
    );
  });
  const stitches = [0.3, 0.52, 0.74, 0.93].map((v) =>
    tube(
      Array.from({ length: 30 }, (_, k) => brim(0.036)(0.015 + (0.97 * k) / 29, v)),
      0.007,
      matt(colours.seam),
    ),
  );
  const eyelets = [-1, 1, 3, -3].map((i) => {
    const [x, y, z] = crownAt(i / 12, 0.62, 0.01);
    return ring(0.035, 0.014, matt(colours.seam), { at: [x, y, z], turn: [-0.9, (i / 12) * Math.PI * 2, 0] });
  });
  return group([
    surface((u, v) => crownAt(u, v), cotton, { across: 144, along: 40 }),
    surface(brim(0.03), peak, { across: 60, along: 16 }),
    surface(brim(-0.025), matt(colours.peak), { across: 60, along: 16 }),
    tube(
      Array.from({ length: 40 }, (_, k) => brim(0.005)(k / 39, 1)),
      0.032,
      peak,
    ),
    ...stitches,
    ...seams,
    ...eyelets,
    ball(0.07, cotton, { at: [0, 1.215, 0], scale: [1, 0.55, 1] }),
    tube(
      Array.from({ length: 40 }, (_, k) => crownAt(k / 40, 0.02, 0.01)),
      0.02,
      matt(colours.seam),
      { closed: true },
    ),
  ]);
}
