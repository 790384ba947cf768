import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShopChange } from '../../../playlists/documents/shop.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { type FeedDesk, openFeedDesk } from '../../../server/catalogue/feeds/feed-desk.ts';
import { type WatchedProducts, watchProducts } from '../../../server/catalogue/watched-products.ts';
import type { FetchLimits } from '../../../server/fetching/guarded-fetch.ts';
import { refreshFeedsJob } from '../../../server/jobs/refresh-feeds.ts';
import { keepRecords } from '../programmes/support/keep-records.ts';
import { productOf, TEN } from '../programmes/support/open-shop.ts';
import { importRig, shopWith } from './support/import-rig.ts';

const author = { by: 'camille', atMs: 1 };
const HOUR = 3_600_000;
const FEED = { name: 'Merchant', url: 'https://shop.example/feed.csv', when: '0 * * * *', isWhole: true };
const put = (id: string, body: object): ShopChange => ({ type: 'put', kind: 'feeds', id, body });
const HEADER = 'id,name,price\n';
const rows = (...ids: readonly string[]) => HEADER + ids.map((id) => `${id},${id},12\n`).join('');

const kept = keepRecords();
let products: WatchedProducts;
let desk: FeedDesk;
let clock: number;
/** What the shop's server answers, by address; an error is thrown. */
let answers: Map<string, string | VitrineError | 'unchanged'>;
let onAsked: () => void;
let asked: { readonly address: string; readonly held: FetchLimits['held'] }[];

function open(...changes: readonly ShopChange[]): FeedDesk {
  const shop = shopWith(...changes);
  return openFeedDesk({
    documents: { shop: async () => shop, stores: async () => ['main'] },
    states: kept.records().feedStates,
    importing: importRig(products).importing,
    async fetch(address, { held, signal }) {
      asked.push({ address, held });
      onAsked();
      signal?.throwIfAborted();
      const answer = answers.get(address) ?? new VitrineError('unreachable', 'shop.example does not answer.');
      if (answer instanceof VitrineError) throw answer;
      const isUnchanged = answer === 'unchanged';
      const version = { etag: '"v1"' };
      return {
        bytes: Buffer.from(isUnchanged ? '' : answer),
        type: 'text/csv',
        address,
        version,
        isUnchanged,
      };
    },
    clock: () => clock,
  });
}

beforeEach(() => {
  products = watchProducts(kept.records().products);
  clock = TEN;
  answers = new Map();
  asked = [];
  onAsked = () => undefined;
  desk = open(put('merchant', FEED));
});
afterEach(async () => {
  await desk.close();
  for (const { body } of await products.all('main')) await products.delete('main', body.id, author);
  for (const { feed } of await kept.records().feedStates.all('main'))
    await kept.records().feedStates.delete('main', feed);
});

const ids = async () => (await products.all('main')).map(({ body }) => body.id);
const refresh = (accept?: string) => desk.refresh('main', 'merchant', 'camille', accept);

