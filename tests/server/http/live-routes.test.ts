import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { type Controller, openController } from './open-controller.ts';

let controller: Controller;
let owner: Browser;
beforeAll(async () => {
  controller = await openController({
    presence: {
      of: (_store, screen) =>
        screen === 'here'
          ? {
              isConnected: true,
              sinceMs: 5,
              address: '127.0.0.1',
              client: '0.1.0',
              viewport: { width: 1920, height: 1080 },
              live: 3,
            }
          : undefined,
    },
    commands: { identify: (_store, screen) => screen === 'here' },
  });
  owner = await controller.signedInAs('owner');
  await owner.put('/api/stores/main/playlists/evening', { name: 'Soir' });
  await owner.put('/api/stores/main/screens/here', { name: 'Entrée' });
  await owner.put('/api/stores/main/screens/away', { name: 'Caisse' });
  await controller.records.screenTokens.put({ store: 'main', screen: 'here', tokenHash: 'h'.repeat(43) });
});
afterAll(() => controller.close());

describe('a publication', () => {
  it('is made of the drafts that a person names', async () => {
    const made = await owner.post('/api/stores/main/publications', { takes: ['playlists/evening'] });
    expect(made.status).toBe(201);
    expect(made.json.publication).toMatchObject({
      number: 1,
      by: 'owner@example.org',
      named: ['playlists/evening'],
    });
    const list = await owner.get('/api/stores/main/publications');
    expect(list.json.map((one: { number: number }) => one.number)).toEqual([1]);
  });

  it.each([
    { takes: [], field: 'takes' },
    { takes: ['screens/here'], field: 'takes.0' },
    { takes: ['playlists/none'], field: 'takes' },
  ])('refuses $takes and names the field', async ({ takes, field }) => {
    const refused = await owner.post('/api/stores/main/publications', { takes });
    expect([refused.status, refused.json.issues[0].field]).toEqual([400, field]);
  });
});

describe('an announcement', () => {
  const id = '0190f7a4-7e3b-7c4d-8a1e-3c1d2b4a5f60';
  const press = { id, content: { style: 'banner', title: { fr: 'Goûter offert' } } };

  it('is answered with its cue, and its receipts are counted', async () => {
    const made = await owner.post('/api/stores/main/announcements', press);
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/stores/main/announcements/${id}`);
    expect(made.json).toMatchObject({ recorded: true, cue: { id, kind: 'announcement', version: 1 } });
    const receipts = await owner.get(`/api/stores/main/announcements/${id}`);
    expect(receipts.json).toEqual({ id, of: 3, reachable: 2, shown: [], missing: [] });
    expect((await owner.get('/api/stores/main/cues')).json.cues).toHaveLength(1);
    expect((await owner.delete(`/api/stores/main/announcements/${id}`)).status).toBe(204);
  });

  it('needs either a preset or content, and an id of its own', async () => {
    expect((await owner.post('/api/stores/main/announcements', { id })).status).toBe(400);
    const refused = await owner.post('/api/stores/main/announcements', { ...press, id: 'again' });
    expect(refused.json.issues[0].field).toBe('id');
    expect((await owner.get('/api/stores/main/announcements/none')).status).toBe(404);
  });
});

describe('the state', () => {
  it('tells of each screen what it confirmed, and nothing of one that never came', async () => {
    const { json } = await owner.get('/api/stores/main/state');
    expect(json).toMatchObject({ publication: 1, atMs: controller.clock.nowMs });
    expect(json.screens).toMatchObject([
      { id: 'away', isPaired: false, presence: null },
      { id: 'here', isPaired: true, presence: { isConnected: true, live: 3 } },
    ]);
  });

  it('lets a screen show its name, and says when it is not reached', async () => {
    expect((await owner.send('POST', '/api/stores/main/screens/here/identify')).json).toEqual({
      isReached: true,
    });
    expect((await owner.send('POST', '/api/stores/main/screens/away/identify')).json).toEqual({
      isReached: false,
    });
    expect((await owner.send('POST', '/api/stores/main/screens/none/identify')).status).toBe(404);
  });
});

describe('pairing', () => {
  it('makes a new screen of a code, however the code is typed', async () => {
    const paired = await owner.post('/api/stores/main/screens/pair', { code: 'k7m 2px', name: 'Cabines' });
    expect(paired.status).toBe(201);
    expect(paired.json).toMatchObject({ id: 'paired', body: { name: 'Cabines', shape: 'landscape' } });
  });

  it('takes a planned screen', async () => {
    const paired = await owner.post('/api/stores/main/screens/pair', { code: 'K7M2PX', screen: 'away' });
    expect([paired.status, paired.json.id]).toEqual([201, 'away']);
  });

  it.each([
    { rule: 'a wrong code', body: { code: 'AAAAAA', name: 'X' }, status: 404 },
    { rule: 'no code', body: { code: 'AAA', name: 'X' }, status: 400 },
    { rule: 'a screen and a name', body: { code: 'K7M2PX', name: 'X', screen: 'away' }, status: 400 },
    { rule: 'neither', body: { code: 'K7M2PX' }, status: 400 },
    { rule: 'a screen that is none', body: { code: 'K7M2PX', screen: 'none' }, status: 404 },
  ])('refuses $rule', async ({ body, status }) => {
    expect((await owner.post('/api/stores/main/screens/pair', body)).status).toBe(status);
  });
});

describe('on air', () => {
  it('is said of streams that exist', async () => {
    await owner.put('/api/stores/main/streams/stage', {
      name: 'Plateau',
      kind: 'hls',
      address: '/streams/demo/live.m3u8',
    });
    expect((await owner.put('/api/stores/main/streams/stage/on-air', { isOnAir: false })).status).toBe(200);
    expect((await owner.put('/api/stores/main/streams/none/on-air', { isOnAir: false })).status).toBe(404);
    expect(
      (await owner.put('/api/stores/main/streams/stage/on-air', { isOnAir: 'no' })).json.issues[0].field,
    ).toBe('isOnAir');
  });
});

describe('stores, media and history', () => {
  it('lists the stores in which one has a role', async () => {
    expect((await owner.get('/api/stores')).json).toEqual([
      { id: 'main', name: 'Pop-up Paris', role: 'owner' },
    ]);
  });

  it('tells of media of this store only', async () => {
    const medium = {
      hash: 'h'.repeat(43),
      name: 'x',
      type: 'image/png',
      bytes: 3,
      cutout: false,
      focus: { x: 0, y: 0 },
    } as const;
    await controller.records.media.put('other', medium, { by: 'test', atMs: 1 });
    expect((await owner.get('/api/stores/main/media')).json).toEqual([]);
    expect((await owner.get(`/api/stores/main/media/${medium.hash}`)).status).toBe(404);
  });

  it('tells who wrote what', async () => {
    await controller.records.history.add('main', [
      {
        reference: 'playlists/evening',
        revision: 1,
        at: 5,
        by: 'camille@example.org',
        body: { name: 'Soir' },
      },
    ]);
    const told = await owner.get('/api/stores/main/history?reference=playlists/evening');
    expect(told.json).toMatchObject([{ revision: 1, by: 'camille@example.org' }]);
    expect((await owner.get('/api/stores/main/history?limit=9999')).json.issues[0].field).toBe('limit');
  });
});
