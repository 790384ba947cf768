import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nowAndNext } from '../../../playlists/timeline/now-and-next.ts';
import { playlistOf, put } from '../programmes/support/open-shop.ts';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';
import type { Browser } from './browser.ts';

let shop: WholeController;
let viewer: Browser;
const BASE = '/api/stores/main';
beforeAll(async () => {
  shop = await startWholeController();
  viewer = await shop.signedInAs('viewer');
  const all = ['playlists/dresses', 'playlists/lamps', 'playlists/else', 'schedule/main'];
  await shop.playing.publishing.publish('main', all, 'camille');
  // Everything below looks at a store whose publication is in force.
  shop.time.aheadMs += 5_000;
});
afterAll(async () => {
  expect(shop.mistakes).toEqual([]);
  await shop.close();
});

const commit = (...changes: Parameters<typeof put>[]) =>
  shop.kept.documents.commit(
    'main',
    changes.map((change) => put(...change)),
    shop.author(),
  );

describe('GET …/screens/{id}/programme', () => {
  it('is the programme that the screen plays, with the live list: enough to tell now and next', async () => {
    const { status, json } = await viewer.get(`${BASE}/screens/fashion/programme`);
    expect(status).toBe(200);
    const { programme } = shop.playing.programmes.forScreen('main', 'fashion');
    expect(json.programme).toEqual(JSON.parse(JSON.stringify(programme)));
    expect(json).toMatchObject({ screen: 'fashion', live: { version: 0, cues: [] } });
    const told = nowAndNext(json.programme, json.live, { id: 'fashion', tags: ['fashion'] }, shop.clock());
    expect(told?.entry).toBe('fashion');
    expect(told?.regions[0]?.next?.item).toMatch(/^dresses\//);
  });

  it('is told once: with the tag of the head it is 304', async () => {
    const { headers } = await viewer.get(`${BASE}/screens/fashion/programme`);
    expect(headers.etag).toContain(shop.playing.programmes.forScreen('main', 'fashion').programme.hash);
    const again = await viewer.get(`${BASE}/screens/fashion/programme`, {
      'If-None-Match': String(headers.etag),
    });
    expect(again.status).toBe(304);
  });

  it('shows drafts as if they were published now, and stores nothing of it', async () => {
    const before = await shop.kept.documents.shop('main');
    await commit(['playlists', 'dresses', playlistOf('hat', 'vase')]);
    const plain = await viewer.get(`${BASE}/screens/fashion/programme`);
    for (const drafts of ['all', 'playlists/dresses']) {
      const { status, json } = await viewer.get(`${BASE}/screens/fashion/programme?drafts=${drafts}`);
      expect(status).toBe(200);
      expect(json.programme.hash).not.toBe(plain.json.programme.hash);
      expect(Object.keys(json.programme.slides).join()).toContain('vase');
    }
    expect(plain.json.programme.head.publication).toBe(1);
    expect((await shop.kept.documents.shop('main')).publications).toEqual(before.publications);
    await commit(['playlists', 'dresses', playlistOf('dress', 'scarf', 'hat')]);
  });

  it.each([
    { path: 'screens/nowhere/programme', status: 404 },
    { path: 'screens/fashion/programme?drafts=playlists/none', status: 404 },
    { path: 'screens/fashion/programme?drafts=products/lamp', status: 400 },
    { path: 'screens/fashion/programme?drafts=', status: 400 },
    { path: 'publications/preview', status: 400 },
    { path: 'publications/preview?takes=../../etc', status: 400 },
  ])('$path is $status, and names what is wrong', async ({ path, status }) => {
    const answer = await viewer.get(`${BASE}/${path}`);
    expect(answer.status).toBe(status);
    expect(answer.json.detail.length).toBeGreaterThan(10);
    if (status === 400) expect(answer.json.issues[0].field).toMatch(/^(drafts|takes)/);
  });
});

describe('GET …/drafts and …/publications/preview', () => {
  it('list nothing while everything is published', async () => {
    await shop.playing.publishing.publish('main', ['playlists/dresses'], 'camille');
    expect((await viewer.get(`${BASE}/drafts`)).json).toEqual([]);
  });

  it('tell which drafts differ, and what each screen would get: items, not hashes', async () => {
    await commit(
      ['playlists', 'dresses', playlistOf('hat', 'dress', 'vase')],
      ['playlists', 'new', { name: 'New', items: [] }],
    );
    await shop.kept.documents.commit(
      'main',
      [{ type: 'delete', kind: 'playlists', id: 'lamps' }],
      shop.author(),
    );
    const drafts = (await viewer.get(`${BASE}/drafts`)).json;
    expect(drafts.map(({ reference, published }: never) => [reference, published])).toEqual([
      ['playlists/dresses', expect.any(Number)],
      ['playlists/lamps', expect.any(Number)],
      ['playlists/new', null],
    ]);
    expect(drafts[1].revision).toBeNull();

    const one = (await viewer.get(`${BASE}/publications/preview?takes=playlists/dresses`)).json;
    expect(one.screens).toMatchObject([
      {
        screen: 'fashion',
        isChanged: true,
        changes: { added: ['dresses/vase'], removed: ['dresses/scarf'], moved: ['dresses/hat'], edited: [] },
      },
      { screen: 'home', isChanged: false },
    ]);
    const all = (await viewer.get(`${BASE}/publications/preview?takes=all`)).json;
    expect(all.takes).toEqual(['playlists/dresses', 'playlists/lamps', 'playlists/new']);
    expect(all.screens[1]).toMatchObject({ screen: 'home', isChanged: true });
    expect(all.screens[1].warnings.map(({ code }: { code: string }) => code)).toContain('playlist-unknown');
  });
});

describe('a save that somebody else overtook', () => {
  it('is 412 with both versions, so that a person can compare them', async () => {
    const manager = await shop.signedInAs('manager');
    await commit(['playlists', 'theirs', playlistOf('lamp')]);
    const yours = { name: 'Mine', items: [] };
    const answer = await manager.put(`${BASE}/playlists/theirs`, yours, {
      'If-Match': '"41"',
      Origin: shop.address,
    });
    expect(answer.status).toBe(412);
    expect(answer.json).toMatchObject({
      code: 'conflict',
      yours: { name: 'Mine' },
      current: { revision: 1 },
    });
  });
});
