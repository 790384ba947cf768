import type { Object3D } from 'three';
import { drum, group, pill, ring, type Triple } from '../forms.ts';
import { wool } from '../materials.ts';
import { drawn } from '../screens.ts';
import { surface } from '../surface.ts';

export interface FoldedColours {
  /** From below to above. */
  readonly layers: readonly string[];
  readonly stripe: string;
}

const soften = (x: number, power: number) => Math.sign(x) * Math.abs(x) ** power;
const HALF_DEPTH = 0.78;
const HALF_THICK = 0.22;
/** Soft cloth gives under what lies on it. */
const LAYER = HALF_THICK * 1.86;

/** A folded cloth: two plies that meet in a round fold in front. `u` runs around the section, `v` along the width. */
function foldAt(width: number, u: number, v: number): Triple {
  const x = (v - 0.5) * 2;
  const end = Math.max(0.02, 1 - Math.abs(x) ** 22) ** 0.24;
  const turn = u * Math.PI * 2;
  const slit = Math.cos(turn) > 0 ? 0 : 0.08 * Math.exp(-((Math.sin(turn) / 0.25) ** 2));
  return [
    soften(x, 0.96) * width,
    HALF_THICK * end * soften(Math.sin(turn), 0.4),
    (HALF_DEPTH + 0.014 * Math.sin(x * 6)) * soften(Math.cos(turn), 0.36) * (0.97 + 0.03 * end) + slit,
  ];
}

/** Ribs of the knit across a strip of 1024, and two pairs of stripes where there are any. */
function knit(color: string, stripe: string | undefined) {
  return drawn(32, 1024, (c) => {
    c.fillStyle = color;
    c.fillRect(0, 0, 32, 1024);
    c.fillStyle = stripe ?? color;
    for (const y of [190, 262, 724, 796]) c.fillRect(0, y, 32, 38);
    for (let y = 0; y < 1024; y += 16) {
      const rib = c.createLinearGradient(0, y, 0, y + 16);
      rib.addColorStop(0, 'rgba(20,10,30,.2)');
      rib.addColorStop(0.5, 'rgba(255,255,255,.1)');
      rib.addColorStop(1, 'rgba(20,10,30,.2)');
      c.fillStyle = rib;
      c.fillRect(0, y, 32, 16);
    }
  });
}

/** A pile of folded knitwear. With a collar they are jumpers, without they are throws with a fringe. */
export function folded(colours: FoldedColours, hasCollar: boolean): Object3D {
  const parts = colours.layers.flatMap((color, layer) => {
    const cloth = wool('#ffffff');
    const isTop = layer === colours.layers.length - 1;
    cloth.map = knit(color, isTop ? colours.stripe : undefined);
    cloth.sheen = 0.3;
    const y = HALF_THICK + layer * LAYER;
    const width = 1.16 - 0.03 * ((layer * 2) % 3);
    const at: Triple = [0.03 * Math.sin(layer * 2.2), y, 0.03 * Math.cos(layer * 3)];
    const pile = surface((u, v) => foldAt(width, u, v), cloth, { across: 60, along: 90, placing: { at } });
    if (hasCollar) return [pile];
    const fringe = Array.from({ length: 20 }, (_, i) =>
      pill(0.02, 0.16, wool(color), {
        at: [at[0] + width + 0.05, y - 0.1 + 0.08 * (i % 2), -0.6 + i * 0.063],
        turn: [0, 0, Math.PI / 2 - 0.5],
      }),
    );
    return [pile, ...fringe];
  });
  if (hasCollar) {
    const top = (colours.layers.length - 1) * LAYER + HALF_THICK * 2;
    const rim = wool(colours.layers.at(-1) ?? '#ffffff');
    const lying = { at: [0, top, -0.3], turn: [Math.PI / 2, 0, 0], scale: [1.4, 0.85, 0.7] } as const;
    parts.push(
      ring(0.34, 0.07, rim, lying),
      drum(0.33, 0.02, 0.004, wool(colours.stripe), { at: [0, top, -0.3], scale: [1.4, 1, 0.85] }),
    );
  }
  return group(parts);
}
