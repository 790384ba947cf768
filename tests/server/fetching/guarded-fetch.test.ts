import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedFetch } from '../../../server/fetching/guarded-fetch.ts';
import { isOutsideAddress } from '../../../server/fetching/outside-address.ts';

const LIMITS = { maxBytes: 10_000, timeoutMs: 5_000 };

describe('isOutsideAddress', () => {
  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.5.5',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
    '',
  ])('keeps %s out', (address) => {
    expect(isOutsideAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])(
    'lets %s through',
    (address) => {
      expect(isOutsideAddress(address)).toBe(true);
    },
  );
});

describe('createGuardedFetch', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/big') response.end(Buffer.alloc(50_000));
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/inside')
        response.writeHead(302, { location: 'http://intranet.example/secret' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (request.url === '/moved') response.writeHead(301, { location: '/ok' }).end();
      else if (request.url === '/silent') response.flushHeaders();
      else if (request.url === '/feed' && request.headers['if-none-match'] === '"v2"')
        response.writeHead(304, { etag: '"v2"' }).end();
      else if (request.url === '/feed')
        response
          .writeHead(200, { etag: '"v2"', 'last-modified': 'Tue, 24 Nov 2026 09:00:00 GMT' })
          .end(JSON.stringify(request.headers));
      else if (request.url === '/never-new') response.writeHead(304).end();
      else if (request.url === '/ok') response.writeHead(200, { 'content-type': 'image/png' }).end('bytes');
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Names to addresses as the test says; only this test's own server counts as outside. */
  const names: Record<string, string[]> = {
    'pictures.example': ['127.0.0.1'],
    'intranet.example': ['10.0.0.7'],
    'mixed.example': ['127.0.0.1', '10.0.0.7'],
  };
  const fetch = createGuardedFetch({
    resolve: async (host) => names[host] ?? [host],
    isAllowed: (address) => address === '127.0.0.1',
  });
  const at = (path: string, host = 'pictures.example') => `http://${host}:${port}${path}`;

  it('fetches what lies outside, over redirects', async () => {
    const fetched = await fetch(at('/moved'), LIMITS);
    expect([fetched.bytes.toString(), fetched.type, fetched.address]).toEqual([
      'bytes',
      'image/png',
      at('/ok'),
    ]);
  });

  it('asks only for what is new, and tells how the version is called', async () => {
    const first = await fetch(at('/feed'), LIMITS);
    const version = { etag: '"v2"', lastModified: 'Tue, 24 Nov 2026 09:00:00 GMT' };
    expect(first).toMatchObject({ isUnchanged: false, version });
    expect(JSON.parse(first.bytes.toString())).not.toHaveProperty('if-none-match');
    const again = await fetch(at('/feed'), { ...LIMITS, held: version });
    expect(again).toMatchObject({ isUnchanged: true, version: { etag: '"v2"' } });
    expect(again.bytes).toHaveLength(0);
    const older = await fetch(at('/feed'), { ...LIMITS, held: { ...version, etag: '"v1"' } });
    expect(JSON.parse(older.bytes.toString())).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': version.lastModified,
    });
  });

  it('takes "not modified" from nobody who was not asked', async () => {
    await expect(fetch(at('/never-new'), LIMITS)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it.each([
    ['a private address behind a name', () => at('/ok', 'intranet.example'), 'refused-address'],
    ['a name of which one address is private', () => at('/ok', 'mixed.example'), 'refused-address'],
    ['a private address itself', () => 'http://10.0.0.7/x', 'refused-address'],
    ['a redirect into the private network', () => at('/inside'), 'refused-address'],
    ['a redirect to a file', () => at('/file'), 'refused-address'],
    ['a scheme that is not the web', () => 'ftp://pictures.example/x', 'refused-address'],
    ['a name and password in the address', () => 'http://user:pass@pictures.example/', 'refused-address'],
    ['redirects without end', () => at('/loop'), 'unreachable'],
    ['an answer of 404', () => at('/nothing'), 'unreachable'],
    ['more bytes than allowed', () => at('/big'), 'too-large'],
  ])('refuses %s', async (_name, address, code) => {
    await expect(fetch(address(), LIMITS)).rejects.toMatchObject({ code });
  });

  it('gives up on a server that never finishes', async () => {
    await expect(fetch(at('/silent'), { maxBytes: 10, timeoutMs: 300 })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('connects to the very address that it judged, so a second answer of the name changes nothing', async () => {
    const asked: string[] = [];
    const connected: string[] = [];
    const rebinding = createGuardedFetch({
      resolve: async (host) => {
        asked.push(host);
        return asked.length === 1 ? ['93.184.216.34'] : ['10.0.0.7'];
      },
      connect: (target, done) => {
        connected.push(target.hostname);
        done(new Error('no packet leaves'), null);
      },
    });
    await expect(rebinding('http://rebind.example/', LIMITS)).rejects.toMatchObject({ code: 'unreachable' });
    expect([asked, connected]).toEqual([['rebind.example'], ['93.184.216.34']]);
  });
});
