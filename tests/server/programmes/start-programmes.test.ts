import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaSchema } from '../../../playlists/documents/media.ts';
import { applyChange } from '../../../playlists/programme/head-change.ts';
import { topUpJob } from '../../../server/jobs/top-up.ts';
import { hashText } from '../../../server/programmes/hash-text.ts';
import { StoreProgrammes } from '../../../server/programmes/store-programmes.ts';
import { keepRecords } from './support/keep-records.ts';
import { type OpenShop, openShop, playlistOf, productOf, put, STORE } from './support/open-shop.ts';

const HOUR = 3_600_000;
const kept = keepRecords();
let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop({ records: kept.records() });
  await shop.begin();
});
afterEach(() => shop.close());

/** What an edit costs on the wire: the difference and the parts that go with it. */
function wireBytes(audience: string, from: string): number {
  const since = shop.programmes.changeSince('main', audience, from);
  const parts = since?.parts.map((hash) => shop.programmes.part(hash) ?? '') ?? [];
  return JSON.stringify(since?.change).length + parts.join('').length;
}

/** Programmes compiled from nothing but what is on disk now. */
async function compiledAnew(): Promise<ReadonlyMap<string, string>> {
  const catalogue = (await shop.products.all('main')).map(({ body }) => body);
  const media = await shop.records.media.all('main');
  const anew = new StoreProgrammes(await shop.stored.shop('main'), catalogue, media, hashText);
  return new Map([...anew.all()].map(([key, { programme }]) => [key, programme.hash]));
}

function present(): ReadonlyMap<string, string> {
  const all = shop.programmes.store('main').all();
  return new Map([...all].map(([key, { programme }]) => [key, programme.hash]));
}

describe('a product edit', () => {
  it('reaches only the audience that shows it, 300 ms after its commit, in less than a kilobyte', async () => {
    const before = shop.programmes.forScreen('main', 'fashion');
    await shop.sell(productOf('dress', { priceMinor: 7_900 }));
    const told = shop.told();
    expect(told.map(({ audience }) => audience)).toEqual([before.audience]);
    expect(told[0]).toMatchObject({ from: before.programme.hash, applyAtMs: shop.clock.nowMs + 300 });
    expect(wireBytes(before.audience, before.programme.hash)).toBeLessThan(1_024);
  });

  it('counts from when it is on disk, however long ago its author began', async () => {
    await shop.products.putAll('main', [productOf('lamp', { priceMinor: 1 })], {
      by: 'test',
      atMs: shop.clock.nowMs - 5_000,
    });
    expect(shop.told()[0]?.applyAtMs).toBe(shop.clock.nowMs + 300);
  });

  it('tells nobody when no screen shows the product, or nothing of it changes', async () => {
    await shop.sell(productOf('vase', { priceMinor: 1 }), productOf('lamp'), productOf('sofa'));
    expect(shop.told()).toEqual([]);
  });

  it('leads from the old head to the new by its difference alone', async () => {
    const before = shop.programmes.forScreen('main', 'home');
    await shop.sell(productOf('lamp', { name: { fr: 'Lampe Girolle' } }));
    const { programme } = shop.programmes.forScreen('main', 'home');
    const since = shop.programmes.changeSince('main', before.audience, before.programme.hash);
    const applied = since && applyChange(before.programme.head, since.change, programme.hash, hashText);
    expect(applied).toEqual(programme.head);
  });

  it('takes a deleted product off its screens, and brings it back', async () => {
    const before = present();
    await shop.products.delete('main', 'lamp', shop.author());
    expect(shop.told().map(({ audience }) => audience)).toEqual([
      shop.programmes.forScreen('main', 'home').audience,
    ]);
    await shop.sell(productOf('lamp'));
    expect(present()).toEqual(before);
  });

  it('leaves what compiling everything anew would give, after any of a series of changes', async () => {
    await shop.sell(productOf('dress', { stock: 'out' }), productOf('zebra'));
    await shop.products.delete('main', 'scarf', shop.author());
    await shop.commit(put('screens', 'desk', { name: 'Desk', tags: ['fashion', 'home'], shape: 'portrait' }));
    await shop.commit(put('playlists', 'dresses', playlistOf('zebra', 'dress')));
    await shop.publishing.publish('main', ['playlists/dresses'], 'test');
    await shop.sell(productOf('zebra', { lede: { fr: 'Rayée' } }));
    expect(present()).toEqual(await compiledAnew());
  });
});

