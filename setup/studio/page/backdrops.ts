import { Color, type Object3D } from 'three';
import { archOutline, ball, box, drum, group, slab, type Triple } from './forms.ts';
import { gloss, plaster } from './materials.ts';
import { surface } from './surface.ts';

/** Single-hued studio colours, light or mid: a product's own colour is the only other one. */
export const HUES = {
  coral: '#f08a76',
  lilac: '#b5a1ef',
  mint: '#98d8bf',
  terracotta: '#c4552f',
  sky: '#8fbdf0',
  sand: '#e6c9a0',
  rose: '#f2a7b5',
  butter: '#efc26e',
} as const;
export type Hue = keyof typeof HUES;

/** Lighter (positive) or darker (negative) tone of the same hue. */
export function tone(color: string, by: number): string {
  const shifted = new Color(color);
  const hsl = { h: 0, s: 0, l: 0 };
  shifted.getHSL(hsl);
  return `#${shifted.setHSL(hsl.h, hsl.s, Math.min(0.97, Math.max(0.03, hsl.l + by))).getHexString()}`;
}

/** Endless paper: floor and wall in one sweep. */
export function sweep(color: string, back = -3.2, radius = 2.4): Object3D {
  const paper = surface(
    (u, v) => {
      const x = (u - 0.5) * 70;
      if (v < 0.3) return [x, 0, 16 - ((16 - back - radius) * v) / 0.3];
      if (v > 0.7) return [x, radius + ((v - 0.7) / 0.3) * 30, back];
      const angle = ((v - 0.3) / 0.4) * (Math.PI / 2);
      return [x, radius - Math.cos(angle) * radius, back + radius - Math.sin(angle) * radius];
    },
    plaster(color),
    { across: 2, along: 60 },
  );
  paper.castShadow = false;
  return paper;
}

export interface SetPieces {
  /** Height of the round plinth; 0 leaves it out. */
  readonly plinth?: { readonly radius: number; readonly height: number; readonly at?: Triple };
  readonly step?: { readonly size: Triple; readonly at: Triple };
  readonly arches?: readonly {
    readonly width: number;
    readonly height: number;
    readonly at: Triple;
    readonly tone?: number;
  }[];
  readonly columns?: readonly { readonly radius: number; readonly height: number; readonly at: Triple }[];
  readonly balls?: readonly { readonly radius: number; readonly at: Triple; readonly color: string }[];
  readonly back?: number;
}

/** A set in one hue: sweep, plinth, arches and a ball or two in another colour. */
export function setIn(color: string, pieces: SetPieces): Object3D {
  const objects: Object3D[] = [sweep(color, pieces.back)];
  if (pieces.plinth) {
    const { radius, height, at = [0, 0, 0] } = pieces.plinth;
    objects.push(drum(radius, height, 0.05, plaster(tone(color, 0.05)), { at: [at[0], height / 2, at[2]] }));
  }
  if (pieces.step)
    objects.push(box(pieces.step.size, 0.06, plaster(tone(color, 0.04)), { at: pieces.step.at }));
  for (const arch of pieces.arches ?? []) {
    objects.push(
      slab(archOutline(arch.width, arch.height), 0.45, 0.04, plaster(tone(color, arch.tone ?? 0.06)), {
        at: arch.at,
      }),
    );
  }
  for (const column of pieces.columns ?? []) {
    objects.push(
      drum(column.radius, column.height, 0.04, plaster(tone(color, 0.07)), {
        at: [column.at[0], column.at[1] + column.height / 2, column.at[2]],
      }),
    );
  }
  for (const each of pieces.balls ?? []) objects.push(ball(each.radius, gloss(each.color), { at: each.at }));
  return group(objects);
}
