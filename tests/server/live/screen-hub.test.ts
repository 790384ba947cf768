import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChange } from '../../../playlists/programme/head-change.ts';
import { CLOSE_CODES } from '../../../playlists/protocol/protocol.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { contentHashOf } from './support/plain-programmes.ts';
import { secretOf } from './support/test-screen.ts';

const UNKNOWN_HASH = contentHashOf('unknown');

describe('a screen of the hub', () => {
  let rig: LiveRig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  it('is welcomed with its own name, a clock exchange and the whole programme', async () => {
    const display = await rig.connect();
    display.hello({ sentAtMs: 42.5 });
    const { code } = await display.next('pairing');
    await rig.live.pairing.claim('main', code, { screen: 'screen-0' }, 'camille');
    const welcome = await display.next('welcome');
    expect(welcome.self).toMatchObject({ id: 'screen-0', name: 'Screen 0', tags: ['even'], isDemo: false });
    expect(welcome.clock.sentAtMs).toBe(42.5);
    expect(welcome.clock.answeredAtMs).toBeGreaterThanOrEqual(welcome.clock.receivedAtMs);
    const programme = await display.next('programme');
    expect(programme.head).toEqual(rig.programmes.programmeOf('even').head);
    expect(programme.parts).toHaveLength(7);
  });

  it('that holds the present head is sent no programme again', async () => {
    const display = await rig.seated('screen-0');
    await display.leave();
    const again = await rig.connect({ secret: display.secret });
    again.hello({ head: rig.programmes.programmeOf('even').hash });
    await again.next('welcome');
    await again.settled();
    expect(again.received.map(({ type }) => type)).toEqual(['welcome', 'clock', 'clock']);
  });

  it('that holds an old head gets the difference to the present one, with the parts that changed', async () => {
    const old = rig.programmes.programmeOf('even');
    const display = await rig.seated('screen-0');
    await display.leave();
    rig.programmes.edit('even', 's1', 'nouveau');
    const again = await rig.connect({ secret: display.secret });
    again.hello({ head: old.hash });
    const message = await again.next('programme');
    expect(message.from).toBe(old.hash);
    expect(message.head).toBeUndefined();
    expect(message.parts).toEqual([{ kind: 'message', title: { fr: 'nouveau' }, tone: 'a' }]);
    expect(applyChange(old.head, message.change!, message.hash, contentHashOf)).toEqual(
      rig.programmes.programmeOf('even').head,
    );
  });

  it('that holds a head which nobody knows gets the whole one', async () => {
    const display = await rig.seated('screen-0', { head: UNKNOWN_HASH });
    const [message] = display.received.filter(({ type }) => type === 'programme');
    expect(message).toMatchObject({ head: rig.programmes.programmeOf('even').head });
  });

  it('gets an edit of its own audience only, to be applied at the agreed instant', async () => {
    const even = await rig.seated('screen-0');
    const odd = await rig.seated('screen-1');
    rig.programmes.edit('even', 's0', 'prix', 1_234);
    expect(await even.next('programme')).toMatchObject({ applyAtMs: 1_234 });
    await odd.settled();
    expect(odd.received.filter(({ type }) => type === 'programme')).toHaveLength(1);
  });

  it('asks for the whole head when a part is missing, and gets it', async () => {
    const display = await rig.seated('screen-0');
    display.send({ type: 'head-wanted' });
    expect((await display.next('programme')).head).toBeDefined();
  });

  it('moves to another programme when its tags change, and hears its new name', async () => {
    const display = await rig.seated('screen-0');
    await rig.commit({
      type: 'put',
      kind: 'screens',
      id: 'screen-0',
      body: { name: 'Caisse', tags: ['odd'] },
    });
    expect((await display.next('self')).self).toMatchObject({ name: 'Caisse', tags: ['odd'] });
    expect((await display.next('programme')).hash).toBe(rig.programmes.programmeOf('odd').hash);
  });

  it('is closed as revoked when its document is deleted, and is then a stranger', async () => {
    const display = await rig.seated('screen-0');
    await rig.commit({ type: 'delete', kind: 'screens', id: 'screen-0' });
    expect(await display.closed).toEqual({ code: CLOSE_CODES.revoked, reason: 'revoked' });
    const again = await rig.connect({ secret: display.secret });
    again.hello();
    await again.next('pairing');
  });

  it('hears an edit though another of its audience was deleted a moment ago', async () => {
    const display = await rig.seated('screen-2');
    const other = await rig.seated('screen-0');
    await rig.commit({ type: 'delete', kind: 'screens', id: 'screen-0' });
    rig.programmes.edit('even', 's0', 'prix');
    await display.next('programme');
    await other.closed;
  });

  it('that meets a fault of the controller is sent away, and nobody else', async () => {
    const faults: unknown[] = [];
    const faulty = await startRig({ onFailed: (error) => faults.push(error) });
    const display = await faulty.seated('screen-0');
    const { forScreen } = faulty.programmes;
    Object.assign(faulty.programmes, {
      forScreen(store: string, screen: string) {
        if (screen === 'screen-1') throw new Error('a fault');
        return forScreen(store, screen);
      },
    });
    const victim = await faulty.connect();
    victim.hello({ demo: 'screen-1' });
    expect((await victim.closed).reason).toBe('shutting-down');
    expect(faults).toEqual([new Error('a fault')]);
    await display.settled();
    await faulty.close();
  });

  it('carries out a command', async () => {
    const display = await rig.seated('screen-0');
    expect(rig.live.hub.command('main', 'screen-0', 'identify')).toBe(true);
    expect((await display.next('command')).command).toBe('identify');
    expect(rig.live.hub.command('main', 'screen-1', 'identify')).toBe(false);
  });

  it('hears of a step of the clock', async () => {
    const display = await rig.seated('screen-0');
    rig.live.hub.tellClockStep(-3_600_000);
    expect((await display.next('clock-stepped')).byMs).toBe(-3_600_000);
  });

  it('is told why, after all that was sent before, when the controller goes', async () => {
    const display = await rig.seated('screen-0');
    rig.programmes.edit('even', 's0', 'dernier prix');
    await new Promise((resolve) => setImmediate(resolve));
    await rig.live.hub.close();
    expect(await display.closed).toEqual({ code: CLOSE_CODES['shutting-down'], reason: 'shutting-down' });
    expect(display.received.at(-1)).toMatchObject({ type: 'programme' });
  });

  it('named by a demo plays that screen without pairing, and keeps no facts', async () => {
    const display = await rig.connect();
    display.hello({ demo: 'screen-1' });
    expect((await display.next('welcome')).self).toMatchObject({ id: 'screen-1', isDemo: true });
    await display.next('programme');
    const id = '019a0000-0000-7000-8000-000000000001';
    display.send({ type: 'facts', facts: [{ type: 'shown', id, screen: 'screen-1', atMs: 5, cue: 'c' }] });
    expect((await display.next('facts-stored')).ids).toEqual([id]);
    expect(rig.records.stored.size).toBe(0);
    expect(rig.live.hub.presence.of('main', 'screen-1')).toBeUndefined();
  });

  it('that is not planned cannot be played by a demo', async () => {
    const display = await rig.connect();
    display.hello({ demo: 'nowhere' });
    expect((await display.closed).code).toBe(CLOSE_CODES['unknown-token']);
  });

  it.each([
    { origin: 'http://127.0.0.1:8080', isWelcome: true, rule: 'on a page of the controller plays a demo' },
    { origin: 'https://elsewhere.example', isWelcome: false, rule: 'on a foreign page plays no demo' },
    { origin: 'null', isWelcome: false, rule: 'on a page without an origin plays no demo' },
  ])('$rule, though it comes from this machine', async ({ origin, isWelcome }) => {
    const judged = await startRig({ isOwnOrigin: (one) => one === 'http://127.0.0.1:8080' });
    const display = await judged.connect({ headers: { Origin: origin } });
    display.hello({ demo: 'screen-1' });
    if (isWelcome) expect((await display.next('welcome')).self.isDemo).toBe(true);
    else expect((await display.closed).code).toBe(CLOSE_CODES['unknown-token']);
    await judged.close();
  });

  it('on a foreign page is paired like any other: its secret speaks for it', async () => {
    const display = await rig.connect({ headers: { Origin: 'https://elsewhere.example' } });
    display.hello();
    expect((await display.next('pairing')).code).toHaveLength(6);
  });
});

