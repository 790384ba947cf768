import { ELECTRONICS_FAMILIES } from './electronics/families.ts';
import type { Family } from './family.ts';
import { FASHION_FAMILIES } from './fashion/families.ts';
import { HOME_FAMILIES } from './home/families.ts';

/** The families of each department; a department is a category of the catalogue. */
export const DEPARTMENTS = {
  fashion: FASHION_FAMILIES,
  home: HOME_FAMILIES,
  electronics: ELECTRONICS_FAMILIES,
} as const satisfies Readonly<Record<string, readonly Family[]>>;

/** Every family of the shop. */
export const FAMILIES: readonly Family[] = Object.values(DEPARTMENTS).flat();
