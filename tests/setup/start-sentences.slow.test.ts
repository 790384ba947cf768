import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readLocalAddress } from '../../server/accounts/local-access.ts';
import { openDocumentStore } from '../../server/documents/lowdb-store.ts';
import { Browser } from '../server/http/browser.ts';
import { portOf, runController, runProgram } from './run-program.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-start-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** One sentence on stderr, nothing of a stack, and a code that says that it failed. */
function expectSentence({ code, stderr }: { code: number | null; stderr: string }, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr.trimEnd()).toMatch(/\.$/);
  expect(stderr).not.toMatch(/ at .*:\d+|Error:|node:internal/);
  expect(code).toBe(1);
}

describe('a start that cannot be', () => {
  it('says that the port is taken, and by which to replace it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const ended = await runController(dir, { PORT: String(port) }).ended;
    expectSentence(
      ended,
      new RegExp(`^Port ${port} is taken by another program: .*PORT=${port + 1} npm start`),
    );
    taken.close();
  });

  it.each([
    [
      'below a file',
      '/dev/null/shop',
      /^The data folder \/dev\/null\/shop cannot be written \(ENOTDIR\): .*DATA_DIR/,
    ],
    [
      'where no folder can be',
      '/proc/shop',
      /^The data folder \/proc\/shop cannot be written \(ENOENT\): .*DATA_DIR/,
    ],
  ])('says that the data folder cannot be written (%s)', async (_where, dataDir, sentence) => {
    expectSentence(await runController(dataDir).ended, sentence);
  });

  it('says that the data folder is a file', async () => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    expectSentence(await runController(file).ended, /^The data folder .*file cannot be written \(/);
  });

  it('names every setting that does not fit, and touches nothing', async () => {
    const ended = await runController(dir, { PORT: 'abc', LOG_LEVEL: 'loud' }).ended;
    expectSentence(
      ended,
      /^PORT is not a port number \(it is "abc"\); LOG_LEVEL is none of .*Nothing was started/,
    );
    expect(await readdir(dir)).toEqual([]);
  });
});

describe('a controller', () => {
  it('lets no second one at its data folder, stops within seconds on Ctrl-C whoever is connected, and leaves it free', async () => {
    const first = runController(dir);
    const port = portOf(await first.printed(/^Ready/m));
    expectSentence(
      await runController(dir).ended,
      new RegExp(`^Another Vitrine \\(process ${first.child.pid}\\) uses`),
    );
    expect((await new Browser(`http://127.0.0.1:${port}`).get('/readyz')).status).toBe(200);
    // Somebody who never says anything, and one who keeps the line open.
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live/screen`);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    expect(await readLocalAddress(dir)).toMatchObject({ address: `http://127.0.0.1:${port}` });

    const startedAt = performance.now();
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0, stderr: '' });
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(`stopped in ${seconds.toFixed(1)} s\n`);
    expect(await readLocalAddress(dir)).toBeUndefined();
    const next = await openDocumentStore({ dir, clock: Date.now });
    expect(await next.stores()).toEqual(['main']);
    await next.close();
  });

  it('tells where everything is, with an owner link only while there is no owner', async () => {
    const first = runController(dir);
    const said = await first.printed(/^Ready/m);
    for (const line of [/^Display +http:.*\/display$/m, /^Console +http/m, /^API +http.*openapi\.json$/m])
      expect(said).toMatch(line);
    const token = /^Owner +.*\/setup#([\w-]+)$/m.exec(said)?.[1];
    const browser = new Browser(`http://127.0.0.1:${portOf(said)}`);
    const owner = {
      token,
      email: 'camille@example.org',
      name: 'Camille',
      password: 'a long phrase for opening day',
    };
    expect((await browser.post('/api/people/owner', owner)).status).toBe(201);
    first.child.kill('SIGTERM');
    await first.ended;

    const second = runController(dir);
    expect(await second.printed(/^Ready/m)).not.toMatch(/^Owner/m);
    // Whoever lost the password: the command makes a link beside the running controller.
    const printed = await runProgram(['server/commands/owner-link.ts'], { DATA_DIR: dir }).ended;
    expect(printed.code).toBe(0);
    const fresh = /\/setup#([\w-]+)$/m.exec(printed.stdout)?.[1];
    const again = new Browser(`http://127.0.0.1:${portOf(await second.printed(/^Ready/m))}`);
    const forgotten = { ...owner, token: fresh, password: 'quite another long phrase' };
    expect((await again.post('/api/people/owner', forgotten)).status).toBeLessThan(300);
    expect((await again.post('/api/people/owner', forgotten)).status).toBeGreaterThanOrEqual(400);
    const { email, password } = forgotten;
    expect((await again.post('/api/sessions', { email, password })).status).toBeLessThan(300);
    second.child.kill('SIGTERM');
    await second.ended;
    expect(await readFile(join(dir, 'stores/main/shop.json'), 'utf8')).toContain('"Vitrine"');
  });
});
