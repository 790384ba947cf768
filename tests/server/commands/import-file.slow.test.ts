import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import { portOf, type Running, runController, runProgram } from '../../setup/run-program.ts';
import { Browser } from '../http/browser.ts';
import { openScreen } from '../live/support/test-screen.ts';
import { STORE } from '../programmes/support/open-shop.ts';

let dir: string;
let running: Running | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-import-'));
});
afterEach(async () => {
  running?.child.kill('SIGTERM');
  await running?.ended;
  running = undefined;
  await rm(dir, { recursive: true, force: true });
});

const data = () => join(dir, 'data');
const run = (...args: readonly string[]) =>
  runProgram(['server/commands/import-file.ts', ...args], { DATA_DIR: data() }).ended;

async function file(text: string): Promise<string> {
  const path = join(dir, 'products.csv');
  await writeFile(path, text);
  return path;
}

async function beginStore(): Promise<void> {
  const documents = await openDocumentStore({ dir: data(), clock: Date.now });
  await documents.createStore('main', [{ type: 'put', kind: 'store', id: 'main', body: STORE }], {
    by: 'test',
    atMs: Date.now(),
  });
  await documents.close();
}

async function storedIds(): Promise<readonly string[]> {
  const records = await openRecords({ dir: data(), clock: Date.now });
  const ids = (await records.products.all('main')).map(({ body }) => body.id);
  await records.close();
  return ids;
}

describe('npm run import', () => {
  it('goes through the running controller, so that screens follow at once', async () => {
    running = runController(data());
    const said = await running.printed(/^Ready/m);
    const browser = new Browser(`http://127.0.0.1:${portOf(said)}`);
    const token = /\/setup#([\w-]+)/.exec(said)?.[1];
    await browser.post('/api/people/owner', {
      token,
      email: 'camille@example.org',
      name: 'Camille',
      password: 'a long phrase for opening day',
    });
    const put = (path: string, body: unknown, headers = {}) =>
      browser.put(`/api/stores/main/${path}`, body, headers);
    const items = [{ id: 'lamp', kind: 'spotlight', product: 'lamp' }];
    await put('playlists/lamps', { name: 'Lamps', items });
    await put('schedule/main', { entries: [{ id: 'all', playlist: 'lamps' }] }, { 'If-Match': '"1"' });
    const published = await browser.post('/api/stores/main/publications', {
      takes: ['playlists/lamps', 'schedule/main'],
    });
    expect(published.status).toBe(201);
    const screen = await openScreen(portOf(said));
    screen.hello();
    const { code } = await screen.next('pairing');
    await browser.post('/api/stores/main/screens/pair', { code, name: 'Door' });
    const { hash } = await screen.next('programme');

    const path = await file('id,name,price\nlamp,Lampe,10\nvase,Vase,12');
    const dry = await run(path, '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('Dry run: nothing is changed yet.');
    const done = await run(path);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(/^Imported\.\n {2}2 added, 0 changed/);
    expect(await screen.next('programme')).toMatchObject({ from: hash });

    const refused = await run(await file('id,name,price\nlamp,Lampe,abc'));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^1 row was refused, so nothing was imported\..*line 2/);
    expect(refused.stderr).toContain('\n  line 2, price "abc" is not a price\n');
    expect(refused.stderr).not.toContain('    at ');
    await screen.leave();
  });

  it('writes straight into the records where no controller runs, also after one was killed', async () => {
    await beginStore();
    // Nobody listens there any more.
    await writeFile(join(data(), 'controller.json'), '{"address":"http://127.0.0.1:1","secret":"x"}');
    const done = await run(await file('id,name,price\nlamp,Lampe,10'));
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(/1 added.*\n.*1 without picture/);
    expect(await storedIds()).toEqual(['lamp']);

    const refused = await run(await file('id,name,price\nvase,Vase,\nhat,Hat,3'));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('  line 2, price is empty');
    expect(await storedIds()).toEqual(['lamp']);
  });

  it.each<[string, () => Promise<readonly string[]>, RegExp]>([
    ['no file named', async () => [], /^Which file\? npm run import -- products\.csv/],
    ['a file that is not there', async () => ['none.csv'], /^There is no readable file "none\.csv"\.$/m],
    ['a folder', async () => [dir], /^There is no readable file/],
    ['an unknown option', async () => ['--force'], /^Unknown option '--force'/],
    [
      'no data folder',
      async () => [await file('name,price\nLamp,1')],
      /^There is no data folder at .*DATA_DIR/,
    ],
  ])('says what is wrong with %s, and leaves nothing behind', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await run(...(await args()));
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([1, '']);
    expect(await readdir(dir)).not.toContain('data');
  });
});
