import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../server/http/browser.ts';
import { type Controller, openController } from '../server/http/open-controller.ts';

let controller: Controller;
let owner: Browser;
beforeAll(async () => {
  controller = await openController({ callsPerMinute: 100_000 });
  owner = await controller.signedInAs('owner');
  for (const folder of ['dist/assets', 'public'])
    await mkdir(join(controller.dir, folder), { recursive: true });
  await writeFile(join(controller.dir, 'secret.txt'), 'the shop’s secret');
  await writeFile(join(controller.dir, 'public', '.hidden'), 'the shop’s secret');
});
afterAll(() => controller.close());

const json = { 'Content-Type': 'application/json' };

describe('a body', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const BODIES: Readonly<Record<string, string | Buffer>> = {
    'is torn': '{"name":',
    'is empty': '',
    'is null': 'null',
    'is a number': '42',
    'is a text': '"x"',
    'is a list': '[]',
    'has a prototype': '{"__proto__":{"polluted":true},"name":"x"}',
    'has a constructor': '{"constructor":{"prototype":{"polluted":true}}}',
    'hides a prototype': '{"name":"x","content":{"title":{"__proto__":{"polluted":true}}}}',
    'is deep': deep(5_000),
    'is deeper than a stack': `{"name":${deep(20_000)}}`,
    'has wrong types': '{"name":{"a":1},"items":"x","roles":[],"code":{},"token":7,"email":[],"takes":{}}',
    'has numbers beyond numbers': '{"priceMinor":1e999,"name":{"fr":"x"}}',
    'is no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  };

  it.each(Object.entries(BODIES))(
    'that %s is refused by every route, and never a mistake of ours',
    async (_name, body) => {
      for (const { method, path, body: schema } of controller.http.app.routes) {
        if (schema === undefined) continue;
        const address = path.replace('{store}', 'main').replace(/\{\w+\}/g, 'one');
        const { status, text } = await owner.send(method.toUpperCase(), address, { headers: json, body });
        expect(status, `${method} ${path}: ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
        expect(status, `${method} ${path}: ${text.slice(0, 200)}`).toBeLessThan(500);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(controller.mistakes).toEqual([]);
    },
  );

  it.each([
    { rule: 'too large for signing in', path: '/api/sessions', method: 'POST', bytes: 70_000 },
    {
      rule: 'too large for a playlist',
      path: '/api/stores/main/playlists/p',
      method: 'PUT',
      bytes: 2_200_000,
    },
  ])('$rule is refused: 413', async ({ path, method, bytes }) => {
    const body = JSON.stringify({ name: 'x'.repeat(bytes) });
    expect((await owner.send(method, path, { headers: json, body })).status).toBe(413);
  });

  it('that unfolds to gigabytes is refused before it does', async () => {
    const body = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const headers = { ...json, 'Content-Encoding': 'gzip' };
    expect((await owner.send('PUT', '/api/stores/main/playlists/p', { headers, body })).status).toBe(413);
  });

  it.each([
    ['application/json; charset=latin1', 415],
    ['application/xml', 415],
    ['application/jsonp', 415],
    ['application/problem+json', 415],
  ])('of type %s is refused', async (type, status) => {
    const sent = await owner.send('POST', '/api/sessions', { headers: { 'Content-Type': type }, body: '{}' });
    expect(sent.status).toBe(status);
  });

  it('where none belongs is refused', async () => {
    expect(
      (await owner.send('DELETE', '/api/stores/main/screens/x', { headers: json, body: '{}' })).status,
    ).toBe(415);
  });
});

describe('an address', () => {
  it.each([
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets//../../secret.txt',
    '/public/../secret.txt',
    '/public/..%2fsecret.txt',
    '/public/%252e%252e/secret.txt',
    '/public/.hidden',
    '/parts/..%2f..%2fsecret.txt',
    '/parts/%00',
    '/public/%00',
    '/%ff',
    '/api/stores/%ff/screens',
    '/api/stores/main/screens/..%2f..%2fsecret',
    '/api/stores/__proto__/screens',
    '/api/stores/main/screens/__proto__',
    '/api/stores/main/screens/constructor',
    '/api/stores/main/screens/%0d%0aSet-Cookie:%20x=1',
    `/api/stores/main/screens/${'a'.repeat(5_000)}`,
  ])('leads to nothing: %s', async (path) => {
    const answer = await owner.get(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret.txt');
    expect(answer.text).not.toContain('the shop’s secret');
    expect(answer.text).not.toContain(controller.dir);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(controller.mistakes).toEqual([]);
  });

  it.each([
    '?limit[]=1',
    '?limit=1&limit=2',
    '?limit=1e9',
    '?__proto__[x]=1',
    '?after=%ff',
    `?after=${'a'.repeat(900)}`,
  ])('with a hostile query is refused or read as nothing: %s', async (query) => {
    expect((await owner.get(`/api/stores/main/products${query}`)).status).toBeLessThan(500);
    expect(controller.mistakes).toEqual([]);
  });
});

describe('headers', () => {
  it.each([
    {
      name: 'If-Match',
      values: ['7', '"x"', '"7', '"-1"', '"0"', '"9999999999999999999"', 'W/"7', '"7", x', '*, *', ''],
    },
    { name: 'If-None-Match', values: ['"1"', '**', 'x'] },
  ])('$name is refused where it is no revision', async ({ name, values }) => {
    await owner.put('/api/stores/main/screens/held', { name: 'x' });
    for (const value of values) {
      const sent = await owner.put('/api/stores/main/screens/held', { name: 'y' }, { [name]: value });
      expect([400, 412, 428], `${name}: ${value}`).toContain(sent.status);
    }
    expect((await owner.get('/api/stores/main/screens/held')).json.revision).toBe(1);
    expect(controller.mistakes).toEqual([]);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    [
      'two lengths',
      'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
    [
      'a length and chunks',
      'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('with %s end the connection', async (_rule, text) => {
    const socket = connect(controller.http.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.write(text);
    await once(socket, 'close');
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 4(00|31) /);
    expect((await owner.get('/healthz')).status).toBe(200);
  });

  it('say nothing of what the server is made of', async () => {
    const { headers } = await owner.get('/api/nothing');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });
});

describe('a flood', () => {
  it('of calls from one address is told to wait, and other routes stay open', async () => {
    const small = await openController({ callsPerMinute: 5 });
    const statuses: number[] = [];
    for (let call = 0; call < 8; call++) {
      const headers = { 'X-Forwarded-For': `10.0.0.${call}` };
      statuses.push((await small.browser().get('/api/sessions/current', headers)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect((await small.browser().get('/healthz')).status).toBe(200);
    await small.close();
  });
});

describe('a mistake of ours', () => {
  it('tells nothing of its inside, and is written down', async () => {
    const broken = await openController({
      presence: {
        of: () => {
          throw new Error('password of the database: hunter2');
        },
      },
    });
    const one = await broken.signedInAs('owner');
    await one.put('/api/stores/main/screens/a', { name: 'x' });
    const answer = await one.get('/api/stores/main/state');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/hunter2|at .*\.ts/);
    expect(answer.json).toMatchObject({ code: 'internal', status: 500 });
    expect(JSON.stringify(broken.mistakes)).toContain('hunter2');
    await broken.close();
  });
});