describe('a commit', () => {
  it.each([
    ['a draft that is edited', put('playlists', 'dresses', playlistOf('hat'))],
    [
      'a preset',
      put('presets', 'hello', { name: 'Hello', content: { style: 'banner', title: { fr: 'Bonjour' } } }),
    ],
    ['a screen that gets another name', put('screens', 'home', { name: 'Maison', tags: ['home'] })],
  ])('of %s changes nothing that plays', async (_what, change) => {
    const before = present();
    await shop.commit(change);
    expect(shop.told()).toEqual([]);
    expect(present()).toEqual(before);
  });

  it('that creates a screen lets it be found at once, with a programme', async () => {
    await shop.commit(put('screens', 'door', { name: 'Door', tags: ['home'] }));
    const door = shop.programmes.forScreen('main', 'door');
    expect(door.programme).toBe(shop.programmes.forScreen('main', 'home').programme);
    await shop.commit({ type: 'delete', kind: 'screens', id: 'door' });
    expect(() => shop.programmes.forScreen('main', 'door')).toThrow('There is no screen "door"');
  });

  it('of new colours is content: every audience, 300 ms later, no publication', async () => {
    const { publications } = await shop.stored.shop('main');
    await shop.commit(
      put('store', 'main', {
        ...STORE,
        defaultPlaylist: 'else',
        brand: { name: 'Pop-up', colourA: '#ff0000' },
      }),
    );
    expect(shop.told().map(({ applyAtMs }) => applyAtMs)).toEqual([
      shop.clock.nowMs + 300,
      shop.clock.nowMs + 300,
    ]);
    expect((await shop.stored.shop('main')).publications).toEqual(publications);
  });

  it('that changes cues alone tells the live list and no programme', async () => {
    const lists: number[] = [];
    shop.programmes.onLive(({ before, after }) => lists.push(before.version, after.version));
    await shop.commit({
      type: 'cue',
      cue: {
        id: 'sale',
        kind: 'announcement',
        target: { all: true },
        fromMs: shop.clock.nowMs,
        untilMs: shop.clock.nowMs + 60_000,
        content: { style: 'banner', title: { fr: 'Soldes' }, text: {}, symbol: 'none' },
      },
    } as Parameters<OpenShop['commit']>[0]);
    expect(lists).toEqual([0, 1]);
    expect(shop.programmes.liveList('main')).toMatchObject({ version: 1, cues: [{ id: 'sale' }] });
    expect(shop.told()).toEqual([]);
  });
});

