import type { Object3D } from 'three';
import { box, drum, group, type Placing, pill, plate, plateOutline, slab, type Triple } from '../forms.ts';
import { darkGlass, gloss, matt, satin } from '../materials.ts';
import { drawn, litScreen } from '../screens.ts';

export interface ConsoleColours {
  readonly shell: string;
  readonly pad: string;
  readonly buttonA: string;
  readonly buttonB: string;
}

const HERO = ['..3333..', '.333333.', '.311113.', '.142241.', '..1111..', '.555555.', '.5.55.5.', '..6..6..'];
const PALETTE: Readonly<Record<string, string>> = {
  1: '#ffd9b0',
  2: '#ffd9b0',
  3: '#2d1fe0',
  4: '#130f26',
  5: '#ff9d3c',
  6: '#5a3418',
};

/** A jump-and-run in 40 × 36 squares: hills, bricks, coins and somebody with a blue cap. */
function gameScreen() {
  const cell = 20;
  return drawn(40 * cell, 36 * cell, (c) => {
    const square = (x: number, y: number, color: string, w = 1, h = 1) => {
      c.fillStyle = color;
      c.fillRect(x * cell, y * cell, w * cell, h * cell);
    };
    square(0, 0, '#8fd3ff', 40, 36);
    square(4, 5, '#ffffff', 7, 2);
    square(6, 4, '#ffffff', 3, 1);
    square(27, 8, '#ffffff', 8, 2);
    square(29, 7, '#ffffff', 4, 1);
    for (let i = 0; i < 9; i++) square(22 + i, 27 - Math.min(i, 8 - i) * 2, '#5cc08a', 1, 30);
    for (let i = 0; i < 7; i++) square(2 + i, 27 - Math.min(i, 6 - i), '#5cc08a', 1, 30);
    square(0, 29, '#7a4a2a', 40, 7);
    square(0, 28, '#39a05f', 40, 2);
    for (let x = 0; x < 40; x += 4) square(x + 1, 32, '#93603c', 2, 1);
    for (let x = 18; x < 30; x += 3) {
      square(x, 16, '#d9803f', 3, 3);
      square(x, 18, '#a3552a', 3, 1);
      square(x + 2, 16, '#a3552a', 1, 3);
    }
    for (const x of [19, 23, 27]) square(x, 11, '#ffd34e', 2, 3);
    HERO.forEach((line, y) => {
      [...line].forEach((code, x) => {
        const color = PALETTE[code];
        if (color !== undefined) square(9 + x, 20 + y, color);
      });
    });
  });
}

/** A pocket console, standing upright, its screen to +z. */
export function pocketConsole(colours: ConsoleColours, placing: Placing = {}): Object3D {
  const facing: Triple = [Math.PI / 2, 0, 0];
  const shell = satin(colours.shell);
  return group(
    [
      slab(plateOutline(1.72, 2.7, 0.24), 0.26, 0.09, shell, { at: [0, 1.35, -0.2] }),
      slab(plateOutline(1.46, 1.26, 0.14), 0.02, 0.02, darkGlass('#15131f'), { at: [0, 1.9, 0.145] }),
      plate(1.14, 1.02, 0.03, litScreen(gameScreen(), 0.95), { at: [0, 1.9, 0.19] }),
      drum(0.34, 0.04, 0.015, satin(colours.shell), { at: [-0.44, 0.86, 0.15], turn: facing }),
      box([0.52, 0.18, 0.12], 0.04, satin(colours.pad), { at: [-0.44, 0.86, 0.19] }),
      box([0.18, 0.52, 0.12], 0.04, satin(colours.pad), { at: [-0.44, 0.86, 0.19] }),
      drum(0.15, 0.14, 0.05, gloss(colours.buttonA), { at: [0.62, 0.98, 0.17], turn: facing }),
      drum(0.15, 0.14, 0.05, gloss(colours.buttonB), { at: [0.28, 0.76, 0.17], turn: facing }),
      ...[-0.16, 0.14].map((x) =>
        pill(0.045, 0.16, matt(colours.pad), { at: [x, 0.4, 0.16], turn: [0, 0, Math.PI / 2 + 0.4] }),
      ),
      ...Array.from({ length: 9 }, (_, i) =>
        drum(0.026, 0.02, 0.005, matt('#2a2738'), {
          at: [0.44 + (i % 3) * 0.1, 0.3 + Math.floor(i / 3) * 0.1, 0.148],
          turn: facing,
        }),
      ),
    ],
    placing,
  );
}
