import type { BagColours } from './models/bag.ts';
import type { CameraColours } from './models/camera.ts';
import type { HeadphonesColours } from './models/headphones.ts';
import type { KettleColours } from './models/kettle.ts';
import type { LampColours } from './models/lamp.ts';
import type { SneakerColours } from './models/sneaker.ts';
import type { WatchColours } from './models/watch.ts';

/** Colours of products that stand in more than one picture. */
export const OUTREMER = '#2d1fe0';

export const RED_BAG: BagColours = { leather: '#b3132b', seam: '#ffd9c4', zip: '#3c0a12' };
export const VOLT: SneakerColours = {
  upper: '#ff6a3c',
  toe: '#ff8a5e',
  stripe: '#2a1ddb',
  sole: '#fff8ee',
  tread: '#2a1ddb',
  lace: '#fff8ee',
  lining: '#ffb08d',
};
export const WATCH: WatchColours = {
  metal: '#ecc27a',
  dial: '#fbf2df',
  strap: '#a4501f',
  hand: '#2b2430',
  accent: '#e2472b',
};
export const KETTLE: KettleColours = { body: '#1f6f5c', wood: '#b87a45', base: '#23212b' };
export const NOVA: HeadphonesColours = { shell: '#2a1ddb', cushion: '#1a1553', metal: '#dfe3f0' };
export const POLA: CameraColours = { body: '#fbf4e6', base: '#2a2833', accent: '#ff5a36' };
export const GIROLLE: LampColours = { foot: '#f6e7cd', glass: '#ffb877', light: '#ff7a2a' };
