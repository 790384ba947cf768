import { CircleGeometry, type Object3D } from 'three';
import { box, dome, drum, group, type Placing, part, plate, ring, type Triple } from '../forms.ts';
import { darkGlass, gloss, matt, satin, steel } from '../materials.ts';
import { drawn, printed } from '../screens.ts';

export interface CameraColours {
  readonly body: string;
  readonly base: string;
  readonly accent: string;
}

const RAINBOW = ['#ff5a36', '#ffb02e', '#f7e24a', '#39b58b', '#3a55f0'];

/** An instant camera: round lens in front, print slot below. */
export function instantCamera(colours: CameraColours, placing: Placing = {}): Object3D {
  const shell = satin(colours.body);
  const dark = satin('#17151d');
  const facing: Triple = [Math.PI / 2, 0, 0];
  return group(
    [
      box([2.14, 1.12, 0.98], 0.21, shell, { at: [0, 0.62, 0] }),
      box([2.2, 0.46, 1.06], 0.15, satin(colours.base), { at: [0, 0.23, 0] }),
      box([1.62, 0.055, 0.1], 0.025, dark, { at: [0, 0.25, 0.51] }),
      box([1.24, 0.5, 0.82], 0.17, shell, { at: [-0.04, 1.26, -0.02] }),
      drum(0.53, 0.26, 0.06, shell, { at: [0, 0.8, 0.52], turn: facing }),
      drum(0.45, 0.3, 0.05, dark, { at: [0, 0.8, 0.58], turn: facing }),
      ring(0.42, 0.022, steel(), { at: [0, 0.8, 0.73] }),
      ring(0.33, 0.03, matt('#0c0b12'), { at: [0, 0.8, 0.725] }),
      dome(0.31, darkGlass('#15174d'), { at: [0, 0.8, 0.68], turn: facing, scale: [1, 0.42, 1] }),
      box([0.52, 0.27, 0.08], 0.055, gloss('#f3f5fb'), { at: [-0.3, 1.29, 0.39] }),
      ...[-0.42, -0.3, -0.18].map((x) =>
        box([0.012, 0.2, 0.02], 0.004, matt('#d5d9e6'), { at: [x, 1.29, 0.431] }),
      ),
      box([0.27, 0.27, 0.08], 0.055, dark, { at: [0.32, 1.29, 0.39] }),
      part(new CircleGeometry(0.085, 40), darkGlass('#3b4bc4'), { at: [0.32, 1.29, 0.433] }),
      drum(0.17, 0.13, 0.05, gloss(colours.accent), { at: [0.78, 1.22, 0.08] }),
      drum(0.055, 0.05, 0.015, gloss(colours.accent), { at: [-0.84, 0.86, 0.49], turn: facing }),
      ...RAINBOW.map((color, i) =>
        box([0.056, 0.28, 0.02], 0.008, matt(color), { at: [0.64 + i * 0.066, 0.78, 0.488] }),
      ),
    ],
    placing,
  );
}

export type Motif = 'sea' | 'hills' | 'cat';

/** A print that has just come out, lying flat: white frame, one of three motifs. */
export function print(motif: Motif, placing: Placing = {}): Object3D {
  const picture = drawn(256, 256, (c) => {
    const sky = c.createLinearGradient(0, 0, 0, 190);
    const [above, below] =
      motif === 'cat'
        ? ['#f7b5c8', '#f7d6df']
        : motif === 'sea'
          ? ['#ff9d6b', '#ffd79a']
          : ['#7fc4f2', '#d9f0ff'];
    sky.addColorStop(0, above);
    sky.addColorStop(1, below);
    c.fillStyle = sky;
    c.fillRect(0, 0, 256, 256);
    if (motif === 'sea') {
      disc(c, 150, 118, 34, '#fff3c4');
      c.fillStyle = '#26349c';
      c.fillRect(0, 142, 256, 114);
    } else if (motif === 'hills') {
      disc(c, 70, 70, 26, '#fff3c4');
      disc(c, 60, 300, 150, '#3f9d74');
      disc(c, 220, 310, 150, '#2b7d5b');
    } else {
      disc(c, 128, 190, 84, '#2a2233');
      disc(c, 128, 120, 52, '#2a2233');
      c.beginPath();
      c.moveTo(80, 110);
      c.lineTo(84, 48);
      c.lineTo(122, 80);
      c.lineTo(136, 80);
      c.lineTo(172, 48);
      c.lineTo(176, 110);
      c.fill();
      disc(c, 109, 118, 10, '#e3f54b');
      disc(c, 147, 118, 10, '#e3f54b');
    }
  });
  const face = plate(0.76, 0.76, 0.01, printed(picture), {
    at: [0, 0.0175, -0.09],
    turn: [-Math.PI / 2, 0, 0],
  });
  return group([box([0.94, 0.032, 1.14], 0.014, matt('#fdfbf6')), face], placing);
}

function disc(c: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  c.fillStyle = color;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.fill();
}
