import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shop } from '../../playlists/documents/shop.ts';
import { parseShopText } from '../../server/documents/shop-text.ts';
import { type ControllerProcess, startController } from '../journeys/controller-process.ts';
import { becomeOwner, type Owner } from '../journeys/owner.ts';
import { factIdOf } from '../server/live/support/fact-of.ts';
import { openScreen, secretOf } from '../server/live/support/test-screen.ts';
import { presetOf } from './store-writes.ts';

/** 15 here, 200 in the long run. */
const KILLS = Number(process.env.VITRINE_KILLS ?? 15);
/** Same instants in each run: 3 to 27 acknowledgements after the start, by a small generator (Park and Miller). */
const SEED = 20_261_125;
const FACTS_A_BATCH = 20;

function killInstants(count: number): readonly number[] {
  let state = SEED;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 3 + (state % 25);
  });
}

/** What was acknowledged in all lives so far, and what was sent and never answered. */
const acknowledged = {
  presets: new Set<string>(),
  presses: new Set<string>(),
  facts: new Set<string>(),
  price: 0,
};
const unanswered: { press?: string | undefined; facts?: readonly string[] | undefined } = {};
let presets = 0;

const dataDir = await mkdtemp(join(tmpdir(), 'vitrine-kill-controller-'));
const secret = secretOf();
let owner: Owner;
let screen: string;
let baseRevision: number;

/** Does this until the controller is gone. */
async function untilGone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

const isGone = (error: unknown) =>
  error instanceof Error && /ECONNRESET|ECONNREFUSED|EPIPE|socket hang up|gone/.test(`${error.message}`);

/** One life: edits, announcements, prices and facts at the same time, until the nth acknowledgement kills it. */
async function live(controller: ControllerProcess, killAfter: number): Promise<void> {
  let count = 0;
  let killed: Promise<void> | undefined;
  const acknowledge = (keep: () => void) => {
    // What was read from the socket counts, also when the kill is on its way.
    keep();
    count += 1;
    if (count === killAfter) killed = controller.kill();
  };
  const display = await openScreen(controller.port, { secret });
  display.hello();
  // The token is still good: a display that nobody knows would be shown a code.
  await display.next('welcome');

  await Promise.all([
    untilGone(async () => {
      const id = `edit-${presets}`;
      presets += 1;
      await owner.put(`presets/${id}`, presetOf(presets));
      acknowledge(() => acknowledged.presets.add(id));
    }),
    untilGone(async () => {
      // A press whose answer was lost is pressed again after the restart.
      unanswered.press ??= randomUUID();
      const press = unanswered.press;
      await owner.post('announcements', {
        id: press,
        content: presetOf(1).content,
        timeToLiveMs: 80_000_000,
      });
      unanswered.press = undefined;
      acknowledge(() => acknowledged.presses.add(press));
    }),
    untilGone(async () => {
      const { body } = (await owner.get('products/lamp')).json;
      const priceMinor = body.priceMinor + 1;
      await owner.put('products/lamp', { ...body, priceMinor });
      acknowledge(() => {
        acknowledged.price = priceMinor;
      });
    }),
    untilGone(async () => {
      unanswered.facts ??= Array.from({ length: FACTS_A_BATCH }, factIdOf);
      display.send({ type: 'facts', facts: unanswered.facts.map(playOf) });
      const gone = display.closed.then(() => Promise.reject(new Error('gone')));
      const { ids } = await Promise.race([display.next('facts-stored'), gone]);
      unanswered.facts = undefined;
      acknowledge(() => {
        for (const id of ids) acknowledged.facts.add(id);
      });
    }),
  ]);
  await killed;
}

function playOf(id: string) {
  return {
    type: 'play',
    id,
    screen,
    atMs: Date.UTC(2026, 10, 24, 9),
    region: 'main',
    item: 'brand',
    slide: 'brand',
    head: 'h'.repeat(43),
    publication: 0,
    locale: 'fr',
    durationMs: 10_000,
    ended: 'done',
  };
}

async function shopOnDisk(): Promise<Shop> {
  const shop = parseShopText(await readFile(join(dataDir, 'stores/main/shop.json')));
  if (shop === undefined) throw new Error('the file does not parse');
  return shop;
}

/** What lies in the folder of a dead controller. */
async function checkFolder(): Promise<void> {
  const shop = await shopOnDisk();
  for (const id of acknowledged.presets) expect(shop.documents.presets[id]).toMatchObject({ revision: 1 });
  const cues = shop.cues.map(({ id }) => id);
  for (const id of acknowledged.presses) expect(cues).toContain(id);
  // A preset, a press: each is one commit. More commits than those would be some applied twice.
  expect(new Set(cues).size).toBe(cues.length);
  expect(shop.revision).toBe(baseRevision + Object.keys(shop.documents.presets).length + cues.length);

  const db = new DatabaseSync(join(dataDir, 'records.db'));
  const facts = db.prepare("SELECT json_extract(body, '$.id') AS id FROM facts").all();
  const product = db.prepare("SELECT revision, body FROM products WHERE id = 'lamp'").get();
  const revisions = db.prepare("SELECT count(*) AS n FROM history WHERE reference = 'products/lamp'").get();
  db.close();
  const ids = new Set(facts.map(({ id }) => String(id)));
  expect(ids.size).toBe(facts.length);
  expect(ids.size % FACTS_A_BATCH).toBe(0);
  for (const id of acknowledged.facts) expect(ids).toContain(id);
  // The price counts its own edits, and so does the revision: neither lost nor doubled.
  const { priceMinor } = JSON.parse(String(product?.body));
  expect(priceMinor).toBeGreaterThanOrEqual(acknowledged.price);
  expect(product?.revision).toBe(priceMinor);
  expect(revisions?.n).toBe(priceMinor);
}

describe(`the controller as shipped, killed ${KILLS} times under edits, announcements and facts`, () => {
  let controller: ControllerProcess;
  const start = (port?: number) =>
    startController({
      dataDir,
      ...(port === undefined ? {} : { port }),
      // Most of a life is the start of the program: types are stripped once, not each time.
      environment: { DEMO: '0', NODE_COMPILE_CACHE: join(dataDir, 'compiled') },
    });

  beforeAll(async () => {
    controller = await start();
    owner = await becomeOwner(controller);
    const display = await openScreen(controller.port, { secret });
    display.hello();
    const { code } = await display.next('pairing');
    screen = (await owner.post('screens/pair', { code, name: 'Door' })).json.id;
    await display.next('welcome');
    await owner.put('products/lamp', { name: { fr: 'Lampe' }, priceMinor: 1 });
    // Only a program that ends by itself leaves what it compiled.
    expect(await controller.stop()).toBe(0);
    baseRevision = (await shopOnDisk()).revision;
  });
  afterAll(async () => {
    await controller.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('loses nothing that it acknowledged, doubles nothing, and comes back on the same folder each time', {
    timeout: 20_000 * KILLS,
  }, async () => {
    for (const killAfter of killInstants(KILLS)) {
      controller = await start(controller.port);
      await live(controller, killAfter);
      await checkFolder();
    }
    controller = await start(controller.port);
    // The person's session lives on too.
    const listed = await owner.get('presets');
    expect(listed.json.items ?? listed.json).toHaveLength(
      Object.keys((await shopOnDisk()).documents.presets).length,
    );
    expect(controller.output()).not.toMatch(/Attention/);
    expect(acknowledged.presets.size * acknowledged.presses.size * acknowledged.facts.size).toBeGreaterThan(
      KILLS,
    );
  });
});
