// Builds the pages that browsers load, when their sources are newer than what was built.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runStep } from './run-step.ts';

const SOURCES = [
  'displays',
  'console',
  'playlists',
  'setup/minify-templates.ts',
  'setup/plain-imports.ts',
  'vite.config.ts',
  'package-lock.json',
];
const BUILT = 'dist/.vite/console.json';

/**
 * Brings `dist/` up to date and says so in one line; silent where nothing changed.
 *
 * @throws Error with the builder's own words when a page does not build.
 */
export async function buildPages(): Promise<void> {
  const built = join(ROOT, BUILT);
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(newestIn))) return;
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const { isGood, seconds, output } = await runStep('vite', ['build', '--logLevel', 'warn']);
  if (!isGood) throw new Error(`The pages could not be built.\n${output}`);
  console.log(`Pages: built in ${seconds}`);
}

function newestIn(path: string): number {
  const at = join(ROOT, path);
  const stat = statSync(at);
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
    newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

if (import.meta.main) await buildPages();
