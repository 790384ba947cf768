import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { ConsoleMessage } from '../../../playlists/protocol/console-messages.ts';
import type { ConsoleNews } from '../../../playlists/protocol/console-news.ts';
import { CLOSE_CODES } from '../../../playlists/protocol/protocol.ts';
import { type Bench, openBench } from '../open-bench.ts';

const NOON_MS = 1_795_600_000_000;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 120_000);
afterAll(() => bench.close());
afterEach(() => bench.page.evaluate(() => window.bench.closeFeed()));

const say = (socket: WebSocket, news: ConsoleNews) => socket.send(JSON.stringify(news));

function welcome(socket: WebSocket, hello: ConsoleMessage, role: 'manager' | 'staff' = 'manager'): void {
  const clock = { sentAtMs: hello.sentAtMs, receivedAtMs: NOON_MS, answeredAtMs: NOON_MS };
  say(socket, { type: 'welcome', protocol: 1, clock, store: 'main', role, revision: 1, publication: 3 });
}

async function open() {
  const next = bench.controller.nextConsole();
  await bench.page.evaluate(() => window.bench.openFeed());
  return next;
}

const heard = () => bench.page.evaluate(() => window.bench.heard);
const hears = (what: string) =>
  bench.page.waitForFunction((wanted) => window.bench.heard.includes(wanted), {}, what);

const screen = (id: string, state: 'up-to-date' | 'outdated') => ({
  id,
  state,
  sinceMs: NOON_MS,
  audience: 'all',
  head: 'h',
  appliesAtMs: 0,
});

describe('the console’s line to the controller', () => {
  it('says which store it wants, and is open once it was welcomed', async () => {
    const { socket, hello } = await open();
    expect(hello).toMatchObject({ type: 'hello', protocol: 1, store: 'main' });
    expect(await heard()).not.toContain('open');
    welcome(socket, hello);
    await hears('open');
    expect(await bench.page.evaluate(() => window.bench.role())).toBe('manager');
  });

  it('takes the controller’s clock', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    await hears('open');
    const nowMs = await bench.page.evaluate(() => window.bench.feedNow());
    expect(Math.abs(nowMs! - NOON_MS)).toBeLessThan(60_000);
  });

  it('is cut off when a controller falls silent, and comes back by itself', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    // Nothing answers the questions for a sign of life: the socket itself stands.
    const next = bench.controller.nextConsole();
    await hears('cut-off');
    const again = await next;
    welcome(again.socket, again.hello);
    await bench.page.waitForFunction(() => window.bench.heard.filter((what) => what === 'open').length === 2);
  });

  it('stays open as long as its questions are answered', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    for (let question = 0; question < 2; question += 1) {
      const [data] = await new Promise<[Buffer]>((done) =>
        socket.once('message', (bytes) => done([bytes as Buffer])),
      );
      const { sentAtMs } = JSON.parse(data.toString()) as ConsoleMessage;
      say(socket, { type: 'clock', clock: { sentAtMs, receivedAtMs: NOON_MS, answeredAtMs: NOON_MS } });
    }
    expect(await heard()).not.toContain('cut-off');
  });

  it.each([
    ['signed-out', 'ended signed-out'],
    ['no-role', 'ended no-role'],
  ] as const)('ends for good when it is closed as %s', async (reason, told) => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    await hears('open');
    socket.close(CLOSE_CODES[reason]);
    await hears(told);
  });

  it('comes back at once in another role', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    await hears('open');
    const next = bench.controller.nextConsole();
    socket.close(CLOSE_CODES['role-changed']);
    const again = await next;
    welcome(again.socket, again.hello, 'staff');
    await bench.page.waitForFunction(() => window.bench.role() === 'staff');
    expect(await heard()).not.toContain('cut-off');
  });
});

describe('what the feed keeps', () => {
  it('replaces what is told whole, and changes what is told in part', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    const whole = [screen('till', 'up-to-date'), screen('door', 'up-to-date')];
    say(socket, { type: 'screens', isWhole: true, removed: [], screens: whole });
    say(socket, {
      type: 'screens',
      isWhole: false,
      removed: ['door'],
      screens: [screen('till', 'outdated')],
    });
    await bench.page.waitForFunction(
      () => window.bench.heard.filter((what) => what === 'screens').length === 2,
    );
    expect(await bench.page.evaluate(() => window.bench.screens())).toEqual(['till outdated']);
    say(socket, { type: 'screens', isWhole: true, removed: [], screens: [screen('new', 'up-to-date')] });
    await bench.page.waitForFunction(
      () => window.bench.screens().length === 1 && window.bench.screens()[0] === 'new up-to-date',
    );
  });

  it('keeps of two cues with one id the higher version', async () => {
    const { socket, hello } = await open();
    welcome(socket, hello);
    const cue = (version: number) => ({
      kind: 'on-air' as const,
      id: 'a',
      target: { all: true as const },
      fromMs: 0,
      untilMs: 1,
      stream: 'studio',
      version,
    });
    say(socket, { type: 'live', version: 5, isWhole: true, cues: [cue(5)] });
    say(socket, { type: 'live', version: 6, isWhole: false, cues: [cue(4)] });
    await bench.page.waitForFunction(() => window.bench.heard.filter((what) => what === 'live').length === 2);
    expect(await bench.page.evaluate(() => window.bench.cues())).toEqual(['a 5']);
  });
});
