import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

let shop: WholeController;
let empty: string;
beforeAll(async () => {
  shop = await startWholeController();
  empty = await mkdtemp(join(tmpdir(), 'vitrine-empty-'));
});
afterAll(async () => {
  await shop.close();
  await rm(empty, { recursive: true, force: true });
});

function run(command: string, args: readonly string[], dataDir: string) {
  const path = join(import.meta.dirname, '../../../server/commands', `${command}.ts`);
  const child = spawn(process.execPath, [path, ...args], { env: { ...process.env, DATA_DIR: dataDir } });
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    out += text;
  });
  return new Promise<{ out: string; code: number | null }>((resolve) =>
    child.on('close', (code) => resolve({ out, code })),
  );
}

describe('npm run backup', () => {
  it('copies a shop whose controller runs, and says where and how large', async () => {
    const { out, code } = await run('backup', [], shop.dataDir);
    expect(code, out).toBe(0);
    const [name = ''] = await readdir(join(shop.dataDir, 'backups'));
    expect(out).toContain(join(shop.dataDir, 'backups', name));
    expect(out).toMatch(/read back and whole/);
  });

  it('makes no data folder where there is none', async () => {
    const { out, code } = await run('backup', [], join(empty, 'none'));
    expect([code, await readdir(empty)]).toEqual([1, []]);
    expect(out).toMatch(/no data folder .*DATA_DIR/);
  });
});

describe('npm run restore', () => {
  it('is refused with one sentence while the controller runs', async () => {
    const [name = ''] = await readdir(join(shop.dataDir, 'backups'));
    const { out, code } = await run('restore', [join(shop.dataDir, 'backups', name)], shop.dataDir);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/Another Vitrine/);
  });

  it.each([
    { what: 'no file', args: [], says: /Which file\?/ },
    { what: 'a missing file', args: ['/nowhere.gz'], says: /no readable file/ },
  ])('of $what says what to do', async ({ args, says }) => {
    const { out, code } = await run('restore', args, empty);
    expect([code, says.test(out)]).toEqual([1, true]);
  });

  it('of a damaged file begins no shop', async () => {
    const bad = join(empty, 'bad.gz');
    await writeFile(bad, 'not a backup');
    const { out, code } = await run('restore', [bad], join(empty, 'fresh'));
    expect([code, /no whole backup/.test(out)]).toEqual([1, true]);
    expect((await readdir(join(empty, 'fresh'))).filter((name) => !name.startsWith('vitrine.'))).toEqual([]);
  });
});
