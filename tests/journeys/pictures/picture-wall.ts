import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

const WIDTH = 2000;
const HEIGHT = 1196;
const MOST_BYTES = 300_000;
/** Screens as they hang, in pixels of the picture; `file` without its ending. */
const HUNG = [
  { file: 'landscape-announcement-demo-soon', left: 62, top: 62, width: 1240 },
  { file: 'landscape-live', left: 62, top: 793, width: 604 },
  { file: 'landscape-evening-draw', left: 698, top: 793, width: 604 },
  { file: 'portrait-lampe-girolle-fr', left: 1336, top: 62, width: 602 },
] as const;
const FRAME = 9;

/** Hangs the best of the pictures on one wall, for the README: docs/pictures/wall.webp. */
export async function hangWall(folder: string): Promise<void> {
  const screens: OverlayOptions[] = [];
  for (const { file, left, top, width } of HUNG)
    screens.push(...(await hung(join(folder, `${file}.png`), left, top, width)));
  const wall = await sharp(plaster()).composite(screens).png().toBuffer();
  const docs = resolve(import.meta.dirname, '../../../docs/pictures');
  await mkdir(docs, { recursive: true });
  for (let quality = 88; quality >= 60; quality -= 4) {
    const webp = await sharp(wall).webp({ quality, effort: 6 }).toBuffer();
    if (webp.byteLength > MOST_BYTES) continue;
    await sharp(webp).toFile(join(docs, 'wall.webp'));
    return;
  }
  throw new Error('The wall does not fit its bytes.');
}

/** A light wall that is lit from above. */
function plaster(): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><radialGradient id="g" cx=".5" cy=".1" r="1"><stop offset="0" stop-color="#f6f2ea"/><stop offset="1" stop-color="#d9d3c8"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`);
}

/** A screen in its thin dark frame, with its shadow on the wall. */
async function hung(file: string, left: number, top: number, width: number): Promise<OverlayOptions[]> {
  const shown = await sharp(file).resize(width, undefined, { kernel: 'lanczos3' }).png().toBuffer();
  const { height = 0 } = await sharp(shown).metadata();
  const [outerWidth, outerHeight] = [width + 2 * FRAME, height + 2 * FRAME];
  const reach = 46;
  const shadow = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth + 2 * reach}" height="${outerHeight + 2 * reach}">
      <rect x="${reach}" y="${reach}" width="${outerWidth}" height="${outerHeight}" rx="10" fill="#130f26" fill-opacity=".4"/></svg>`),
  )
    .blur(16)
    .png()
    .toBuffer();
  const frame =
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${outerHeight}">
      <rect width="${outerWidth}" height="${outerHeight}" rx="8" fill="#1b1924"/></svg>`);
  return [
    { input: shadow, left: left - FRAME - reach, top: top - FRAME - reach + 14 },
    { input: frame, left: left - FRAME, top: top - FRAME },
    { input: shown, left, top },
  ];
}
