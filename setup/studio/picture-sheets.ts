import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PictureRow } from '../../playlists/demo/demo-picture.ts';
import { DEPARTMENTS } from '../../playlists/demo/families.ts';

const FOLDER = resolve(import.meta.dirname, '../../playlists/demo/pictures');

/** Where a picture's facts stand: with its department, or with the house where no family made it. */
function sheetOf(name: string): string {
  const department = Object.entries(DEPARTMENTS).find(([, families]) =>
    families.some(
      ({ slug, rows }) =>
        name.startsWith(`${slug}-`) && name.slice(slug.length + 1).replace(/-cutout$/, '') in rows,
    ),
  );
  return department?.[0] ?? 'house';
}

/** The sheets as they stand now: read anew each time, for several studios may work at once, each at other pictures. */
async function readSheet(sheet: string): Promise<Map<string, PictureRow>> {
  const address = `${pathToFileURL(resolve(FOLDER, `${sheet}.ts`)).href}?at=${performance.now()}`;
  const rows = Object.values((await import(address)) as Record<string, readonly PictureRow[]>)[0] ?? [];
  return new Map(rows.map((row) => [row[0], row]));
}

/** @returns Whether the picture's facts are written down. */
export const isFiled = async (name: string): Promise<boolean> => (await readSheet(sheetOf(name))).has(name);

/** Writes a picture's facts into its sheet, in the order of `names`. */
export async function file(row: PictureRow, names: readonly string[]): Promise<void> {
  const sheet = sheetOf(row[0]);
  const rows = (await readSheet(sheet)).set(row[0], row);
  const lines = names.flatMap((name) => {
    const known = rows.get(name);
    if (known === undefined) return [];
    const [, width, height, x, y, tone, bytes] = known;
    return [`  ['${name}', ${width}, ${height}, ${x}, ${y}, '${tone}', ${bytes}],\n`];
  });
  const head = `import type { PictureRow } from '../demo-picture.ts';\n\n// Written by \`npm run studio\`.\n`;
  const list = `export const ${sheet.toUpperCase()}_PICTURES: readonly PictureRow[] = [\n${lines.join('')}];\n`;
  await writeFile(resolve(FOLDER, `${sheet}.ts`), `${head}${list}`);
}
