import type { Family } from '../family.ts';
import { AROUND_THE_HOUSE } from './around-the-house.ts';
import { AUDIO } from './audio.ts';
import { IMAGE } from './image.ts';

export const ELECTRONICS_FAMILIES: readonly Family[] = [...AUDIO, ...IMAGE, ...AROUND_THE_HOUSE];
