import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShopChange } from '../../../playlists/documents/shop.ts';
import { EMPTY_LIVE_LIST } from '../../../playlists/programme/live-list.ts';
import { screenAt } from '../../../playlists/timeline/screen-at.ts';
import { keepRecords } from './support/keep-records.ts';
import { type OpenShop, openShop, playlistOf, productOf, put, STORE } from './support/open-shop.ts';

const MINUTE = 60_000;
const kept = keepRecords();
let shop: OpenShop;
beforeEach(async () => {
  shop = await openShop({ records: kept.records() });
  await shop.begin();
});
afterEach(() => shop.close());

const lastPublication = async () => (await shop.stored.shop('main')).publications.at(-1);

/** Slide that a screen shows at an instant, and since when it has been shown. */
function shown(screen: string, atMs: number) {
  const { programme } = shop.programmes.forScreen('main', screen);
  const frame = screenAt(programme, EMPTY_LIVE_LIST, { id: screen, tags: [] }, atMs);
  const [main] = frame?.regions ?? [];
  return main && { slide: main.filling.slide, sinceMs: main.startMs, locale: main.locale };
}

/** A list by a rule: the best sellers of a category. */
const bestSellers = put('playlists', 'dresses', {
  name: 'Best sellers',
  rule: { categories: ['fashion'], sort: 'best-sellers', limit: 2 },
});
const seller = (id: string, salesRank: number) => productOf(id, { category: 'fashion', salesRank });

async function playBestSellers(): Promise<void> {
  await shop.sell(seller('dress', 10), seller('scarf', 20), seller('hat', 30));
  await shop.commit(bestSellers);
  await shop.publishing.publish('main', ['playlists/dresses'], 'test');
  shop.clock.nowMs += MINUTE;
  shop.told();
}

/** Sells another best seller; resolves with the publication that it brings about. */
async function sellsBest(id: string, rank: number): Promise<void> {
  const next = shop.nextProgramme();
  await shop.sell(seller(id, rank));
  shop.publishing.refreshRules('main');
  await next;
}

describe('a publication', () => {
  it('takes effect on its screens at its own instant, a second after its commit', async () => {
    await shop.commit(put('playlists', 'lamps', playlistOf('lamp', 'vase')));
    const { publication, warnings } = await shop.publishing.publish('main', ['playlists/lamps'], 'camille');
    expect(publication).toMatchObject({
      by: 'camille',
      named: ['playlists/lamps'],
      committedAtMs: shop.clock.nowMs,
      effectiveAtMs: shop.clock.nowMs + 1_000,
    });
    expect(warnings).toEqual([]);
    const told = shop.told();
    expect(told).not.toHaveLength(0);
    expect(told.every(({ applyAtMs }) => applyAtMs === publication.effectiveAtMs)).toBe(true);
  });

  it('follows the one before, also when both are asked for at once', async () => {
    await shop.commit(
      put('playlists', 'lamps', playlistOf('vase')),
      put('playlists', 'else', playlistOf('hat')),
    );
    const [one, other] = await Promise.all([
      shop.publishing.publish('main', ['playlists/lamps'], 'camille'),
      shop.publishing.publish('main', ['playlists/else'], 'louis'),
    ]);
    expect(other.publication.number).toBe(one.publication.number + 1);
    expect(other.publication.effectiveAtMs).toBe(one.publication.effectiveAtMs + 1);
    expect(other.publication.takes).toMatchObject({ 'playlists/lamps': 2, 'playlists/else': 2 });
  });

  it('of a draft that is saved at the same moment takes one of the two versions whole', async () => {
    const saved = shop.commit(put('playlists', 'lamps', playlistOf('vase')));
    const { publication } = await shop.publishing.publish('main', ['playlists/lamps'], 'camille');
    await saved;
    const { published } = await shop.stored.shop('main');
    expect(published[`playlists/lamps@${publication.takes['playlists/lamps']}`]).toBeDefined();
  });

  it('of what does not exist is refused by name', async () => {
    await expect(shop.publishing.publish('main', ['playlists/none'], 'camille')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('"playlists/none"'),
    });
    expect(shop.told()).toEqual([]);
  });

  it('of a list that yields nothing warns', async () => {
    await shop.commit(put('playlists', 'lamps', { name: 'Empty' }));
    const { warnings } = await shop.publishing.publish('main', ['playlists/lamps'], 'camille');
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'empty-wheel' }));
  });
});

