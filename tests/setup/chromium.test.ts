import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../setup/chromium.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-chromium-'));
  for (const path of ['one/google-chrome', 'two/chromium', 'three/chrome', 'four/my-browser'])
    await program(path);
  await mkdir(join(dir, 'five'));
  await writeFile(join(dir, 'five/chromium'), 'a text, no program', { mode: 0o644 });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function program(path: string): Promise<void> {
  await mkdir(join(dir, path, '..'), { recursive: true });
  await writeFile(join(dir, path), '#!/bin/sh\n');
  await chmod(join(dir, path), 0o755);
}
const at = (path: string) => join(dir, path);
const path = (...folders: readonly string[]) => folders.map(at).join(':');

describe('the Chromium of the tests', () => {
  it.each([
    ['is the one that CHROMIUM names', { CHROMIUM: 'four/my-browser', PATH: ['two'] }, 'four/my-browser'],
    [
      'is the one that puppeteer is told',
      { PUPPETEER_EXECUTABLE_PATH: 'four/my-browser', PATH: ['two'] },
      'four/my-browser',
    ],
    ['is found on the PATH where the named one is gone', { CHROMIUM: 'none', PATH: ['two'] }, 'two/chromium'],
    ['is a chromium rather than a chrome, wherever they lie', { PATH: ['one', 'two'] }, 'two/chromium'],
    ['is the first of its name on the PATH', { PATH: ['three', 'one'] }, 'one/google-chrome'],
    ['is a program, not a file of that name', { PATH: ['five', 'three'] }, 'three/chrome'],
  ])('%s', (_rule, { PATH, ...named }, found) => {
    const environment = Object.fromEntries(Object.entries(named).map(([name, file]) => [name, at(file)]));
    expect(findChromium({ ...environment, PATH: path(...PATH) })).toBe(at(found));
  });

  it.skipIf(process.platform === 'darwin')('is not invented where there is none', () => {
    expect(findChromium({ PATH: path('none') })).toBeUndefined();
    expect(findChromium({})).toBeUndefined();
  });
});
