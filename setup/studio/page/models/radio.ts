import type { Object3D } from 'three';
import { box, drum, group, pill, plate, plateOutline, slab, type Triple } from '../forms.ts';
import { leather, matt, satin, steel } from '../materials.ts';
import { drawn, litScreen, weave } from '../screens.ts';
import { ribbon } from '../surface.ts';

export interface RadioColours {
  readonly body: string;
  readonly grille: string;
  readonly handle: string;
}

/** The dial: a scale, and a needle on its station. */
const dial = (ink: string) =>
  drawn(512, 160, (c) => {
    c.fillStyle = '#fff1cf';
    c.fillRect(0, 0, 512, 160);
    c.fillStyle = ink;
    for (let i = 0; i <= 24; i++) c.fillRect(28 + i * 19, i % 4 === 0 ? 46 : 66, 4, i % 4 === 0 ? 60 : 34);
    c.fillStyle = '#e2472b';
    c.fillRect(316, 24, 8, 112);
  });

/** A table radio: cloth grille to the left, dial and knobs to the right, a strap above. Its front is +z. */
export function radio(colours: RadioColours): Object3D {
  const facing: Triple = [Math.PI / 2, 0, 0];
  const cloth = matt(colours.grille);
  cloth.bumpMap = weave(14, 14);
  cloth.bumpScale = 1.4;
  const metal = steel('#d9dbe2', 0.22);
  const knob = (x: number, y: number, radius: number) =>
    group(
      [
        drum(radius, 0.16, 0.04, metal, { turn: facing }),
        drum(radius * 0.8, 0.2, 0.03, satin(colours.body), { turn: facing }),
        pill(0.02, radius * 0.4, matt('#2b2430'), { at: [0, radius * 0.36, 0.1] }),
      ],
      { at: [x, y, 0.6] },
    );
  const strap = ribbon(
    (t) => [-1.25 + 2.5 * t, 1.66 + 0.5 * Math.sin(Math.PI * t) ** 0.6, 0],
    () => [0, 0, 1],
    0.16,
    0.045,
    leather(colours.handle),
  );
  return group([
    box([3.0, 1.66, 1.1], 0.3, satin(colours.body), { at: [0, 0.93, 0] }),
    slab(plateOutline(2.74, 1.4, 0.22), 0.02, 0.015, satin('#fff6e6'), { at: [0, 0.93, 0.54] }),
    slab(plateOutline(1.34, 1.2, 0.16), 0.02, 0.02, cloth, { at: [-0.58, 0.93, 0.575] }),
    plate(1.0, 0.34, 0.05, litScreen(dial('#2b2430'), 0.8), { at: [0.72, 1.33, 0.585] }),
    knob(0.5, 0.7, 0.25),
    knob(1.02, 0.7, 0.16),
    ...[-1.25, 1.25].map((x) => drum(0.09, 0.1, 0.03, metal, { at: [x, 1.76, 0] })),
    strap,
    ...[-1.1, 1.1].map((x) => drum(0.14, 0.1, 0.03, matt('#2b2430'), { at: [x, 0.05, 0.1] })),
    drum(0.024, 1.5, 0.01, metal, { at: [-1.3, 2.3, -0.42], turn: [0, 0, 0.28] }),
  ]);
}
