import type { DemoPicture } from './demo-picture.ts';

// Written by `npm run studio`.
export const DEMO_PICTURES: readonly DemoPicture[] = [];
