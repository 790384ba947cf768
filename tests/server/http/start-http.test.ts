import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../server/records/records.ts';
import { type Controller, openController } from './open-controller.ts';

let controller: Controller;
const people: (PersonRecord | undefined)[] = [];
beforeAll(async () => {
  const answer = {
    handle: (
      _request: unknown,
      socket: import('node:stream').Duplex,
      _head: Buffer,
      person?: PersonRecord,
    ) => {
      people.push(person);
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    },
  };
  controller = await openController({
    upgrades: {
      '/live/screen': { ...answer, judgesOrigin: false },
      '/live/console': { ...answer, judgesOrigin: true },
    },
  });
  await mkdir(join(controller.dir, 'dist', 'console', 'staff'), { recursive: true });
  await mkdir(join(controller.dir, 'dist', 'assets'));
  await mkdir(join(controller.dir, 'public'));
  await writeFile(
    join(controller.dir, 'dist', 'console', 'index.html'),
    '<!doctype html><title>Vitrine</title>',
  );
  await writeFile(join(controller.dir, 'dist', 'console', 'staff', 'index.html'), '<title>Staff</title>');
  await writeFile(join(controller.dir, 'dist', 'assets', 'console-abc.js'), 'export {};');
  await writeFile(join(controller.dir, 'public', 'icon.svg'), '<svg/>');
});
afterAll(() => controller.close());

/** Asks for a web socket; gives the status line. */
async function upgrade(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const socket = connect(controller.http.port, '127.0.0.1');
  const lines = {
    Host: `127.0.0.1:${controller.http.port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    ...headers,
  };
  socket.write(
    `GET ${path} HTTP/1.1\r\n${Object.entries(lines)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  );
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'end');
  return Buffer.concat(chunks).toString().split('\r\n', 1)[0] ?? '';
}

describe('startHttp', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const failed = openController({ port });
    await expect(failed).rejects.toMatchObject({ code: 'locked' });
    await expect(failed).rejects.toThrow(`Port ${port} is taken by another program`);
    other.close();
  });

  it('says in one sentence that the host is none of this machine', async () => {
    await expect(openController({ host: '192.0.2.1' })).rejects.toThrow(
      /cannot listen on 192\.0\.2\.1.*HOST/,
    );
  });

  it.each([
    { path: '/live/screen', headers: {}, status: 101, rule: 'a screen comes from anywhere' },
    {
      path: '/live/screen?x=1',
      headers: { Origin: 'http://evil.example' },
      status: 101,
      rule: 'its Origin is not judged',
    },
    { path: '/live/console', headers: {}, status: 403, rule: 'a cookie socket needs an Origin' },
    {
      path: '/live/console',
      headers: { Origin: 'http://evil.example' },
      status: 403,
      rule: 'of this controller',
    },
    { path: '/live/none', headers: {}, status: 404, rule: 'other paths are none' },
    { path: '/__proto__', headers: {}, status: 404, rule: 'nor is what every object has' },
  ])('hands sockets on: $path, $rule', async ({ path, headers, status }) => {
    expect(await upgrade(path, headers)).toContain(` ${status} `);
  });

  it('tells a socket of our pages who signed in, and nobody else’s', async () => {
    const owner = await controller.signedInAs('owner');
    people.length = 0;
    await upgrade('/live/console', { Origin: controller.address, Cookie: owner.cookie });
    await upgrade('/live/screen', { Origin: 'http://evil.example', Cookie: owner.cookie });
    await upgrade('/live/console', {
      Origin: controller.address,
      Cookie: 'vitrine.sid=s%3Aforged.signature',
    });
    expect(people.map((person) => person?.email)).toEqual(['owner@example.org', undefined, undefined]);
  });
});

describe('pages', () => {
  it.each(['/', '/console', '/staff', '/setup'])(
    'serves %s, and asks for it anew each time',
    async (path) => {
      const answer = await controller.browser().get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('keeps hashed assets for a year', async () => {
    const answer = await controller.browser().get('/assets/console-abc.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await controller.browser().get('/public/icon.svg')).status).toBe(200);
  });

  it('says what to do where a page is not built, in the browser’s language', async () => {
    const french = await controller.browser().get('/display', { 'Accept-Language': 'fr' });
    expect(french.status).toBe(503);
    expect(french.text).toContain('npm start');
    expect(french.text).toContain('lang="fr"');
    expect((await controller.browser().get('/display', { 'Accept-Language': 'en' })).text).toContain(
      'lang="en"',
    );
  });

  it('lets no inline script run, and keeps plain http alive', async () => {
    const { headers } = await controller.browser().get('/console');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain(`ws://127.0.0.1:${controller.http.port}`);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });

  it('says with an https PUBLIC_URL that nothing else will do', async () => {
    const secure = await openController({ publicUrl: 'https://vitrine.shop.fr' });
    const { headers } = await secure.browser().get('/healthz', { Host: 'vitrine.shop.fr' });
    await secure.close();
    expect(headers['content-security-policy']).toMatch(
      /wss:\/\/vitrine\.shop\.fr.*upgrade-insecure-requests/,
    );
    expect(headers['strict-transport-security']).toContain('max-age=');
  });
});

describe('health', () => {
  it('is up, ready, measured and described', async () => {
    const one = controller.browser();
    expect((await one.get('/healthz')).json).toEqual({ status: 'ok' });
    expect((await one.get('/readyz')).json).toEqual({ status: 'ok' });
    const metrics = await one.get('/metrics');
    expect(metrics.text).toMatch(
      /vitrine_http_request_seconds_count\{method="get",route="\/healthz",status="200"\} 1/,
    );
  });

  it('is not ready when a store does not answer', async () => {
    const broken = await openController();
    await broken.records.close();
    const answer = await broken.browser().get('/readyz');
    expect([answer.status, (await broken.browser().get('/healthz')).status]).toEqual([503, 200]);
    await broken.http.close();
    await broken.documents.close();
  });

  it('answers what does not exist as a problem', async () => {
    const answer = await controller.browser().get('/api/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json).toMatchObject({ code: 'not-found', status: 404, title: expect.any(String) });
  });
});
