import { tone } from '../backdrops.ts';
import { drum, group } from '../forms.ts';
import { plaster } from '../materials.ts';
import { instantCamera, print } from '../models/camera.ts';
import { pocketConsole } from '../models/console.ts';
import { earbuds } from '../models/earbuds.ts';
import { fan } from '../models/fan.ts';
import { headphones } from '../models/headphones.ts';
import { keyboard } from '../models/keyboard.ts';
import { phone } from '../models/phone.ts';
import { radio } from '../models/radio.ts';
import { robot } from '../models/robot.ts';
import { smartDisplay } from '../models/smart-display.ts';
import { speaker } from '../models/speaker.ts';
import { turntable } from '../models/turntable.ts';
import type { Model } from './look.ts';

const PRINTS = ['sea', 'cat', 'hills'] as const;

const phones: Model = ({ main, second, cut }) => {
  const body = { back: main, frame: second };
  const poses = [
    [
      phone(body, true, { at: [0.62, 0, -0.35], turn: [-0.1, -0.35, 0.03] }),
      phone(body, false, { at: [-0.5, 0, 0.35], turn: [-0.12, 0.3, 0] }),
    ],
    [phone(body, true, { turn: [-0.12, -0.5, 0] })],
    [
      phone(body, true, { at: [-0.62, 0, 0.3], turn: [-0.1, 0.35, -0.03] }),
      phone(body, false, { at: [0.55, 0, -0.3], turn: [-0.12, -0.25, 0] }),
    ],
  ];
  return {
    product: group(poses[cut % poses.length] ?? []),
    keepsSide: true,
    framing: { pitch: 6, fill: [0.5, 0.7] },
  };
};

/** On a stand in white, so that the band hangs as it is worn. */
const headphonesOnStand: Model = ({ main, second, cut, isAlone }) => {
  const metal = cut % 2 === 0 ? '#dfe3f0' : '#e6b355';
  const white = plaster('#fbf4e6');
  const stand = [
    drum(0.34, 2.55, 0.14, white, { at: [0, 1.275, 0] }),
    drum(0.8, 0.12, 0.05, white, { at: [0, 0.06, 0] }),
  ];
  return {
    product: group([
      group([headphones({ shell: main, cushion: second, metal })], { at: [0, 0.34, 0], turn: [-0.05, 0, 0] }),
      ...(isAlone ? [] : stand),
    ]),
    turn: -0.5 + 0.1 * (cut % 3),
    framing: { pitch: 6, fill: [0.5, 0.68] },
  };
};

/** By the slug of their families. */
export const ELECTRONICS_MODELS: Readonly<Record<string, Model>> = {
  casque: headphonesOnStand,
  enceinte: ({ main, second, cut }) => ({
    product: group(
      [speaker({ cloth: main, cap: second, strap: cut % 2 === 0 ? '#8a4a22' : '#2b2430', light: '#ffd34e' })],
      {
        scale: [1, [1, 1.2, 0.82][cut % 3] ?? 1, 1],
      },
    ),
    turn: -0.5,
    framing: { pitch: 14, fill: [0.48, 0.64] },
  }),
  ecouteurs: ({ main, second, cut }) => ({
    product: earbuds({ pod: main, inside: tone(main, 0.22), pea: second }),
    turn: -0.3 - 0.15 * (cut % 2),
    framing: { pitch: 16, fill: [0.54, 0.58], aperture: 0.025 },
  }),
  platine: ({ main, second, cut }) => ({
    product: turntable({ plinth: main, label: second }),
    turn: -0.35 + 0.15 * (cut % 3),
    keepsSide: true,
    framing: { pitch: 26, fill: [0.6, 0.56] },
  }),
  radio: ({ main, second, cut }) => ({
    product: radio({ body: main, grille: second, handle: cut % 2 === 0 ? '#8a4a22' : '#2b2430' }),
    turn: -0.42,
    framing: { pitch: 9, fill: [0.56, 0.62] },
  }),
  appareil: ({ main, second, cut }) => ({
    product: group([
      instantCamera({ body: main, base: tone(second, -0.12), accent: second }),
      print(PRINTS[cut % 3] ?? 'sea', { at: [0.02, 0.2, 1.02], turn: [0.28, 0, 0.03] }),
    ]),
    turn: -0.45,
    framing: { pitch: 10, fill: [0.5, 0.56], aperture: 0.02 },
  }),
  mobile: phones,
  ecran: ({ main, second, cut }) => ({
    product: smartDisplay({ cloth: main, frame: second }),
    turn: -0.36 - 0.1 * (cut % 2),
    framing: { pitch: 9, fill: [0.54, 0.58] },
  }),
  console: ({ main, second }) => ({
    product: pocketConsole(
      { shell: main, pad: '#2a2738', buttonA: second, buttonB: second },
      { turn: [-0.16, 0, 0.04] },
    ),
    turn: -0.42,
    framing: { pitch: 7, fill: [0.46, 0.7] },
  }),
  robot: ({ main, second, cut }) => ({
    product: robot({ shell: main, bumper: second, button: cut % 2 === 0 ? '#e2472b' : '#fbf4e6' }),
    turn: -0.35,
    framing: { pitch: 20, fill: [0.6, 0.56] },
  }),
  clavier: ({ main, second, cut }) => ({
    product: keyboard({ body: main, keys: cut % 2 === 0 ? tone(main, 0.1) : '#fbf4e6', accent: second }),
    turn: -0.42,
    framing: { pitch: 26, fill: [0.62, 0.5] },
  }),
  ventilateur: ({ main, second }) => ({
    product: fan({ body: main, blades: second }),
    turn: 0.45,
    framing: { pitch: 7, fill: [0.48, 0.68] },
  }),
};
