// A step of `npm run check`: every text of the console is used. That none lacks in a language, its types hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.ts';

const folder = join(ROOT, 'console');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));

/** `export const texts = defineTexts({ title: …` : the keys of its first table, which the others must match. */
const TABLE = /export const (\w+) = defineTexts\(\s*\{\n([\s\S]*?)\n {2}\},/g;

const unused: string[] = [];
let found = 0;
for (const { name, source } of files) {
  for (const [, , table = ''] of source.matchAll(TABLE)) {
    for (const [, key = ''] of table.matchAll(/^ {4}(\w+): /gm)) {
      found += 1;
      if (!isUsed(key)) unused.push(`console/${name}: ${key}`);
    }
  }
}

if (found === 0) throw new Error('No texts were found: has defineTexts another form now?');
if (unused.length > 0) {
  console.log(`These texts are said nowhere:\n${unused.join('\n')}`);
  process.exit(1);
}

/** Read by its name, or picked by a value of that name (`texts[scheme]`). */
function isUsed(key: string): boolean {
  const direct = new RegExp(`[tT]exts\\.${key}\\b`);
  const picked = new RegExp(`['"]${key}['"]`);
  return files.some(({ source }) => direct.test(source) || picked.test(source));
}