describe('two windows of one screen', () => {
  it('the second is refused while the first answers', async () => {
    const rig = await startRig();
    const first = await rig.seated('screen-0', { instance: 'window-one' });
    const second = await rig.connect({ secret: first.secret });
    second.hello({ instance: 'window-two' });
    expect(await second.closed).toEqual({ code: CLOSE_CODES['seat-taken'], reason: 'seat-taken' });
    await first.settled();
    await rig.close();
  });

  it('the second wins when the first does not answer in time', async () => {
    const rig = await startRig({ seatAnswerMs: 30 });
    const secret = secretOf();
    const first = await rig.connect({ secret, autoPong: false });
    first.hello({ instance: 'window-one' });
    const { code } = await first.next('pairing');
    await rig.live.pairing.claim('main', code, { screen: 'screen-0' }, 'camille');
    await first.next('welcome');
    const second = await rig.connect({ secret });
    second.hello({ instance: 'window-two' });
    await second.next('welcome');
    expect((await first.closed).code).toBe(1006);
    expect(rig.live.hub.presence.of('main', 'screen-0')?.isConnected).toBe(true);
    await rig.close();
  });

  it('the same page that is back after a cut takes its seat at once', async () => {
    const rig = await startRig();
    const first = await rig.seated('screen-0');
    const back = await rig.connect({ secret: first.secret });
    back.hello();
    await back.next('welcome');
    await first.closed;
    await back.settled();
    expect(rig.live.hub.presence.of('main', 'screen-0')?.isConnected).toBe(true);
    await rig.close();
  });
});
