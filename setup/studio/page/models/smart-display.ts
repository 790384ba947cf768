import type { Object3D } from 'three';
import { group, plate, plateOutline, slab } from '../forms.ts';
import { darkGlass, matt, satin } from '../materials.ts';
import { drawn, litScreen, weave } from '../screens.ts';
import { surface } from '../surface.ts';

export interface SmartDisplayColours {
  readonly cloth: string;
  readonly frame: string;
}

/** Morning in the kitchen: the hour, the weather, a recipe. */
function kitchenScreen() {
  return drawn(1024, 640, (c) => {
    c.fillStyle = '#fdf3e3';
    c.fillRect(0, 0, 1024, 640);
    c.fillStyle = '#130f26';
    c.font = '760 190px system-ui, sans-serif';
    c.fillText('8:05', 60, 230);
    c.font = '500 46px system-ui, sans-serif';
    c.fillText('mardi 24 novembre', 66, 306);
    c.fillStyle = '#2d1fe0';
    c.beginPath();
    c.roundRect(60, 400, 420, 180, 44);
    c.fill();
    c.fillStyle = '#ffd34e';
    c.beginPath();
    c.arc(150, 490, 46, 0, 7);
    c.fill();
    c.fillStyle = '#ffffff';
    c.font = '700 84px system-ui, sans-serif';
    c.fillText('12°', 240, 520);
    c.fillStyle = '#f08a76';
    c.beginPath();
    c.roundRect(580, 60, 384, 520, 52);
    c.fill();
    for (const [x, y, r, color] of [
      [772, 330, 150, '#fff8ea'],
      [772, 330, 116, '#ffe2b0'],
      [730, 300, 46, '#ffb52e'],
      [812, 352, 40, '#ffb52e'],
      [782, 262, 20, '#4e9d66'],
      [836, 296, 15, '#4e9d66'],
      [716, 372, 17, '#4e9d66'],
      [770, 398, 13, '#c9392b'],
    ] as const) {
      c.fillStyle = color;
      c.beginPath();
      c.arc(x, y, r, 0, 7);
      c.fill();
    }
  });
}

/** A tilted screen on a cloth wedge. */
export function smartDisplay(colours: SmartDisplayColours): Object3D {
  const cloth = matt(colours.cloth);
  cloth.bumpMap = weave(120, 26);
  cloth.bumpScale = 2;
  const foot = surface(
    (u, v) => {
      const turn = u * Math.PI * 2;
      const soften = (x: number) => Math.sign(x) * Math.abs(x) ** 0.5;
      return [
        soften(Math.cos(turn)) * (1.02 - 0.12 * v),
        0.02 + 0.86 * v,
        -0.22 + soften(Math.sin(turn)) * (0.6 - 0.3 * v) - 0.12 * v,
      ];
    },
    cloth,
    { across: 100, along: 8 },
  );
  const screen = group(
    [
      slab(plateOutline(2.72, 1.8, 0.2), 0.1, 0.05, satin(colours.frame), { at: [0, 0, -0.08] }),
      slab(plateOutline(2.62, 1.7, 0.16), 0.01, 0, darkGlass('#0a0910'), { at: [0, 0, 0.072] }),
      plate(2.42, 1.5, 0.09, litScreen(kitchenScreen(), 0.95), { at: [0, 0, 0.084] }),
    ],
    { at: [0, 1.14, 0.1], turn: [-0.27, 0, 0] },
  );
  return group([foot, screen]);
}
