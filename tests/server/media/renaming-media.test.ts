import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../http/browser.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

let shop: WholeController;
let manager: Browser;
let address: string;
beforeAll(async () => {
  shop = await startWholeController();
  manager = await shop.signedInAs('manager');
  const body = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#c8283c' } })
    .png()
    .toBuffer();
  const headers = { 'Content-Type': 'image/png' };
  const { json } = await manager.send('POST', '/api/stores/main/media?name=a.png', { headers, body });
  address = `/api/stores/main/media/${json.hash}`;
});
afterAll(async () => {
  expect(shop.mistakes).toEqual([]);
  await shop.close();
});

const rename = (name: string, by = manager, at = address) => by.json('PATCH', at, { name }, {});

describe('renaming media', () => {
  it('changes the name and nothing else', async () => {
    const before = (await manager.get(address)).json;
    expect((await rename('  Façade rouge ')).json).toEqual({ ...before, name: 'Façade rouge' });
    expect((await manager.get(address)).json.name).toBe('Façade rouge');
  });

  it('refuses a name of nothing but spaces, and keeps the one that stood', async () => {
    const refused = await rename('   ');
    expect([refused.status, refused.json.issues[0].field]).toEqual([400, 'name']);
    expect((await manager.get(address)).json.name).toBe('Façade rouge');
  });

  it('knows no medium of which this store has none, and takes no name from a viewer', async () => {
    expect((await rename('b', manager, `${address.slice(0, -3)}xxx`)).status).toBe(404);
    expect((await rename('b', await shop.signedInAs('viewer', 'viewer@example.org'))).status).toBe(403);
  });
});
