import './studio-page.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { pictureOf } from '../../playlists/demo/demo-picture.ts';
import { inStudio } from './in-studio.ts';
import { file, isFiled } from './picture-sheets.ts';
import { webpUnder } from './webp-under.ts';

/**
 * `npm run studio` renders every picture of the demo shop again; `npm run studio -- bag lamp` those whose names hold one
 * of the words. `--samples 4` is a quick look, 24 are smooth; `--missing` leaves out what is there. Facts go to playlists/demo/pictures.
 */
const MOST_BYTES = 40_000;
const ROOT = resolve(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { samples: { type: 'string', default: '8' }, missing: { type: 'boolean', default: false } },
});

/** Mean colour of what is opaque, as `#rrggbb`. */
async function toneOf(png: Uint8Array): Promise<string> {
  const { data } = await sharp(png).resize(32, 32).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] ?? 0) / 255;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + (data[i + c] ?? 0) * alpha;
    sums[3] = (sums[3] ?? 0) + alpha;
  }
  const mean = (c: number) => Math.round((sums[c] ?? 0) / Math.max(1, sums[3] ?? 1));
  return `#${[0, 1, 2].map((c) => mean(c).toString(16).padStart(2, '0')).join('')}`;
}

await inStudio(async (page) => {
  const names = await page.evaluate(() => globalThis.shotNames());
  const wanted = names.filter(
    (name) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
  );
  for (const name of wanted) {
    if (values.missing && (await isFiled(name))) continue;
    const startedAt = performance.now();
    const taken = await page.evaluate(
      (shot, samples) => globalThis.takeShot(shot, 1, samples),
      name,
      Number(values.samples),
    );
    const png = Buffer.from(taken.png.slice(taken.png.indexOf(',') + 1), 'base64');
    const { width, height } = await sharp(png).metadata();
    const webp = await webpUnder(png, MOST_BYTES);
    const { x, y } = taken.focus;
    const row = [name, width, height, x, y, await toneOf(png), webp.byteLength] as const;
    const path = resolve(ROOT, 'public', pictureOf(row).file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, webp);
    await file(row, names);
    console.log(
      `${name}  ${webp.byteLength} bytes  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
  }
});
