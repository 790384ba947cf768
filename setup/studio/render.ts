import './studio-page.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { DemoPicture } from '../../playlists/demo/demo-picture.ts';
import { inStudio } from './in-studio.ts';
import { webpUnder } from './webp-under.ts';

/**
 * `npm run studio` renders every picture of the demo shop again; `npm run studio -- bag lamp` those whose names hold one
 * of the words. `--samples 12` is a quick look, 64 are smooth; `--missing` leaves out what is there. Facts go to playlists/demo/pictures.ts.
 */
const MOST_BYTES = 40_000;
const ROOT = resolve(import.meta.dirname, '../..');
const FACTS = resolve(ROOT, 'playlists/demo/pictures.ts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { samples: { type: 'string', default: '48' }, missing: { type: 'boolean', default: false } },
});

/** Brand pictures are the store's own: they need no catalogue. */
const fileOf = (name: string) =>
  name.startsWith('brand-') ? `brand/${name}.webp` : `demo/pictures/${name}.webp`;

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

function source(pictures: readonly DemoPicture[]): string {
  const lines = pictures.map(
    ({ name, file, width, height, focus, tone, cutout, bytes }) =>
      `  {\n    name: '${name}',\n    file: '${file}',\n    width: ${width},\n    height: ${height},\n    focus: { x: ${focus.x}, y: ${focus.y} },\n    tone: '${tone}',\n    cutout: ${cutout},\n    bytes: ${bytes},\n  },\n`,
  );
  const head = `import type { DemoPicture } from './demo-picture.ts';\n\n// Written by \`npm run studio\`.\n`;
  return `${head}export const DEMO_PICTURES: readonly DemoPicture[] = [\n${lines.join('')}];\n`;
}

/** Read anew each time: several studios may work at once, each at other pictures. */
async function readFacts(): Promise<Map<string, DemoPicture>> {
  const address = `${pathToFileURL(FACTS).href}?at=${performance.now()}`;
  const { DEMO_PICTURES } = (await import(address)) as { DEMO_PICTURES: readonly DemoPicture[] };
  return new Map(DEMO_PICTURES.map((picture) => [picture.name, picture]));
}

await inStudio(async (page) => {
  const known = await readFacts();
  const names = await page.evaluate(() => globalThis.shotNames());
  const wanted = names
    .filter((name) => positionals.length === 0 || positionals.some((word) => name.includes(word)))
    .filter((name) => !values.missing || !known.has(name));
  for (const name of wanted) {
    const startedAt = performance.now();
    const taken = await page.evaluate(
      (shot, samples) => globalThis.takeShot(shot, 1, samples),
      name,
      Number(values.samples),
    );
    const png = Buffer.from(taken.png.slice(taken.png.indexOf(',') + 1), 'base64');
    const { width, height } = await sharp(png).metadata();
    const webp = await webpUnder(png, MOST_BYTES);
    const file = fileOf(name);
    const path = resolve(ROOT, 'public', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, webp);
    const { focus, isCutout: cutout } = taken;
    const facts = await readFacts();
    facts.set(name, {
      name,
      file,
      width,
      height,
      focus,
      tone: await toneOf(png),
      cutout,
      bytes: webp.byteLength,
    });
    await writeFile(FACTS, source(names.flatMap((each) => facts.get(each) ?? [])));
    console.log(
      `${name}  ${webp.byteLength} bytes  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
  }
});
