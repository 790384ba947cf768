import type { PictureRow } from '../demo-picture.ts';

// Written by `npm run studio`.
export const ELECTRONICS_PICTURES: readonly PictureRow[] = [];
