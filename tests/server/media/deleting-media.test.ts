import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../http/browser.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

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
const red = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#c8283c' } })
    .png()
    .toBuffer();
const upload = (body: Buffer) =>
  manager.send('POST', `${BASE}?name=a.png`, { headers: { 'Content-Type': 'image/png' }, body });

async function erase(): Promise<unknown> {
  return (await shop.playing.jobs.runNow('erase-media')).outcome?.params.media;
}

describe('deleting media', () => {
  it('a medium that is used is not deleted, and the answer says where it is used', async () => {
    const { json: medium } = await upload(await red(44));
    const lamp = (await manager.get('/api/stores/main/products/lamp')).json;
    await manager.put(
      '/api/stores/main/products/lamp',
      { ...lamp.body, pictures: [medium.hash] },
      { 'If-Match': `"${lamp.revision}"` },
    );
    await manager.put('/api/stores/main/playlists/show', {
      name: 'Show',
      items: [{ id: 'one', kind: 'media', media: medium.hash }],
    });
    expect((await manager.get(`${BASE}/${medium.hash}/uses`)).json).toEqual([
      { reference: 'playlists/show', name: 'Show', isPublished: false },
      { reference: 'products/lamp', name: 'lamp', isPublished: true },
    ]);
    const refused = await manager.delete(`${BASE}/${medium.hash}`);
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('"Show", "lamp"')]);
    expect(refused.json.current.uses).toHaveLength(2);
  });

  it('one that nothing uses is deleted, had back, and erased for good after 35 days', async () => {
    const { json: medium } = await upload(await red(55));
    const file = join(shop.dataDir, 'media', medium.hash.slice(0, 2), medium.hash);
    expect((await manager.delete(`${BASE}/${medium.hash}`)).status).toBe(204);
    expect((await manager.get(`${BASE}/${medium.hash}`)).status).toBe(404);
    // A screen that was away may still hold a programme that names it.
    expect((await manager.get(`/media/${medium.hash}`)).status).toBe(200);
    expect((await manager.send('POST', `${BASE}/${medium.hash}/restore`)).json).toEqual(medium);
    expect((await manager.get(`${BASE}/${medium.hash}`)).status).toBe(200);
    expect((await manager.send('POST', `${BASE}/${medium.hash}/restore`)).status).toBe(404);

    await manager.delete(`${BASE}/${medium.hash}`);
    shop.time.aheadMs += 34 * 86_400_000;
    expect(await erase()).toBe(0);
    shop.time.aheadMs += 2 * 86_400_000;
    expect(await erase()).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('one that was deleted and is named again meanwhile is not erased', async () => {
    manager = await shop.signedInAs('manager', 'late@example.org');
    const { json: medium } = await upload(await red(66));
    await manager.delete(`${BASE}/${medium.hash}`);
    await manager.put('/api/stores/main/playlists/again', {
      name: 'Again',
      items: [{ id: 'one', kind: 'media', media: medium.hash }],
    });
    shop.time.aheadMs += 36 * 86_400_000;
    expect(await erase()).toBe(0);
    manager = await shop.signedInAs('manager', 'later@example.org');
    expect((await manager.get(`${BASE}/${medium.hash}`)).status).toBe(200);
  });
});
