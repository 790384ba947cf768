import type { Object3D } from 'three';
import { sweep } from './backdrops.ts';
import { archOutline, ball, box, drum, group, ring, slab } from './forms.ts';
import { gloss, lightSource, matt, plaster, satin } from './materials.ts';
import { instantCamera, print } from './models/camera.ts';
import { headphones } from './models/headphones.ts';
import { mug } from './models/mug.ts';
import { type Presenter, presenter } from './models/presenter.ts';
import { NOVA, OUTREMER, POLA } from './palette.ts';

/** The counter from which the shop broadcasts, in the layers of its film, back to front. */
export interface Stage {
  readonly wall: Object3D;
  readonly host: Presenter;
  /** The counter and what stands still on it. */
  readonly table: Object3D;
  readonly turntable: Object3D;
  /** A picture fresh from the camera, as it is held up to be seen. */
  readonly print: Object3D;
}

const SHELF_COLOURS = ['#ff8f7a', '#fbf4e6', '#ff5a36', '#98d8bf', '#ffc85c', '#e3f54b'];

function shelves(): Object3D[] {
  const wood = satin('#e3b584');
  return [-1, 1].flatMap((side) =>
    [1.75, 3.0].flatMap((y, row) => [
      box([2.7, 0.12, 0.8], 0.03, wood, { at: [side * 3.45, y, -3.3] }),
      ...[-0.8, 0, 0.8].map((x, i) => {
        const color = SHELF_COLOURS[(i + row * 2 + (side > 0 ? 3 : 0)) % SHELF_COLOURS.length] ?? '#ffffff';
        const at = [side * 3.45 + x, y + 0.06, -3.25] as const;
        const kind = (i + row + (side > 0 ? 1 : 0)) % 3;
        if (kind === 0) return drum(0.24, 0.64, 0.1, satin(color), { at: [at[0], at[1] + 0.32, at[2]] });
        if (kind === 1)
          return slab(archOutline(0.5, 0.72), 0.3, 0.04, satin(color), { at: [at[0], at[1], at[2] - 0.15] });
        return ball(0.31, gloss(color), { at: [at[0], at[1] + 0.31, at[2]] });
      }),
    ]),
  );
}

/** Builds the counter, the wall behind it and everybody at it. */
export function stage(): Stage {
  const host = presenter({ skin: '#c98b62', hair: '#241619', jumper: '#ff7f66', glasses: OUTREMER });
  host.object.position.set(0, 0, -0.45);
  const halo = ring(1.6, 0.085, lightSource('#fff1dc', 2.2), { at: [0, 2.7, -2.7] });
  halo.castShadow = false;
  const lamps = [-4.6, -2.2, 2.2, 4.6].map((x) => {
    const bulb = ball(0.14, lightSource('#ffd9a0', 2.6), { at: [x, 4.3, -3] });
    bulb.castShadow = false;
    return bulb;
  });
  const turntable = group(
    [
      drum(0.98, 0.1, 0.04, satin('#fbf4e6'), { at: [0, 0, 0] }),
      instantCamera(POLA, { at: [0, 0.05, 0], scale: 0.8 }),
    ],
    {
      at: [0.62, 0.34, 1.45],
    },
  );
  const counter = group([
    box([12, 0.5, 2.5], 0.1, satin('#fbf1e2'), { at: [0, 0.02, 1.45] }),
    box([12, 3, 2.3], 0.1, matt('#ff9b85'), { at: [0, -1.72, 1.45] }),
    props(),
  ]);
  return {
    wall: group([sweep('#4b3ad6', -4.1, 0.4), ...shelves(), halo, ...lamps]),
    host,
    table: counter,
    turntable,
    print: print('cat', { at: [1.72, 0.95, 1.5], turn: [Math.PI / 2 - 0.1, 0.1, 0], scale: 0.9 }),
  };
}

/** All of a stage but the print, for a photograph. */
export function posed(scene: Stage): { readonly set: Object3D; readonly subject: Object3D } {
  scene.turntable.rotation.y = -0.35;
  return { set: group([scene.wall, scene.table]), subject: group([scene.host.object, scene.turntable]) };
}

function props(): Object3D {
  return group([
    drum(0.74, 0.22, 0.05, plaster('#f6a898'), { at: [-1.95, 0.38, 1.35] }),
    group([headphones(NOVA)], { at: [-1.95, 0.53, 1.35], turn: [-0.1, 0.5, 0], scale: 0.4 }),
    mug(
      { outside: '#98d8bf', foot: '#c79a6b', handle: '#fbf4e6', coffee: '#5a321a' },
      { at: [2.15, 0.27, 1.5], turn: [0, -0.5, 0], scale: 0.5 },
    ),
  ]);
}
