import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runProgram } from './run-program.ts';

describe('a first start without a network', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-clone-'));
    for (const name of ['package.json', 'package-lock.json', '.npmrc', 'setup'])
      await cp(join(ROOT, name), join(dir, name), {
        recursive: true,
        filter: (path) => !path.includes('node_modules') && !path.includes('studio'),
      });
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('says in one sentence that the registry is out of reach', async () => {
    const { code, stdout, stderr } = await runProgram(
      ['setup/install.mjs'],
      {
        // Nobody listens there.
        npm_config_registry: 'http://127.0.0.1:1/',
        npm_config_cache: join(dir, 'cache'),
        npm_config_fetch_retries: '0',
      },
      dir,
    ).ended;
    expect(stdout).toBe('Packages: installing\n');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^The packages could not be fetched: .*registry.*run the command again/);
    expect(code).toBe(1);
    expect(await readdir(dir)).toContain('package-lock.json');
  });
});

describe('a failed npm', async () => {
  // Plain JavaScript: an old Node runs it too.
  const { whyNpmFailed } = (await import(join(ROOT, 'setup/node.mjs'))) as {
    whyNpmFailed(stderr: string): string;
  };

  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', /does not reach the npm registry/],
    ['npm error code ENOSPC\nnpm error nospc', /^The disk is full/],
    ['', /npm gave no reason/],
  ])('is told as one sentence that says what to do: %j', (stderr, sentence) => {
    expect(whyNpmFailed(stderr)).toMatch(sentence);
    expect(whyNpmFailed(stderr).split('\n')).toHaveLength(1);
  });
});
