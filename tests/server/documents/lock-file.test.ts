import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../server/documents/lock-file.ts';

describe('lockFolder', () => {
  let dir: string;
  let file: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-lock-'));
    file = join(dir, 'vitrine.lock');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** A process that lives until its standard input ends. */
  async function startIdle() {
    const child = spawn(process.execPath, ['-e', 'console.log("up"); process.stdin.resume()'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return {
      pid: child.pid ?? 0,
      async stop() {
        const exit = once(child, 'exit');
        child.stdin.end();
        await exit;
      },
    };
  }

  it('refuses a second holder, names the process, and is free after the release', async () => {
    const lock = await lockFolder(dir);
    await expect(lockFolder(dir)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await lock.release();
    await (await lockFolder(dir)).release();
    expect(await readdir(dir)).toEqual([]);
  });

  it('lets one of many win who ask at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'fulfilled') await result.value.release();
  });

  it('lets one of many win who take over at the same time', async () => {
    await writeFile(file, JSON.stringify({ pid: 999_999_999, id: 'dead' }));
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'fulfilled') await result.value.release();
    expect(await readdir(dir)).toEqual([]);
  });

  it('refuses while the process that holds it lives, takes over when it is dead', async () => {
    const idle = await startIdle();
    await writeFile(file, JSON.stringify({ pid: idle.pid, id: 'theirs' }));
    await expect(lockFolder(dir)).rejects.toMatchObject({ code: 'locked' });
    await idle.stop();
    await (await lockFolder(dir)).release();
  });

  it.each([
    {
      what: 'whose number another program has now',
      content: { pid: 1, startedAt: 'an-earlier-boot/1', id: 'old' },
    },
    {
      what: 'whose number this process has now',
      content: { pid: process.pid, startedAt: 'an-earlier-boot/1', id: 'old' },
    },
    { what: 'of this number, where no start time is known', content: { pid: process.pid, id: 'old' } },
  ])('takes over a lock $what', async ({ content }) => {
    await writeFile(file, JSON.stringify(content));
    const lock = await lockFolder(dir);
    expect(JSON.parse(await readFile(file, 'utf8')).pid).toBe(process.pid);
    await lock.release();
  });

  it.each([
    { what: 'empty', content: '' },
    { what: 'torn', content: '{"pid": 12' },
    { what: 'foreign', content: '{"pid": "all"}' },
  ])('takes over a file that names nobody: $what', async ({ content }) => {
    await writeFile(file, content);
    await (await lockFolder(dir)).release();
  });

  it('leaves a lock alone that another process has taken over meanwhile', async () => {
    const lock = await lockFolder(dir);
    await writeFile(file, JSON.stringify({ pid: 1, id: 'theirs' }));
    await lock.release();
    expect(await readFile(file, 'utf8')).toContain('theirs');
  });

  it('says in a sentence that the folder cannot be made', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(lockFolder(join(dir, 'file', 'data'))).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
