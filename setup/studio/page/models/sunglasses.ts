import { type Object3D, Path, Shape } from 'three';
import { ball, group, slab, type Triple } from '../forms.ts';
import { brass, clearGlass, gloss } from '../materials.ts';
import { ribbon } from '../surface.ts';

export interface SunglassesColours {
  readonly frame: string;
  readonly lens: string;
}

/** One rim, rounder below than above, its outer corner raised. `side` 1 is the wearer's left. */
function rim(side: number, grow: number): (t: number) => [number, number] {
  return (t) => {
    const turn = t * Math.PI * 2;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const soften = (x: number, power: number) => Math.sign(x) * Math.abs(x) ** power;
    const x = soften(c, 0.78) * (0.62 + grow);
    const y = soften(s, 0.82) * (0.5 + grow);
    const lift = c > 0 && s > 0 ? 0.16 * c * s : 0;
    return [side * (0.76 + x + lift), y + lift * 1.1 - (c < 0 ? 0.03 * c * c : 0)];
  };
}

function closedPath<T extends Path>(path: T, points: (t: number) => [number, number]): T {
  for (let i = 0; i <= 120; i++) {
    const [x, y] = points(i / 120);
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  return path;
}

/** Thick-rimmed sunglasses, temples open, lying as on a table: the front faces +z. */
export function sunglasses(colours: SunglassesColours): Object3D {
  const acetate = gloss(colours.frame);
  const fronts = [-1, 1].map((side) => {
    const outline = closedPath(new Shape(), rim(side, 0.1));
    outline.holes.push(closedPath(new Path(), rim(side, -0.02)));
    return slab(outline, 0.07, 0.035, acetate, { at: [0, 0, 0], turn: [0, side * 0.1, 0] });
  });
  const lenses = [-1, 1].map((side) =>
    slab(closedPath(new Shape(), rim(side, 0.0)), 0.03, 0.012, clearGlass(colours.lens, 0.86), {
      at: [0, 0, 0.04],
      turn: [0, side * 0.1, 0],
    }),
  );
  const bridge = ribbon(
    (t) => {
      const x = -0.26 + 0.52 * t;
      return [x, 0.16 + 0.12 * Math.cos(x * 5.2), 0.05];
    },
    () => [0, 0.2, 1],
    0.075,
    0.06,
    acetate,
  );
  const temples = [-1, 1].flatMap((side) => {
    const path = (t: number): Triple => {
      const bend = Math.max(0, t - 0.7) / 0.3;
      return [
        side * (1.56 - 0.1 * t),
        0.3 - 0.02 * t - 0.42 * bend ** 1.6,
        0.0 - 2.25 * t + 0.12 * bend * bend,
      ];
    };
    return [
      ribbon(path, () => [0, 1, 0], 0.11, 0.05, acetate),
      ball(0.05, brass(), { at: [side * 1.5, 0.36, 0.16], scale: [1.4, 1, 0.5] }),
    ];
  });
  return group([group([...fronts, ...lenses, bridge, ...temples], { at: [0, 0.62, 0] })]);
}