describe('heads and parts', () => {
  it('are the same after a restart', async () => {
    await shop.sell(productOf('dress', { priceMinor: 1 }));
    await shop.commit(put('screens', 'fashion', { name: 'Fashion', tags: ['fashion', 'home'] }));
    const before = present();
    await shop.stop();
    shop = await openShop({
      dir: shop.dir,
      nowMs: shop.clock.nowMs + HOUR,
      records: kept.records(),
    });
    expect(present()).toEqual(before);
  });

  it('of the last day stay served: a screen that was away for the night gets a difference', async () => {
    const { audience, programme } = shop.programmes.forScreen('main', 'home');
    // Nothing changes for two days; then the head is replaced, and its own day begins.
    shop.clock.nowMs += 48 * HOUR;
    await shop.sell(productOf('lamp', { priceMinor: 2 }));
    shop.clock.nowMs += 23 * HOUR;
    await shop.sell(productOf('lamp', { priceMinor: 3 }));
    expect(shop.programmes.changeSince('main', audience, programme.hash)?.parts).toHaveLength(1);
    expect(shop.programmes.bundle(programme.hash)?.split('\n').length).toBeGreaterThan(62);
    shop.clock.nowMs += 2 * HOUR;
    await shop.sell(productOf('lamp', { priceMinor: 4 }));
    expect(shop.programmes.changeSince('main', audience, programme.hash)).toBeUndefined();
    expect(shop.programmes.part(programme.hash)).toBeUndefined();
  });

  it('that play now stay served, however long nothing changed for them', async () => {
    const { audience, programme } = shop.programmes.forScreen('main', 'fashion');
    shop.clock.nowMs += 100 * HOUR;
    await shop.sell(productOf('lamp', { priceMinor: 2 }));
    expect(shop.programmes.part(programme.hash)).toBeDefined();
    expect(shop.programmes.changeSince('main', audience, programme.hash)).toEqual({ change: {}, parts: [] });
  });

  it('change by a difference when the day begins, though all of them are a day old', async () => {
    const { audience, programme } = shop.programmes.forScreen('main', 'home');
    shop.clock.nowMs += 25 * HOUR;
    await topUpJob({ documents: shop.stored, onToppedUp: () => undefined }).run(shop.clock.nowMs);
    expect(shop.told().map(({ from }) => from)).toContain(programme.hash);
    const since = shop.programmes.changeSince('main', audience, programme.hash);
    expect(since?.change.days).toMatchObject({ drop: 1, length: 62 });
  });

  it('that are unknown lead to no difference', () => {
    const { audience } = shop.programmes.forScreen('main', 'home');
    expect(shop.programmes.changeSince('main', audience, 'x'.repeat(43))).toBeUndefined();
    expect(shop.programmes.changeSince('main', 'no such audience', 'x'.repeat(43))).toBeUndefined();
    expect(shop.programmes.bundle('x'.repeat(43))).toBeUndefined();
  });
});

describe('a store', () => {
  it('that begins later is loaded and told, with what happened while it was', async () => {
    const told = shop.nextProgramme();
    const author = shop.author();
    const creation = shop.stored.createStore(
      'second',
      [put('store', 'main', STORE), put('screens', 'door', { name: 'Door', tags: ['first'] })],
      author,
    );
    await creation;
    await shop.products.putAll('second', [productOf('bag')], author);
    const committed = await shop.stored.commit('second', [put('screens', 'desk', { name: 'Desk' })], author);
    await told;
    expect(shop.programmes.stores()).toContain('second');
    expect(shop.programmes.forScreen('second', 'desk').programme.head.publication).toBe(0);
    expect(shop.programmes.store('second').shop).toBe(committed);
    expect([...shop.programmes.store('second').products.keys()]).toEqual(['bag']);
    expect(shop.failures).toEqual([]);
  });

  it('that there is not is named', () => {
    expect(() => shop.programmes.store('other')).toThrow('There is no store "other"');
    expect(shop.programmes.liveList('other')).toEqual({ version: 0, cues: [] });
  });
});

describe('a medium', () => {
  const medium = mediaSchema.parse({
    hash: 'm'.repeat(43),
    name: 'lamp.webp',
    type: 'image/webp',
    bytes: 9_000,
    width: 1_600,
    height: 1_200,
  });

  it('that a product named before its bytes came is shown as soon as it is there, as after a restart', async () => {
    await shop.sell(productOf('lamp', { pictures: [medium.hash] }));
    shop.told();
    await shop.records.media.put('main', medium, shop.author());
    shop.programmes.addMedia('main', medium);
    const [changed] = shop.told();
    expect(changed?.programme.media).toEqual([{ hash: medium.hash, type: 'image/webp', bytes: 9_000 }]);
    expect(present()).toEqual(await compiledAnew());
  });

  it('that nothing names tells nobody', () => {
    shop.programmes.addMedia('main', medium);
    expect(shop.told()).toEqual([]);
  });
});
