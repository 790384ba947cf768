import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeHolder } from '../../support/programme-holder.ts';
import { openConsole } from '../../support/test-console.ts';
import { startWholeController, type WholeController } from '../../support/whole-controller.ts';

let shop: WholeController;
let managers: string;
beforeAll(async () => {
  shop = await startWholeController();
  managers = (await shop.signedInAs('manager')).cookie;
});
afterAll(() => shop.close());

async function watching(cookie = managers) {
  const one = await openConsole(shop.address, cookie);
  await one.hello();
  return one;
}

describe('a console that says hello', () => {
  it('is welcomed with the clock, its role and the store’s revision, then with all that is so now', async () => {
    const one = await openConsole(shop.address, managers);
    const welcome = await one.hello();
    expect(welcome).toMatchObject({ store: 'main', role: 'manager', protocol: 1, publication: 0 });
    expect(Math.abs(welcome.clock.answeredAtMs - shop.clock())).toBeLessThan(5_000);
    expect(welcome.revision).toBe((await shop.kept.documents.shop('main')).revision);
    const screens = await one.next('screens');
    expect(screens.isWhole).toBe(true);
    expect(screens.screens.map(({ id, state }) => [id, state])).toEqual([
      ['fashion', 'unpaired'],
      ['home', 'unpaired'],
    ]);
    expect(await one.next('live')).toMatchObject({ isWhole: true, cues: [] });
    one.ws.close();
  });

  it('gets its clock questions answered', async () => {
    const one = await watching();
    one.send({ type: 'clock', sentAtMs: 4.5 });
    const { clock } = await one.next('clock');
    expect(clock.sentAtMs).toBe(4.5);
    expect(clock.answeredAtMs).toBeGreaterThanOrEqual(clock.receivedAtMs);
    one.ws.close();
  });
});

describe('a commit', () => {
  it('is told to all who watch the store, with author and revisions, once it is on disk', async () => {
    const [one, other] = await Promise.all([watching(), watching()]);
    await shop.kept.documents.commit(
      'main',
      [{ type: 'put', kind: 'presets', id: 'lunch', body: presetOf('Lunch') }],
      { by: 'camille@example.org', atMs: 5 },
    );
    for (const console of [one, other]) {
      const news = await console.next('committed');
      expect(news).toMatchObject({
        by: 'camille@example.org',
        atMs: 5,
        changes: [{ kind: 'presets', id: 'lunch', revision: 1 }],
        more: 0,
      });
    }
    await shop.kept.documents.commit(
      'main',
      [{ type: 'delete', kind: 'presets', id: 'lunch' }],
      shop.author(),
    );
    expect((await one.next('committed')).changes).toEqual([{ kind: 'presets', id: 'lunch', revision: null }]);
    one.ws.close();
    other.ws.close();
  });

  it('of more products than a message names is counted', async () => {
    const one = await watching();
    const [first] = await shop.kept.products.all('main');
    const many = Array.from({ length: 230 }, (_, index) => ({ ...first!.body, id: `many-${index}` }));
    await shop.kept.products.putAll('main', many, shop.author());
    const news = await one.next('committed', ({ changes }) => changes[0]?.kind === 'products');
    expect(news.changes).toHaveLength(200);
    expect(news.more).toBe(30);
    one.ws.close();
  });

  it('that publishes is told as a publication, and the screens’ new programmes with it', async () => {
    const one = await watching();
    await one.next('screens');
    const { publication } = await shop.playing.publishing.publish(
      'main',
      ['playlists/lamps', 'schedule/main'],
      'camille',
    );
    const news = await one.next('committed', ({ changes }) =>
      changes.some(({ kind }) => kind === 'publications'),
    );
    expect(news.changes).toContainEqual({
      kind: 'publications',
      id: String(publication.number),
      revision: publication.number,
    });
    const { isWhole, screens } = await one.next('screens');
    expect(isWhole).toBe(false);
    const { programme } = shop.playing.programmes.forScreen('main', 'home');
    expect(screens.find(({ id }) => id === 'home')).toMatchObject({
      head: programme.hash,
      appliesAtMs: publication.effectiveAtMs,
    });
    one.ws.close();
  });
});

