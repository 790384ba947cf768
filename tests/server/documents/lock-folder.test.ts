import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../server/documents/lock-folder.ts';

const MODULE = resolve(import.meta.dirname, '../../../server/documents/lock-folder.ts');

describe('lockFolder', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-lock-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** Another process that holds the folder until it is killed. */
  async function startHolder() {
    const script = `import { lockFolder } from ${JSON.stringify(MODULE)};
      await lockFolder(${JSON.stringify(dir)});
      console.log('held');
      process.stdin.resume();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    return {
      pid: child.pid,
      async kill() {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
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
    await lock.release();
    await (await lockFolder(dir)).release();
  });

  it('lets one of many win who ask at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'fulfilled') await result.value.release();
  });

  it('refuses while another process holds it, and is free at once when that is killed', async () => {
    const holder = await startHolder();
    await expect(lockFolder(dir)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${holder.pid}`),
    });
    await holder.kill();
    await (await lockFolder(dir)).release();
  });

  it('leaves nothing behind but its two small files', async () => {
    await (await lockFolder(dir)).release();
    expect((await readdir(dir)).sort()).toEqual(['vitrine.lock', 'vitrine.pid']);
  });

  it('says in a sentence that the folder cannot be made', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(lockFolder(join(dir, 'file', 'data'))).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
