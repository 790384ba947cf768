import type { Object3D } from 'three';
import { box, drum, group, type Placing, plate, plateOutline, ring, slab, type Triple } from '../forms.ts';
import { darkGlass, gloss, matt, satin, steel } from '../materials.ts';
import { drawn, litScreen } from '../screens.ts';

export interface PhoneColours {
  readonly back: string;
  readonly frame: string;
}

/** The home screen: the hour, a window with a sun in it, four round icons. */
function homeScreen() {
  return drawn(540, 1140, (c) => {
    const sky = c.createLinearGradient(0, 0, 0, 1140);
    sky.addColorStop(0, '#2d1fe0');
    sky.addColorStop(0.55, '#8f6df2');
    sky.addColorStop(1, '#ff9d8a');
    c.fillStyle = sky;
    c.fillRect(0, 0, 540, 1140);
    c.fillStyle = '#ffb7a5';
    c.beginPath();
    c.arc(270, 720, 180, Math.PI, 0);
    c.lineTo(450, 1140);
    c.lineTo(90, 1140);
    c.fill();
    c.fillStyle = '#ffe9b8';
    c.beginPath();
    c.arc(300, 760, 74, 0, 7);
    c.fill();
    c.fillStyle = '#ffffff';
    c.font = '700 168px system-ui, sans-serif';
    c.textAlign = 'center';
    c.fillText('10:24', 270, 300);
    c.font = '500 44px system-ui, sans-serif';
    c.fillText('mardi 24 nov.', 270, 370);
    ['#e3f54b', '#ffffff', '#ff5a36', '#98d8bf'].forEach((color, i) => {
      c.fillStyle = color;
      c.beginPath();
      c.roundRect(48 + i * 117, 1000, 92, 92, 30);
      c.fill();
    });
  });
}

/** A phone standing upright, its screen to +z; with `isBack` its back. */
export function phone(colours: PhoneColours, isBack: boolean, placing: Placing = {}): Object3D {
  const body = slab(
    plateOutline(1.24, 2.56, 0.2),
    0.06,
    0.045,
    isBack ? satin(colours.back) : satin(colours.frame),
    { at: [0, 1.3, -0.03] },
  );
  const facing: Triple = [Math.PI / 2, 0, 0];
  const button = box([0.03, 0.3, 0.06], 0.012, steel(colours.frame), { at: [0.665, 1.75, 0.0] });
  if (!isBack) {
    const glass = slab(plateOutline(1.2, 2.52, 0.18), 0.012, 0, darkGlass('#08070d'), {
      at: [0, 1.3, 0.074],
    });
    const screen = plate(1.12, 2.42, 0.14, litScreen(homeScreen(), 0.9), { at: [0, 1.3, 0.0875] });
    const hole = drum(0.035, 0.006, 0.002, matt('#050408'), { at: [0, 2.4, 0.09], turn: facing });
    return group([body, glass, screen, hole, button], placing);
  }
  const lens = (x: number, y: number) => [
    drum(0.17, 0.08, 0.03, steel(colours.frame, 0.25), { at: [x, y, 0.1], turn: facing }),
    drum(0.135, 0.09, 0.02, darkGlass('#0d0c18'), { at: [x, y, 0.11], turn: facing }),
    ring(0.06, 0.012, gloss('#3a44a8'), { at: [x, y, 0.158] }),
  ];
  return group(
    [
      body,
      button,
      slab(plateOutline(0.52, 0.92, 0.24), 0.03, 0.02, satin(colours.back), { at: [-0.28, 2.0, 0.05] }),
      ...lens(-0.28, 2.2),
      ...lens(-0.28, 1.8),
      drum(0.06, 0.02, 0.005, gloss('#fff6d8'), { at: [0.12, 2.2, 0.09], turn: facing }),
      slab(plateOutline(0.2, 0.24, 0.08), 0.006, 0, gloss(colours.frame), { at: [0, 1.05, 0.072] }),
    ],
    placing,
  );
}