describe('the states of screens', () => {
  it('follow what a display confirms: unpaired, updating, up to date, unreachable', async () => {
    const one = await watching();
    const display = await programmeHolder(shop);
    await display.pairWith('fashion');
    const stateOf = (state: string) =>
      one.next('screens', ({ screens }) =>
        screens.some((screen) => screen.id === 'fashion' && screen.state === state),
      );
    await stateOf('updating');
    display.confirm();
    await stateOf('up-to-date');
    await display.leave();
    const told = await stateOf('unreachable');
    expect(told.screens).toHaveLength(1);
    expect(told.screens[0]).toMatchObject({ id: 'fashion', reason: 'cut-off' });
    one.ws.close();
  });

  it('say nothing when a display reports that all is as it was', async () => {
    const one = await watching();
    const display = await programmeHolder(shop);
    await display.pairWith('home');
    display.confirm();
    await one.next('screens', ({ screens }) => screens.some(({ state }) => state === 'up-to-date'));
    const before = one.received.length;
    display.confirm();
    display.confirm();
    await display.settled();
    // What is decided at the same time as the reports comes before this.
    await shop.kept.documents.commit(
      'main',
      [{ type: 'put', kind: 'screens', id: 'late', body: { name: 'Late' } }],
      shop.author(),
    );
    await one.next('screens', ({ screens }) => screens.some(({ id }) => id === 'late'));
    const told = one.received.slice(before).flatMap((news) => (news.type === 'screens' ? news.screens : []));
    expect(told.map(({ id }) => id)).toEqual(['late']);
    await shop.kept.documents.commit(
      'main',
      [{ type: 'delete', kind: 'screens', id: 'late' }],
      shop.author(),
    );
    expect((await one.next('screens', ({ removed }) => removed.length > 0)).removed).toEqual(['late']);
    await display.leave();
    one.ws.close();
  });
});

describe('an announcement', () => {
  it('is told as a cue, and counted as screens paint it: who has, how fast, who has not and why', async () => {
    const one = await watching();
    const display = await programmeHolder(shop);
    await display.pairWith('fashion');
    const id = randomUUID();
    await shop.served.live.announcements.announce(
      'main',
      { id, content: { style: 'banner', title: { fr: 'Bonjour' }, text: {}, symbol: 'none' } },
      'camille',
    );
    expect((await one.next('live', ({ cues }) => cues.length > 0)).cues).toMatchObject([
      { id, kind: 'announcement' },
    ]);
    const first = await one.next('receipts');
    expect(first).toMatchObject({ cue: id, of: 2, reachable: 1, shown: 0 });
    expect(first.missing.map(({ screen, reason }) => [screen, reason])).toEqual([
      ['fashion', 'not-yet'],
      ['home', 'unreachable'],
    ]);
    display.paint(id);
    const counted = await one.next('receipts', ({ shown }) => shown === 1);
    expect(counted.p50Ms).toBeGreaterThanOrEqual(0);
    expect(counted.missing.map(({ screen }) => screen)).toEqual(['home']);

    const late = await watching();
    expect(await late.next('receipts')).toMatchObject({ cue: id, shown: 1 });
    await display.leave();
    for (const { ws } of [one, late]) ws.close();
  });
});

describe('work that takes long', () => {
  it('is told to those who may edit, from its beginning to its end', async () => {
    const staff = await watching((await shop.signedInAs('staff')).cookie);
    const one = await watching();
    const work = shop.served.work.begin('main', {
      kind: 'import',
      name: 'shop.csv',
      by: 'camille',
      total: 300,
    });
    work.report(120);
    expect(await one.next('work')).toMatchObject({ state: 'running', done: 0, total: 300 });
    const late = await watching();
    expect(await late.next('work')).toMatchObject({ state: 'running', done: 120 });
    work.fail('Row 12: the price is missing.');
    expect(await one.next('work', ({ state }) => state !== 'running')).toMatchObject({
      state: 'failed',
      detail: 'Row 12: the price is missing.',
    });
    expect(shop.served.work.list('main')).toEqual([]);
    staff.send({ type: 'clock', sentAtMs: 1 });
    await staff.next('clock');
    expect(staff.received.some(({ type }) => type === 'work')).toBe(false);
    for (const { ws } of [staff, one, late]) ws.close();
  });
});

it('leaves no trace in the log', () => {
  expect(shop.mistakes).toEqual([]);
});

function presetOf(name: string) {
  return { name, content: { style: 'banner', title: { fr: name } } };
}
