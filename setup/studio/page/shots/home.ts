import { HUES, setIn, tone } from '../backdrops.ts';
import { box, group } from '../forms.ts';
import { matt } from '../materials.ts';
import { armchair } from '../models/armchair.ts';
import { cactus } from '../models/cactus.ts';
import { candle } from '../models/candle.ts';
import { clock } from '../models/clock.ts';
import { kettle } from '../models/kettle.ts';
import { lamp } from '../models/lamp.ts';
import { mug } from '../models/mug.ts';
import { grasses, vase, wavyOutline } from '../models/vase.ts';
import { GIROLLE, KETTLE, OUTREMER } from '../palette.ts';
import type { Lighting, Shot } from '../shot.ts';

/** Late in the day: the room is dim, what is lit carries the picture. */
export const DUSK: Partial<Lighting> = {
  key: 0.55,
  dome: 0.42,
  bounce: 0.16,
  reflections: 0.28,
  exposure: 1.12,
};

export const HOME_SHOTS: Readonly<Record<string, () => Shot>> = {
  'lamp-girolle': () => ({
    product: group([lamp(GIROLLE)], { at: [0, 0.3, 0.2], scale: 1.1 }),
    set: group([
      setIn('#a8401f', {
        plinth: { radius: 1.6, height: 0.3, at: [0, 0, 0.2] },
        arches: [{ width: 3.3, height: 4.4, at: [0, 0, -1.9], tone: 0.04 }],
      }),
      box([1.25, 0.18, 0.9], 0.02, matt('#e8d9c0'), { at: [-1.75, 0.09, 1.2], turn: [0, 0.3, 0] }),
      box([1.1, 0.15, 0.8], 0.02, matt(OUTREMER), { at: [-1.78, 0.26, 1.2], turn: [0, 0.1, 0] }),
      vase(wavyOutline(0.8, 0.4, 0.12, 1), '#f0e2cc', { at: [1.75, 0, 0.9] }),
      grasses('#8a5a2c', '#e8b77a', 1.25, { at: [1.75, 0.7, 0.9], scale: 0.85 }),
    ]),
    framing: { pitch: 4, fill: [0.5, 0.68], centre: [0.5, 0.52], aperture: 0.03 },
    light: { ...DUSK, bounceColor: '#a8401f' },
  }),
  'vase-onde': () => ({
    product: group([
      vase(wavyOutline(1.75, 0.78, 0.2, 7), '#f4ece0', { at: [-0.25, 0.35, 0.1] }),
      grasses('#9a6a3a', '#d99a5b', 2.0, { at: [-0.25, 1.7, 0.1], scale: 0.8 }),
      vase(wavyOutline(0.85, 0.46, 0.16, 4), '#e2643f', { at: [0.95, 0.35, 0.5] }),
    ]),
    set: setIn(HUES.coral, {
      plinth: { radius: 1.9, height: 0.35, at: [0.1, 0, 0.2] },
      arches: [{ width: 2.6, height: 4.5, at: [-0.6, 0, -2] }],
      columns: [{ radius: 0.55, height: 1.4, at: [2.3, 0, -1.2] }],
      balls: [{ radius: 0.36, at: [2.3, 1.76, -1.2], color: OUTREMER }],
    }),
    framing: { pitch: 8, fill: [0.5, 0.76], centre: [0.48, 0.51], aperture: 0.03 },
    light: { bounceColor: HUES.coral },
  }),
  'mugs-duo': () => ({
    product: group([
      mug(
        { outside: '#fbf3e4', foot: '#c79a6b', handle: '#e2472b', coffee: '#5a321a' },
        { at: [-0.45, 0.36, 0.5], turn: [0, Math.PI - 0.5, 0] },
      ),
      mug(
        { outside: '#2d5fd0', foot: '#c79a6b', handle: '#fbf3e4', coffee: '#5a321a' },
        { at: [0.75, 0.36, -0.35], turn: [0, -0.35, 0] },
      ),
    ]),
    set: setIn(HUES.butter, {
      plinth: { radius: 2.1, height: 0.36 },
      arches: [{ width: 2.4, height: 3.1, at: [1.0, 0, -2.1] }],
      balls: [{ radius: 0.3, at: [2.3, 0.3, 1.0], color: '#e2472b' }],
    }),
    framing: { pitch: 17, fill: [0.58, 0.56], centre: [0.49, 0.52], aperture: 0.025 },
    light: { bounceColor: HUES.butter },
  }),
  'kettle-otto': () => ({
    product: group([kettle(KETTLE)], { at: [-0.1, 0.4, 0.2], turn: [0, -0.35, 0] }),
    set: setIn(HUES.rose, {
      plinth: { radius: 1.95, height: 0.4, at: [0, 0, 0.2] },
      arches: [{ width: 2.5, height: 3.9, at: [0.9, 0, -2] }],
      columns: [{ radius: 0.6, height: 1, at: [-2.2, 0, -1] }],
      balls: [{ radius: 0.32, at: [-2.2, 1.32, -1], color: '#f3b33c' }],
    }),
    framing: { pitch: 9, fill: [0.56, 0.6], centre: [0.49, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.rose },
  }),
  'armchair-pebble': () => ({
    product: group([armchair({ cloth: '#f1e8d8', cushion: '#f6efe2', wood: '#b27a48' })], {
      turn: [0, -0.5, 0],
    }),
    set: group([
      setIn(HUES.terracotta, {
        arches: [{ width: 2.9, height: 3.1, at: [0.6, 0, -2.6] }],
        columns: [{ radius: 0.5, height: 0.95, at: [-2.1, 0, -0.3] }],
      }),
      vase(wavyOutline(0.62, 0.32, 0.1, 1), '#2d1fe0', { at: [-2.1, 0.95, -0.3] }),
      grasses('#6e3d1e', '#f0c38b', 1.1, { at: [-2.1, 1.5, -0.3], scale: 0.8 }),
    ]),
    framing: { pitch: 12, fill: [0.52, 0.6], centre: [0.51, 0.54], aperture: 0.03 },
    light: { bounceColor: HUES.terracotta },
  }),
  'candle-fig': () => ({
    product: group([candle({ glass: '#dff7ea', wax: '#ffeed2', label: '#fffaf0', ink: '#4b3a6b' })], {
      at: [0, 0.34, 0.2],
      turn: [0, -0.12, 0],
    }),
    set: group([
      setIn(tone(HUES.mint, -0.06), {
        plinth: { radius: 1.55, height: 0.34, at: [0, 0, 0.2] },
        arches: [{ width: 2.3, height: 3.6, at: [-0.7, 0, -1.9] }],
        balls: [
          { radius: 0.3, at: [1.25, 0.62, 0.55], color: '#5b3d74' },
          { radius: 0.24, at: [1.62, 0.24, 1.35], color: '#6d4a8a' },
        ],
      }),
    ]),
    framing: { pitch: 8, fill: [0.46, 0.6], centre: [0.48, 0.5], aperture: 0.03 },
    light: { ...DUSK, key: 0.95, dome: 0.72, bounceColor: HUES.mint },
  }),
  'clock-pause': () => ({
    product: group(
      [clock({ body: '#2d5fd0', dial: '#fbf4e6', mark: '#2b2430', hand: '#2b2430', accent: '#ff6a3c' })],
      {
        at: [0, 0.44, 0.2],
        turn: [0, -0.4, 0],
      },
    ),
    set: setIn(HUES.sand, {
      plinth: { radius: 1.8, height: 0.44, at: [0, 0, 0.1] },
      arches: [{ width: 2.3, height: 3.8, at: [1.1, 0, -2] }],
      balls: [{ radius: 0.3, at: [-1.95, 0.3, 0.9], color: '#ff6a3c' }],
    }),
    framing: { pitch: 8, fill: [0.5, 0.6], centre: [0.49, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.sand },
  }),
  'cactus-tito': () => ({
    product: group([cactus({ plant: '#2f8f5b', spine: '#fff6dc', flower: '#ff5d8f', pot: '#c8623a' })], {
      at: [0, 0.3, 0.1],
      turn: [0, 0.25, 0],
    }),
    set: setIn(HUES.lilac, {
      plinth: { radius: 1.6, height: 0.3 },
      arches: [{ width: 2.5, height: 4.2, at: [-0.8, 0, -2] }],
      columns: [{ radius: 0.5, height: 0.8, at: [2, 0, -0.9] }],
      balls: [{ radius: 0.34, at: [2, 1.14, -0.9], color: '#f3b33c' }],
    }),
    framing: { pitch: 8, fill: [0.46, 0.72], centre: [0.48, 0.51], aperture: 0.03 },
    light: { bounceColor: HUES.lilac },
  }),
};