describe('a feed', () => {
  it('was never read at first, and says when it will be', async () => {
    expect(await desk.states('main')).toEqual([
      expect.objectContaining({
        feed: 'merchant',
        state: 'never',
        lastTryAt: null,
        nextAt: TEN + HOUR,
        held: null,
      }),
    ]);
  });

  it('brings the catalogue to what it says, as a change that can be undone', async () => {
    answers.set(FEED.url, rows('a', 'b', 'c'));
    const state = await refresh();
    expect(state).toMatchObject({
      state: 'ok',
      lastGoodAt: TEN,
      counts: { added: 3 },
      change: expect.any(Number),
    });
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect((await products.changes('main', 1))[0]).toMatchObject({
      kind: 'feed',
      title: 'Merchant',
      added: 3,
    });
    clock += HOUR;
    answers.set(FEED.url, rows('a', 'b', 'd'));
    expect(await refresh()).toMatchObject({ counts: { added: 1, removed: 1, unchanged: 2 } });
    expect(await ids()).toEqual(['a', 'b', 'd']);
  });

  it('asks only for what is new, and takes the same file again by another mapping', async () => {
    answers.set(FEED.url, rows('a'));
    await refresh();
    answers.set(FEED.url, 'unchanged');
    clock += HOUR;
    expect(await refresh()).toMatchObject({
      state: 'ok',
      lastTryAt: clock,
      lastGoodAt: clock,
      counts: { added: 1 },
    });
    desk = open(put('merchant', FEED), put('merchant', { ...FEED, name: 'Renamed' }));
    answers.set(FEED.url, rows('a'));
    await refresh();
    expect(asked.map(({ held }) => held)).toEqual([{}, { etag: '"v1"' }, {}]);
  });

  it.each([
    ['does not answer', new VitrineError('unreachable', 'shop.example answers 503.'), 'unreachable'],
    ['leads inside', new VitrineError('refused-address', 'it is not opened.'), 'refused-address'],
    ['is a sign-in page', '<!doctype html><html><body>Sign in</body></html>', 'invalid'],
    ['is torn off', '<rss><channel><item><id>a</id>', 'invalid'],
    ['is nothing at all', '', 'invalid'],
  ])('that %s keeps the last good catalogue and says so', async (_what, answer, code) => {
    answers.set(FEED.url, rows('a', 'b'));
    await refresh();
    answers.set(FEED.url, answer);
    clock += HOUR;
    expect(await refresh()).toMatchObject({
      ...{ state: 'failed', code, reason: expect.any(String) },
      ...{ lastTryAt: TEN + HOUR, lastGoodAt: TEN, counts: { added: 2 } },
    });
    expect(await ids()).toEqual(['a', 'b']);
    answers.set(FEED.url, rows('a', 'b'));
    expect(await refresh()).toMatchObject({ state: 'ok', code: null, reason: null });
    // After a failure nothing is held to be known.
    expect(asked.at(-1)?.held).toEqual({});
  });

  it.each([
    ['is suddenly empty', HEADER, 'empty'],
    ['lost more than half of its products', rows('a'), 'lost-half'],
  ])('that %s waits for a yes to exactly that', async (_what, answer, code) => {
    answers.set(FEED.url, rows('a', 'b', 'c'));
    await refresh();
    answers.set(FEED.url, answer);
    const held = await refresh();
    expect(held).toMatchObject({ state: 'held', code, held: { before: 3 }, counts: { added: 3 } });
    expect(await ids()).toEqual(['a', 'b', 'c']);
    await expect(refresh('another digest')).rejects.toMatchObject({
      code: 'conflict',
      current: { state: 'held', held: held.held },
    });
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(await refresh(held.held?.digest)).toMatchObject({ state: 'ok', held: null });
    expect(await ids()).toEqual(answer === HEADER ? [] : ['a']);
  });

  it('that lost half may lose it', async () => {
    answers.set(FEED.url, rows('a', 'b'));
    await refresh();
    answers.set(FEED.url, rows('a'));
    expect(await refresh()).toMatchObject({ state: 'ok', counts: { removed: 1 } });
  });

  it('that is the whole catalogue does not wipe a catalogue that it did not bring', async () => {
    await products.putAll(
      'main',
      ['x', 'y', 'z'].map((id) => productOf(id)),
      author,
    );
    answers.set(FEED.url, rows('x'));
    expect(await refresh()).toMatchObject({ state: 'held', code: 'lost-half', held: { before: 3 } });
  });

  it('that is a part of the catalogue removes nothing', async () => {
    desk = open(put('merchant', { ...FEED, isWhole: false }));
    await products.put('main', productOf('mine'), author);
    answers.set(FEED.url, rows('a'));
    await refresh();
    expect(await ids()).toEqual(['a', 'mine']);
  });

  it('leaves refused rows out and tells them', async () => {
    answers.set(FEED.url, `${rows('a')}b,b,free\n`);
    expect(await refresh()).toMatchObject({ state: 'ok', refused: [{ line: 3, code: 'price-unreadable' }] });
  });

  it('must be of the kind that it is said to be', async () => {
    desk = open(put('merchant', { ...FEED, format: 'google-xml' }));
    answers.set(FEED.url, rows('a'));
    expect(await refresh()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('"plain-csv", not "google-xml"'),
    });
  });

  it('that is not there is not read', async () => {
    await expect(desk.refresh('main', 'other', 'camille')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is read once at a time', async () => {
    answers.set(FEED.url, rows('a'));
    const nextAsked = new Promise<void>((resolve) => {
      onAsked = resolve;
    });
    const first = refresh();
    await nextAsked;
    await expect(refresh()).rejects.toMatchObject({ code: 'conflict' });
    expect((await desk.states('main'))[0]?.state).toBe('running');
    await first;
  });
});

describe('the job that reads feeds', () => {
  it('reads those that are due, in their own time, and makes up for what it missed', async () => {
    const nightly = { ...FEED, url: 'https://shop.example/night.csv', when: '0 3 * * *', isWhole: false };
    desk = open(put('merchant', FEED), put('night', nightly), put('off', { ...FEED, isOn: false }));
    answers.set(FEED.url, rows('a'));
    answers.set(nightly.url, rows('n'));
    const job = refreshFeedsJob(desk);
    expect(await job.run(TEN)).toBeUndefined();
    expect(await job.nextRunMs(TEN)).toBe(TEN + HOUR);
    clock = TEN + HOUR;
    expect(await job.run(clock)).toEqual({ code: 'feeds-read', params: { read: 1, waiting: 0 } });
    expect(await job.run(clock)).toBeUndefined();
    // Off over night: both are due, once each.
    clock = TEN + 30 * HOUR;
    expect(await job.run(clock)).toEqual({ code: 'feeds-read', params: { read: 2, waiting: 0 } });
    expect(asked.map(({ address }) => address)).toEqual([FEED.url, FEED.url, nightly.url]);
    expect(await job.nextRunMs(clock)).toBe(TEN + 31 * HOUR);
  });

  it('counts what waits for a person, and goes on after one that fails', async () => {
    desk = open(
      put('merchant', FEED),
      put('second', { ...FEED, url: 'https://shop.example/second.csv', isWhole: false }),
    );
    answers.set('https://shop.example/second.csv', rows('s'));
    expect(await refreshFeedsJob(desk).runNow(clock)).toEqual({
      code: 'feeds-read',
      params: { read: 2, waiting: 1 },
    });
    expect(await ids()).toEqual(['s']);
  });

  it('forgets what came of feeds that are gone', async () => {
    await kept.records().feedStates.put('main', 'gone', {});
    await desk.refreshDue(clock);
    expect(await kept.records().feedStates.all('main')).toEqual([]);
  });
});
