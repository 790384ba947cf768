import { type Object3D, PointLight } from 'three';
import { ball, drum, group, tube, turned } from '../forms.ts';
import { clearGlass, glowing, lightSource, matt } from '../materials.ts';
import { drawn, printed } from '../screens.ts';
import { surface } from '../surface.ts';

export interface CandleColours {
  readonly glass: string;
  readonly wax: string;
  readonly label: string;
  readonly ink: string;
}

/** A candle in a tumbler, burning, with a paper label that shows a fig. */
export function candle(colours: CandleColours): Object3D {
  const label = printed(
    drawn(768, 512, (c) => {
      c.fillStyle = colours.label;
      c.fillRect(0, 0, 768, 512);
      c.strokeStyle = colours.ink;
      c.lineWidth = 8;
      c.strokeRect(36, 36, 696, 440);
      c.fillStyle = colours.ink;
      c.beginPath();
      c.moveTo(384, 90);
      c.bezierCurveTo(400, 160, 500, 190, 490, 290);
      c.bezierCurveTo(482, 372, 286, 372, 278, 290);
      c.bezierCurveTo(268, 190, 368, 160, 384, 90);
      c.fill();
      c.strokeStyle = colours.label;
      c.lineWidth = 5;
      for (const bow of [-46, 0, 46]) {
        c.beginPath();
        c.moveTo(384 + bow * 0.2, 140);
        c.quadraticCurveTo(384 + bow * 1.7, 240, 384 + bow * 0.8, 338);
        c.stroke();
      }
      c.fillStyle = colours.ink;
      c.fillRect(284, 412, 200, 9);
    }),
  );
  const glass = clearGlass(colours.glass, 0.2);
  const tumbler = turned(
    [
      [0.001, 0.02],
      [0.66, 0.02],
      [0.74, 0.1],
      [0.76, 0.5],
      [0.77, 1.32],
      [0.75, 1.35],
      [0.72, 1.32],
    ],
    glass,
  );
  tumbler.castShadow = false;
  tumbler.renderOrder = 2;
  const paper = surface(
    (u, v) => {
      const turn = (u - 0.5) * 1.75;
      return [Math.sin(turn) * 0.782, 0.3 + v * 0.82, Math.cos(turn) * 0.782];
    },
    label,
    { across: 40, along: 2 },
  );
  paper.renderOrder = 3;
  const flame = turned(
    [
      [0.001, 0],
      [0.06, 0.05],
      [0.085, 0.13],
      [0.06, 0.26],
      [0.02, 0.38],
      [0.001, 0.42],
    ],
    lightSource('#ffc46a', 3.4),
    { at: [0.01, 1.36, 0] },
  );
  flame.castShadow = false;
  const heart = ball(0.045, lightSource('#fff3d0', 5), { at: [0.01, 1.47, 0], scale: [1, 1.8, 1] });
  heart.castShadow = false;
  const warm = new PointLight('#ffb25e', 3.2, 7, 1.7);
  warm.position.set(0, 1.75, 0.1);
  return group([
    drum(0.71, 1.12, 0.05, glowing(colours.wax, '#ff9a4a', 0.08), { at: [0, 0.62, 0] }),
    drum(0.5, 0.012, 0.005, glowing('#fff0d8', '#ffb366', 0.5), { at: [0, 1.185, 0] }),
    tube(
      [
        [0, 1.15, 0],
        [0.004, 1.28, 0],
        [0.02, 1.38, 0],
      ],
      0.018,
      matt('#2a2020'),
    ),
    flame,
    heart,
    tumbler,
    paper,
    warm,
  ]);
}
