import type { PictureRow } from '../demo-picture.ts';

// Written by `npm run studio`.
export const HOME_PICTURES: readonly PictureRow[] = [];
