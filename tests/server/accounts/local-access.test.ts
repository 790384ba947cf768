import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalAccess, readLocalAddress } from '../../../server/accounts/local-access.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-local-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const open = (host = '0.0.0.0') =>
  openLocalAccess({ dir, host, port: 8080, stores: () => ['main', 'annexe'] });

function call(
  authorization: string | undefined,
  remoteAddress: string | undefined,
  localAddress = '192.168.1.20',
): IncomingMessage {
  return {
    headers: { authorization },
    socket: { remoteAddress, localAddress },
  } as unknown as IncomingMessage;
}

describe('local access', () => {
  it('lets a command on this machine act as owner of every store', async () => {
    const local = await open();
    const { address, secret } = (await readLocalAddress(dir)) ?? {};
    expect(address).toBe('http://127.0.0.1:8080');
    for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(local.personOf(call(`Bearer ${secret}`, from))).toMatchObject({
        email: 'vitrine:command',
        roles: { main: 'owner', annexe: 'owner' },
      });
    await local.close();
  });

  it.each([
    ['192.168.1.20', 'http://192.168.1.20:8080'],
    ['fd00::20', 'http://[fd00::20]:8080'],
    ['::', 'http://127.0.0.1:8080'],
  ])('tells commands where a controller listens on %s alone', async (host, address) => {
    const local = await open(host);
    const told = await readLocalAddress(dir);
    expect(told?.address).toBe(address);
    expect(local.personOf(call(`Bearer ${told?.secret}`, '192.168.1.20'))).toMatchObject({
      id: 'this-machine',
    });
    await local.close();
  });

  it('knows nobody from another machine, nor by another secret', async () => {
    const local = await open();
    const { secret = '' } = (await readLocalAddress(dir)) ?? {};
    for (const [given, from] of [
      [`Bearer ${secret}`, '192.168.1.7'],
      [`Bearer ${secret}`, '::ffff:192.168.1.7'],
      [`Bearer ${secret}`, undefined],
      [`bearer ${secret}`, '127.0.0.1'],
      [secret, '127.0.0.1'],
      [`Bearer ${secret.slice(0, -1)}é`, '127.0.0.1'],
      ['', '127.0.0.1'],
      [undefined, '127.0.0.1'],
    ] as const)
      expect(local.personOf(call(given, from)), `${given} from ${from}`).toBeUndefined();
    await local.close();
  });

  it('keeps the secret for its user’s eyes, makes a new one at each start, and takes it away at the end', async () => {
    const first = await open();
    const one = await readLocalAddress(dir);
    expect((await stat(join(dir, 'controller.json'))).mode & 0o777).toBe(0o600);
    const second = await open();
    const other = await readLocalAddress(dir);
    expect(other?.secret).not.toBe(one?.secret);
    expect(first.personOf(call(`Bearer ${other?.secret}`, '127.0.0.1'))).toBeUndefined();
    await second.close();
    expect(await readLocalAddress(dir)).toBeUndefined();
  });

  it('counts a file that is torn as none', async () => {
    await writeFile(join(dir, 'controller.json'), '{"address":"http://127.0.');
    expect(await readLocalAddress(dir)).toBeUndefined();
  });
});
