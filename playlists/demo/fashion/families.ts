import type { Family } from '../family.ts';
import { ACCESSORIES } from './accessories.ts';
import { BAGS } from './bags.ts';
import { CLOTHES } from './clothes.ts';
import { HEADWEAR } from './headwear.ts';
import { SHOES } from './shoes.ts';

export const FASHION_FAMILIES: readonly Family[] = [
  ...BAGS,
  ...SHOES,
  ...ACCESSORIES,
  ...HEADWEAR,
  ...CLOTHES,
];
