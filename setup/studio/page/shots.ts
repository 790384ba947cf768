import { CATALOGUE_SHOTS } from './catalogue/catalogue-shots.ts';
import type { Shot } from './shot.ts';
import { BRAND_SHOTS } from './shots/brand.ts';
import { CUTOUT_SHOTS } from './shots/cutouts.ts';
import { ELECTRONICS_SHOTS } from './shots/electronics.ts';
import { FASHION_SHOTS } from './shots/fashion.ts';
import { HOME_SHOTS } from './shots/home.ts';

/** All pictures of the demo shop by name. Built only when they are taken: a scene is heavy. */
export const SHOTS: Readonly<Record<string, () => Shot>> = {
  ...FASHION_SHOTS,
  ...HOME_SHOTS,
  ...ELECTRONICS_SHOTS,
  ...CUTOUT_SHOTS,
  ...BRAND_SHOTS,
  ...CATALOGUE_SHOTS,
};
