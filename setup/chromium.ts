import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './run-step.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/**
 * Finds a Chromium, or brings one: the one that `CHROMIUM` names, one on the PATH, Debian's package where this is root,
 * puppeteer's own download.
 *
 * @returns Path of the program.
 * @throws Error with one sentence that says what to install.
 */
export async function provideChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;

  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    console.log('Chromium: installing the package of this system');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env: environment });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }

  console.log('Chromium: downloading one for the tests');
  const cache = join(homedir(), '.cache', 'puppeteer');
  const puppeteer = join(ROOT, 'node_modules', '.bin', 'puppeteer');
  const done = spawnSync(puppeteer, ['browsers', 'install', 'chrome', '--path', cache], { encoding: 'utf8' });
  // It prints "chrome@142.0.1 /home/…/chrome" last.
  const fetched = /^chrome@\S+ (.+)$/m.exec(done.stdout ?? '')?.[1];
  if (done.status === 0 && fetched !== undefined && isProgram(fetched)) return fetched;
  throw new Error(
    'The tests need a Chromium and none could be found or fetched: install one ("sudo apt install chromium"), or name it in CHROMIUM, and run the command again.',
  );
}

/** The one that the environment names, else the first on its PATH. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  for (const named of [environment.CHROMIUM, environment.PUPPETEER_EXECUTABLE_PATH])
    if (named !== undefined && isProgram(named)) return named;
  for (const name of NAMES) {
    const at = onPath(name, environment);
    if (at !== undefined) return at;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return isProgram(mac) ? mac : undefined;
}

function onPath(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return (environment.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