describe('settings and marks of screens', () => {
  it.each<[string, ShopChange, string]>([
    [
      'other languages',
      put('store', 'main', { ...STORE, locales: ['en'], defaultPlaylist: 'else' }),
      'store',
    ],
    ['another default', put('store', 'main', { ...STORE, defaultPlaylist: 'dresses' }), 'store'],
    ['another tag', put('screens', 'home', { name: 'Home', tags: ['fashion'] }), 'screens'],
    [
      'a language of its own',
      put('screens', 'home', { name: 'Home', tags: ['home'], locales: ['en'] }),
      'screens',
    ],
  ])('that change (%s) carry a publication in the same commit', async (_what, change) => {
    const before = await shop.stored.shop('main');
    const commits: number[] = [];
    shop.stored.onCommitted(({ after }) => commits.push(after.publications.length));
    const after = await shop.commit(change);
    expect(commits).toEqual([before.publications.length + 1]);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.publications.at(-1)).toMatchObject({ by: 'test', named: [] });
    // One head each, and it is the published one: none in between.
    const told = shop.told();
    expect(new Set(told.map(({ audience }) => audience)).size).toBe(told.length);
    for (const { applyAtMs } of told) expect(applyAtMs).toBe(shop.clock.nowMs + 1_000);
  });

  it('let the item now playing go on', async () => {
    shop.clock.nowMs += 3_000;
    const before = shown('fashion', shop.clock.nowMs);
    await shop.commit(
      put('store', 'main', { ...STORE, locales: ['fr', 'en'], dayStart: '05:00', defaultPlaylist: 'else' }),
    );
    shop.clock.nowMs += 1_000;
    expect(shown('fashion', shop.clock.nowMs)).toEqual(before);
  });

  it('that set the day back leave no gap: screens play on before the first planned day', async () => {
    // 01:00 in Los Angeles: there it is still the business day before.
    const zone = { ...STORE, timeZone: 'America/Los_Angeles', defaultPlaylist: 'else' };
    await shop.commit(put('store', 'main', zone));
    for (let hours = 0; hours <= 30; hours += 1)
      expect(shown('home', shop.clock.nowMs + 1_000 + hours * 3_600_000)?.slide).toContain('lamp');
  });

  it('put a screen that gets a neighbour’s tag in step with it', async () => {
    await shop.commit(put('screens', 'home', { name: 'Home', tags: ['fashion'] }));
    const atMs = shop.clock.nowMs + 1_000;
    expect(shop.programmes.forScreen('main', 'home')).toEqual(shop.programmes.forScreen('main', 'fashion'));
    expect(shown('home', atMs)).toEqual(shown('fashion', atMs));
  });

  it('are judged before anything is published: what is refused leaves no trace', async () => {
    const before = await shop.stored.shop('main');
    await expect(
      shop.commit({
        ...put('screens', 'home', { name: 'Home', tags: ['fashion'] }),
        expected: 9,
      } as ShopChange),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      shop.commit(put('store', 'main', { ...STORE, timeZone: 'Mars/Olympus' })),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await shop.stored.shop('main')).toBe(before);
  });

  it('before the first publication bring none about', async () => {
    const author = shop.author();
    const told = shop.nextProgramme();
    await shop.stored.createStore(
      'bare',
      [put('store', 'main', STORE), put('screens', 'door', { name: 'Door', tags: [] })],
      author,
    );
    await told;
    await shop.publishing.documents.commit(
      'bare',
      [put('store', 'main', { ...STORE, dayStart: '05:00' })],
      author,
    );
    expect((await shop.stored.shop('bare')).publications).toEqual([]);
  });
});

describe('a rule that yields another list', () => {
  beforeEach(playBestSellers);

  it('publishes at once the first time, and only the rules’ results', async () => {
    const number = (await lastPublication())?.number ?? 0;
    await sellsBest('coat', 5);
    expect(await lastPublication()).toMatchObject({
      number: number + 1,
      by: 'vitrine:rules',
      named: [],
      ruleResults: { dresses: ['coat', 'dress'] },
      effectiveAtMs: shop.clock.nowMs + 1_000,
    });
  });

  it('publishes again ten minutes later and no sooner, once for all that changed meanwhile', async () => {
    await sellsBest('coat', 5);
    const { number = 0 } = (await lastPublication()) ?? {};
    shop.clock.nowMs += 4 * MINUTE;
    await shop.sell(seller('gloves', 4), seller('coat', 6));
    shop.publishing.refreshRules('main');
    shop.publishing.refreshRules('main');
    await shop.publishing.publish('main', ['schedule/main'], 'test');
    expect((await lastPublication())?.number).toBe(number + 1);
    await shop.sell(seller('socks', 3));
    shop.publishing.refreshRules('main');
    // In turn behind the look at the rules.
    await shop.commit(put('screens', 'fashion', { name: 'Mode', tags: ['fashion'] }));
    expect(shop.alarms).toMatchObject([{ ms: 6 * MINUTE }]);

    shop.clock.nowMs += 6 * MINUTE;
    const next = shop.nextProgramme();
    shop.alarms[0]?.work();
    await next;
    expect(await lastPublication()).toMatchObject({ by: 'vitrine:rules', number: number + 2 });
    expect((await lastPublication())?.ruleResults.dresses).toContain('socks');
  });

  it('keeps its pace over a restart', async () => {
    await sellsBest('coat', 5);
    const number = (await lastPublication())?.number;
    await shop.stop();
    shop = await openShop({ dir: shop.dir, nowMs: shop.clock.nowMs + MINUTE, records: kept.records() });
    await shop.sell(seller('gloves', 4));
    shop.publishing.refreshRules('main');
    await shop.commit(put('screens', 'fashion', { name: 'Mode', tags: ['fashion'] }));
    expect((await lastPublication())?.number).toBe(number);
    expect(shop.alarms).toMatchObject([{ ms: 9 * MINUTE }]);
  });

  it('tries again in ten minutes when it could not be kept', async () => {
    await shop.sell(seller('coat', 5));
    await shop.stored.close();
    shop.publishing.refreshRules('main');
    await shop.publishing.publish('main', ['schedule/main'], 'test').catch(() => undefined);
    expect(shop.failures).toMatchObject([{ code: 'storage-failed' }]);
    expect(shop.alarms).toMatchObject([{ ms: 10 * MINUTE }]);
  });

  it('publishes nothing for the same list, nor after closing', async () => {
    const number = (await lastPublication())?.number;
    await shop.sell(seller('dress', 10), seller('belt', 80));
    shop.publishing.refreshRules('main');
    await shop.publishing.close();
    await shop.sell(seller('coat', 5));
    shop.publishing.refreshRules('main');
    await shop.publishing.close();
    expect((await lastPublication())?.number).toBe(number);
    expect(shop.alarms).toEqual([]);
  });
});
