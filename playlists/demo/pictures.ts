import { type DemoPicture, pictureOf } from './demo-picture.ts';
import { ELECTRONICS_PICTURES } from './pictures/electronics.ts';
import { FASHION_PICTURES } from './pictures/fashion.ts';
import { HOME_PICTURES } from './pictures/home.ts';
import { HOUSE_PICTURES } from './pictures/house.ts';

/** Every picture that ships with the project: those of the house first, then department by department. */
export const DEMO_PICTURES: readonly DemoPicture[] = [
  ...HOUSE_PICTURES,
  ...FASHION_PICTURES,
  ...HOME_PICTURES,
  ...ELECTRONICS_PICTURES,
].map(pictureOf);
