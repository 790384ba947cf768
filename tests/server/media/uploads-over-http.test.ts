import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../http/browser.ts';
import { openConsole } from '../support/test-console.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

describe('an upload over HTTP', () => {
  let shop: WholeController;
  let manager: Browser;
  beforeAll(async () => {
    shop = await startWholeController();
    manager = await shop.signedInAs('manager');
  });
  afterAll(async () => {
    expect(shop.mistakes).toEqual([]);
    await shop.close();
  });

  const BASE = '/api/stores/main/media';
  const upload = (bytes: Buffer, name = 'a.png') =>
    manager.send('POST', `${BASE}?name=${encodeURIComponent(name)}`, {
      headers: { 'Content-Type': 'image/png' },
      body: bytes,
    });
  const red = (width: number) =>
    sharp({ create: { width, height: 20, channels: 3, background: '#c8283c' } })
      .png()
      .toBuffer();

  it('consoles hear of an upload, from its first byte to its entry', async () => {
    const one = await openConsole(shop.address, manager.cookie);
    await one.hello();
    const { status, json } = await upload(await red(33), 'été.png');
    expect([status, json.name]).toEqual([201, 'été.png']);
    expect(await one.next('work', ({ state }) => state === 'done')).toMatchObject({
      kind: 'media',
      name: 'été.png',
    });
    const told = await one.next('committed', ({ changes }) => changes[0]?.kind === 'media');
    expect(told).toMatchObject({ by: 'manager@example.org', changes: [{ id: json.hash, revision: 1 }] });
    one.ws.close();
  });

  it('one that the browser breaks off is cancelled, and nothing of it stays', async () => {
    const one = await openConsole(shop.address, manager.cookie);
    await one.hello();
    const { hostname, port } = new URL(shop.address);
    const sending = request({
      ...{ hostname, port, method: 'POST', path: `${BASE}?name=cut.mp4` },
      headers: { Cookie: manager.cookie, 'Content-Type': 'video/mp4', 'Content-Length': '5000000' },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(100_000));
    await one.next('work', ({ name, state }) => name === 'cut.mp4' && state === 'running');
    sending.destroy();
    expect((await one.next('work', ({ state }) => state !== 'running')).state).toBe('cancelled');
    expect(await readdir(join(shop.dataDir, 'media/incoming'))).toEqual([]);
    one.ws.close();
  });
});
