import { HUES, setIn, tone } from '../backdrops.ts';
import { group } from '../forms.ts';
import { bag } from '../models/bag.ts';
import { beanie } from '../models/beanie.ts';
import { cap } from '../models/cap.ts';
import { sneaker } from '../models/sneaker.ts';
import { sunglasses } from '../models/sunglasses.ts';
import { tote } from '../models/tote.ts';
import { watch } from '../models/watch.ts';
import { OUTREMER, RED_BAG, VOLT, WATCH } from '../palette.ts';
import type { Shot } from '../shot.ts';

export const FASHION_SHOTS: Readonly<Record<string, () => Shot>> = {
  'bag-half-moon': () => ({
    product: group([bag(RED_BAG)], { at: [0, 0.36, 0.3], turn: [-0.03, -0.32, 0] }),
    set: setIn(HUES.coral, {
      plinth: { radius: 2, height: 0.36, at: [0, 0, 0.3] },
      arches: [
        { width: 2.6, height: 4.7, at: [0.9, 0, -2.1] },
        { width: 1.7, height: 2.5, at: [-1.9, 0, -1.9], tone: -0.03 },
      ],
      balls: [{ radius: 0.36, at: [2.15, 0.36, 1.3], color: OUTREMER }],
    }),
    framing: { pitch: 4, fill: [0.56, 0.66], centre: [0.48, 0.52], aperture: 0.03 },
    light: { bounceColor: HUES.coral },
  }),
  'tote-marelle': () => ({
    product: group([tote({ canvas: '#f3e6cf', base: '#b4561f', handle: '#f7efe0', badge: OUTREMER })], {
      at: [0, 0.3, 0.2],
      turn: [0, -0.42, 0],
    }),
    set: setIn(HUES.sky, {
      plinth: { radius: 1.9, height: 0.3, at: [0, 0, 0.2] },
      arches: [{ width: 2.5, height: 3.9, at: [-1.25, 0, -2] }],
      columns: [{ radius: 0.62, height: 1.1, at: [2.3, 0, -1.2] }],
      balls: [{ radius: 0.42, at: [2.3, 1.52, -1.2], color: '#f3b33c' }],
    }),
    framing: { pitch: 8, fill: [0.5, 0.72], centre: [0.48, 0.52], aperture: 0.03 },
    light: { bounceColor: HUES.sky },
  }),
  'sneaker-volt': () => ({
    product: group([sneaker(VOLT)], { at: [0, 0.42, 0.3], turn: [0, 0.5, 0] }),
    set: setIn(HUES.lilac, {
      plinth: { radius: 1.95, height: 0.42, at: [0, 0, 0.3] },
      arches: [{ width: 2.4, height: 3.2, at: [0.8, 0, -2] }],
      balls: [{ radius: 0.34, at: [-2.3, 0.34, 1.5], color: '#ff7a4d' }],
    }),
    framing: { pitch: 11, fill: [0.58, 0.6], centre: [0.49, 0.5], aperture: 0.03 },
    light: { bounceColor: HUES.lilac },
  }),
  'sneaker-cloud': () => {
    const colours = {
      upper: '#faf7f0',
      toe: '#eef0ea',
      stripe: '#63c3a0',
      sole: '#ffffff',
      tread: '#e0b98a',
      lace: '#ffffff',
      lining: '#bfe6d4',
    };
    return {
      product: group([
        group([sneaker(colours)], { at: [-0.1, 0.0, 0.75], turn: [0, 0.45, 0] }),
        group([sneaker(colours)], { at: [0.25, 0.7, -0.75], turn: [0, 0.2, 0] }),
      ]),
      set: setIn(HUES.rose, {
        step: { size: [4.2, 0.7, 1.5], at: [0.2, 0.35, -0.75] },
        arches: [{ width: 2.2, height: 3.4, at: [-1.2, 0, -2.3] }],
        balls: [{ radius: 0.3, at: [2.05, 1.0, -0.6], color: '#63c3a0' }],
      }),
      framing: { pitch: 13, fill: [0.6, 0.66], centre: [0.49, 0.52], aperture: 0.03 },
      light: { bounceColor: HUES.rose },
    };
  },
  'sunglasses-riviera': () => ({
    product: group([sunglasses({ frame: '#d3342a', lens: '#1d2b2a' })], {
      at: [0, 0.72, 0.5],
      turn: [0.05, -0.42, 0],
    }),
    set: setIn(HUES.butter, {
      plinth: { radius: 1.9, height: 0.42, at: [0, 0, 0] },
      step: { size: [2.1, 0.3, 1.6], at: [0, 0.57, -0.1] },
      arches: [{ width: 2.7, height: 3.3, at: [0.6, 0, -2.2] }],
      balls: [{ radius: 0.5, at: [-1.9, 0.5, -0.9], color: '#f08a5a' }],
    }),
    framing: { pitch: 12, fill: [0.62, 0.5], centre: [0.48, 0.5], aperture: 0.025 },
    light: { bounceColor: HUES.butter },
  }),
  'watch-alba': () => ({
    product: group([watch(WATCH)], { at: [0, 0.9, 0.2], turn: [0, -0.5, 0] }),
    set: setIn(HUES.mint, {
      plinth: { radius: 1.35, height: 0.9, at: [0, 0, -0.3] },
      arches: [{ width: 2.6, height: 4.4, at: [-0.9, 0, -2.2] }],
      columns: [{ radius: 0.8, height: 0.4, at: [1.9, 0, 0.4] }],
      balls: [{ radius: 0.32, at: [1.9, 0.72, 0.4], color: '#d8552c' }],
    }),
    framing: { pitch: 9, fill: [0.5, 0.62], centre: [0.48, 0.49], aperture: 0.025 },
    light: { bounceColor: HUES.mint },
  }),
  'beanie-snowflake': () => ({
    product: group([beanie({ wool: '#2f62d8', cuff: '#f5efe2', pompom: '#f5efe2' })], {
      at: [0, 0.5, 0],
      turn: [0, 0.2, 0.05],
    }),
    set: setIn(HUES.sky, {
      plinth: { radius: 1.5, height: 0.5 },
      arches: [{ width: 2.4, height: 3.9, at: [1.1, 0, -2] }],
      balls: [
        { radius: 0.3, at: [-1.75, 0.3, 0.9], color: '#ffffff' },
        { radius: 0.2, at: [-1.25, 0.2, 1.35], color: '#ffffff' },
        { radius: 0.24, at: [1.75, 0.24, 0.8], color: '#e4553a' },
      ],
    }),
    framing: { pitch: 8, fill: [0.5, 0.68], centre: [0.49, 0.5], aperture: 0.025 },
    light: { bounceColor: HUES.sky },
  }),
  'cap-midi': () => ({
    product: group([cap({ crown: '#f06a3f', peak: '#f06a3f', seam: '#ffe3c9' })], {
      at: [0, 0.7, 0.1],
      turn: [0.06, 0.7, 0],
    }),
    set: setIn(HUES.sand, {
      plinth: { radius: 1.5, height: 0.7 },
      arches: [{ width: 2.5, height: 3.5, at: [-0.9, 0, -2] }],
      columns: [{ radius: 0.5, height: 1.5, at: [2.1, 0, -1.3] }],
      balls: [{ radius: 0.3, at: [-2, 0.3, 0.7], color: tone(HUES.mint, -0.2) }],
    }),
    framing: { pitch: 13, fill: [0.56, 0.5], centre: [0.48, 0.48], aperture: 0.025 },
    light: { bounceColor: HUES.sand },
  }),
};
