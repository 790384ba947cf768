import type { Family } from '../family.ts';
import { DECOR } from './decor.ts';
import { LIGHT } from './light.ts';
import { LIVING } from './living.ts';
import { TABLE } from './table.ts';

export const HOME_FAMILIES: readonly Family[] = [...LIGHT, ...DECOR, ...TABLE, ...LIVING];
