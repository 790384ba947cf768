import type { Object3D } from 'three';
import { group, type Triple, tube } from '../forms.ts';
import { matt } from '../materials.ts';
import { drawn, weave } from '../screens.ts';
import { surface } from '../surface.ts';

export interface CushionColours {
  readonly cloth: string;
  readonly motif: string;
}

/** What is woven into the front, each on a field of 512 by 512. */
const MOTIFS: readonly ((c: CanvasRenderingContext2D) => void)[] = [
  (c) => {
    c.beginPath();
    c.arc(256, 250, 110, Math.PI, 0);
    c.lineTo(366, 512);
    c.lineTo(146, 512);
    c.fill();
  },
  (c) => {
    for (let x = 22; x < 512; x += 88) c.fillRect(x, 0, 40, 512);
  },
  (c) => {
    c.beginPath();
    c.arc(256, 256, 130, 0, 7);
    c.fill();
    c.globalCompositeOperation = 'source-atop';
  },
  (c) => {
    for (let i = 0; i < 36; i++)
      if ((i + Math.floor(i / 6)) % 2 === 0) c.fillRect((i % 6) * 85.4, Math.floor(i / 6) * 85.4, 85.4, 85.4);
  },
  (c) => {
    for (const [x, y] of [
      [150, 160],
      [350, 130],
      [250, 290],
      [120, 390],
      [390, 370],
    ] as const) {
      c.beginPath();
      c.arc(x, y, 48, 0, 7);
      c.fill();
    }
  },
  (c) => {
    c.fillRect(0, 290, 512, 222);
    c.beginPath();
    c.arc(256, 290, 96, Math.PI, 0);
    c.fill();
  },
  (c) => {
    c.fillRect(0, 0, 512, 70);
    c.fillRect(0, 442, 512, 70);
  },
];

const edge = (x: number) => Math.max(0, 1 - x ** 4);

/** A pillow's face: `side` 1 is the front. Corners stay pointed, the sides draw in. */
function faceAt(u: number, v: number, side: number): Triple {
  const [x, y] = [(u - 0.5) * 2, (v - 0.5) * 2];
  const wrinkle = 0.014 * Math.sin(x * 11 + y * 7) * (x * x + y * y);
  return [
    x * (1.2 - 0.1 * (1 - y * y) * x * x),
    y * (1.2 - 0.1 * (1 - x * x) * y * y),
    side * (0.46 * (edge(x) * edge(y)) ** 0.62 + wrinkle * edge(x) * edge(y)),
  ];
}

/** A square cushion that stands on its edge and leans back. */
export function cushion(colours: CushionColours, motif: number): Object3D {
  const front = matt('#ffffff');
  front.map = drawn(512, 512, (c) => {
    c.fillStyle = colours.cloth;
    c.fillRect(0, 0, 512, 512);
    c.fillStyle = colours.motif;
    MOTIFS[motif % MOTIFS.length]?.(c);
  });
  const back = matt(colours.cloth);
  for (const cloth of [front, back]) {
    cloth.bumpMap = weave(34, 34);
    cloth.bumpScale = 0.9;
  }
  const piping = tube(
    Array.from({ length: 80 }, (_, i): Triple => {
      const t = (i / 80) * 4;
      const along = t % 1;
      const [u, v] = [
        [along, 0],
        [1, along],
        [1 - along, 1],
        [0, 1 - along],
      ][Math.floor(t)] ?? [0, 0];
      return faceAt(u ?? 0, v ?? 0, 1);
    }),
    0.03,
    matt(colours.motif),
    { closed: true },
  );
  const face = (side: number, cloth: typeof front) =>
    surface((u, v) => faceAt(u, v, side), cloth, { across: 60, along: 60 });
  return group([group([face(1, front), face(-1, back), piping], { turn: [-0.22, 0, 0] })]);
}
