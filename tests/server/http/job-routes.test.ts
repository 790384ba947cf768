import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';

let shop: WholeController;
beforeAll(async () => {
  shop = await startWholeController();
});
afterAll(() => shop.close());

it('lists what the controller does by itself, and does one now when an owner asks', async () => {
  const owner = await shop.signedInAs('owner');
  const before = (await owner.get('/api/jobs')).json as { name: string; nextRunMs: number }[];
  expect(before.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['backup', 'expire-facts', 'refresh-feeds', 'top-up']),
  );
  // Without a feed there is nothing to read.
  const due = before.filter(({ name }: { name: string }) => name !== 'refresh-feeds');
  for (const { name, nextRunMs } of due) expect(nextRunMs, name).toBeGreaterThan(shop.clock() - 60_000);
  const { status, json } = await owner.send('POST', '/api/jobs/backup/run');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    name: 'backup',
    isRunning: false,
    result: 'done',
    outcome: { code: 'backed-up' },
  });
  expect(json.outcome.params.bytes).toBeGreaterThan(1_000);
  expect(json.nextRunMs).toBeGreaterThan(json.lastRunMs);
  expect((await owner.send('POST', '/api/jobs/none/run')).status).toBe(404);
  expect(shop.mistakes).toEqual([]);
});

it('is nobody’s but owners’', async () => {
  for (const role of ['manager', 'staff', 'viewer', 'installer'] as const) {
    const browser = await shop.signedInAs(role);
    expect((await browser.get('/api/jobs')).status, role).toBe(403);
    expect((await browser.send('POST', '/api/jobs/backup/run')).status, role).toBe(403);
  }
});
