import { HUES, setIn, tone } from '../backdrops.ts';
import { drum, group } from '../forms.ts';
import { plaster } from '../materials.ts';
import { instantCamera, print } from '../models/camera.ts';
import { pocketConsole } from '../models/console.ts';
import { earbuds } from '../models/earbuds.ts';
import { headphones } from '../models/headphones.ts';
import { phone } from '../models/phone.ts';
import { robot } from '../models/robot.ts';
import { smartDisplay } from '../models/smart-display.ts';
import { speaker } from '../models/speaker.ts';
import { NOVA, OUTREMER, POLA } from '../palette.ts';
import type { Shot } from '../shot.ts';

export const ELECTRONICS_SHOTS: Readonly<Record<string, () => Shot>> = {
  'headphones-nova': () => ({
    product: group([headphones(NOVA)], { at: [0, 0.62, 0.4], turn: [-0.05, -0.5, 0] }),
    set: group([
      setIn(HUES.mint, {
        plinth: { radius: 2.0, height: 0.4, at: [0, 0, 0.3] },
        arches: [{ width: 2.5, height: 4.2, at: [0.9, 0, -2] }],
        balls: [{ radius: 0.34, at: [-2.35, 0.34, 1.5], color: '#ff7a4d' }],
      }),
      drum(0.36, 3.0, 0.16, plaster(tone(HUES.mint, 0.08)), { at: [0, 1.9, 0.4] }),
    ]),
    framing: { pitch: 6, fill: [0.5, 0.66], centre: [0.48, 0.49], aperture: 0.03 },
    light: { bounceColor: HUES.mint },
  }),
  'camera-pola': () => ({
    product: instantCamera(POLA, { at: [0, 0.46, 0.3], turn: [0, -0.45, 0] }),
    set: group([
      setIn(HUES.lilac, {
        plinth: { radius: 1.75, height: 0.46, at: [0, 0, 0.2] },
        arches: [{ width: 2.2, height: 3.5, at: [1.0, 0, -1.9] }],
      }),
      print('sea', { at: [-1.5, 0.03, 2.1], turn: [0, 0.5, 0] }),
      print('cat', { at: [1.55, 0.03, 1.95], turn: [0, -0.45, 0] }),
      print('hills', { at: [-0.2, 0.03, 2.5], turn: [0, -0.1, 0] }),
    ]),
    framing: { pitch: 10, fill: [0.5, 0.56], centre: [0.48, 0.47], aperture: 0.02 },
    light: { bounceColor: HUES.lilac },
  }),
  'robot-ronron': () => ({
    product: group([robot({ shell: '#f7f5f0', bumper: '#1b1926', button: OUTREMER })], {
      at: [0, 0, 0.2],
      turn: [0, -0.35, 0],
    }),
    set: setIn(HUES.mint, {
      arches: [{ width: 1.7, height: 2.6, at: [-2.0, 0, -2.2], tone: -0.05 }],
      columns: [{ radius: 0.8, height: 1.1, at: [2.2, 0, -1.8] }],
      balls: [{ radius: 0.44, at: [2.2, 1.54, -1.8], color: '#ff7a59' }],
    }),
    framing: { pitch: 20, fill: [0.6, 0.6], centre: [0.49, 0.56], aperture: 0.03 },
    light: { bounceColor: HUES.mint },
  }),
  'speaker-tambo': () => ({
    product: group([speaker({ cloth: '#e05538', cap: '#f7ead6', strap: '#8a4a22', light: '#ffd34e' })], {
      at: [0, 0.34, 0.1],
      turn: [0, -0.5, 0],
    }),
    set: setIn(HUES.rose, {
      plinth: { radius: 1.7, height: 0.34 },
      arches: [{ width: 2.4, height: 4, at: [-0.9, 0, -2] }],
      columns: [{ radius: 0.55, height: 1.2, at: [2.1, 0, -1.2] }],
      balls: [{ radius: 0.34, at: [2.1, 1.54, -1.2], color: OUTREMER }],
    }),
    framing: { pitch: 14, fill: [0.48, 0.64], centre: [0.48, 0.52], aperture: 0.03 },
    light: { bounceColor: HUES.rose },
  }),
  'earbuds-pea': () => ({
    product: group([earbuds({ pod: '#3fa56b', inside: '#eaf6d8', pea: '#8fd14f' })], {
      at: [-0.2, 0.4, 0.1],
      turn: [0, -0.3, 0],
    }),
    set: setIn(HUES.butter, {
      plinth: { radius: 2.1, height: 0.4 },
      arches: [{ width: 2.5, height: 3.3, at: [0.9, 0, -2.1] }],
      balls: [{ radius: 0.3, at: [-2.2, 0.3, 1.1], color: '#3fa56b' }],
    }),
    framing: { pitch: 16, fill: [0.54, 0.58], centre: [0.48, 0.5], aperture: 0.025 },
    light: { bounceColor: HUES.butter },
  }),
  'phone-lumo': () => ({
    product: group([
      phone({ back: '#ffd9c9', frame: '#f0b59e' }, true, {
        at: [0.62, 0.4, -0.25],
        turn: [-0.1, -0.35, 0.03],
      }),
      phone({ back: '#ffd9c9', frame: '#f0b59e' }, false, { at: [-0.5, 0.4, 0.35], turn: [-0.12, 0.3, 0] }),
    ]),
    set: setIn(HUES.coral, {
      plinth: { radius: 1.9, height: 0.4 },
      arches: [{ width: 2.5, height: 4.3, at: [-0.7, 0, -2] }],
      balls: [{ radius: 0.34, at: [1.9, 0.34, 1.1], color: OUTREMER }],
    }),
    framing: { pitch: 6, fill: [0.5, 0.7], centre: [0.48, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.coral },
  }),
  'smart-display-mira': () => ({
    product: group([smartDisplay({ cloth: '#5a6f86', frame: '#fdf8ef' })], {
      at: [0, 0.4, 0.2],
      turn: [0, -0.36, 0],
    }),
    set: setIn(HUES.sky, {
      plinth: { radius: 1.95, height: 0.4, at: [0, 0, 0.1] },
      arches: [{ width: 2.5, height: 3.8, at: [1, 0, -2] }],
      columns: [{ radius: 0.6, height: 0.9, at: [-2.2, 0, -1] }],
      balls: [{ radius: 0.3, at: [-2.2, 1.2, -1], color: '#f3b33c' }],
    }),
    framing: { pitch: 9, fill: [0.54, 0.58], centre: [0.48, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.sky },
  }),
  'console-pixel': () => ({
    product: pocketConsole(
      { shell: '#f5d04c', pad: '#2a2738', buttonA: '#e2472b', buttonB: '#e2472b' },
      { at: [0, 0.4, 0.1], turn: [-0.16, -0.42, 0.04] },
    ),
    set: setIn(HUES.lilac, {
      plinth: { radius: 1.7, height: 0.4 },
      arches: [{ width: 2.4, height: 4.2, at: [0.9, 0, -2] }],
      columns: [{ radius: 0.5, height: 0.5, at: [-1.9, 0, 0.2] }],
      balls: [{ radius: 0.32, at: [-1.9, 0.82, 0.2], color: '#e2472b' }],
    }),
    framing: { pitch: 7, fill: [0.46, 0.7], centre: [0.48, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.lilac },
  }),
};
