import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Slide } from '../../../playlists/programme/slide.ts';
import { openScreenWall, type ScreenWall } from './screen-wall.ts';
import { lookOf, testPicture } from './test-media.ts';
import { announcing, NOON_MS, programmeOf, spotlight, type TestSlot } from './test-programme.ts';

const image = (media: string): Slide => ({
  kind: 'media',
  media,
  type: 'image/png',
  fit: 'cover',
  width: 640,
  height: 480,
  focus: { x: 0.5, y: 0.5 },
});
const message = (title: string): Slide => ({ kind: 'message', title: { fr: title }, tone: 'a' });
const slots = (...slides: string[]): TestSlot[] => slides.map((slide) => ({ slide, durationMs: 2_000 }));

const SLIDES: Record<string, Slide> = {
  one: image('p1'),
  two: image('p2'),
  three: image('p3'),
  broken: image('damaged'),
  missing: image('none'),
  lamp: spotlight('Lampe Lune', 'p1', 29_99),
  bag: spotlight('Sac Demi-lune', 'p2', 49_99),
  hello: message('Retouches offertes samedi'),
  bye: message('Ouvert dimanche toute la journée'),
};

let wall: ScreenWall;
const slow = new Map<string, Promise<void>>();

beforeAll(async () => {
  const pictures = new Map<string, Uint8Array>();
  for (const seed of [1, 2, 3]) pictures.set(`p${seed}`, await testPicture(seed));
  pictures.set('damaged', new TextEncoder().encode('no picture at all'));
  wall = await openScreenWall({
    media: async (name) => {
      await slow.get(name);
      return pictures.get(name);
    },
  });
}, 60_000);

afterAll(() => wall?.close());
beforeEach(() => {
  wall.complaints.length = 0;
});

const shown = () =>
  wall.page.evaluate(() =>
    window.stage.events.filter(({ type }) => type === 'slide-shown').map(({ detail }) => detail),
  );
const ended = () =>
  wall.page.evaluate(() =>
    window.stage.events.filter(({ type }) => type === 'slide-ended').map(({ detail }) => detail),
  );
const until = (type: 'slide-shown' | 'slide-failed' | 'cue-shown' | 'frame-changed', count = 1) =>
  wall.page.evaluate((of, nth) => window.stage.until(of, nth), type, count);
const step = (ms: number) => wall.page.evaluate((by) => window.stage.step(by), ms);

describe('vt-screen', () => {
  it('shows each slot in turn and tells what a play fact needs', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('lamp', 'one') } });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    await step(2_000);
    await until('slide-shown', 2);
    expect(await shown()).toMatchObject([
      {
        region: 'main',
        slide: 'lamp',
        item: 'main/lamp',
        product: 'lampe-lune',
        locale: 'fr',
        startMs: NOON_MS,
      },
      { region: 'main', slide: 'one', startMs: NOON_MS + 2_000, publication: 1 },
    ]);
    expect(await ended()).toMatchObject([{ slide: 'lamp', ended: 'done' }]);
  });

  it('changes in the frame of the instant, by itself', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('one', 'two') } });
    await wall.set({ programme });
    const change = await until('frame-changed', 2);
    expect(change.detail).toMatchObject({ slide: 'two', startMs: NOON_MS + 2_000 });
  });

  it('joins in the middle of a loop at the right slide', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('one', 'two', 'three') } });
    await wall.set({ programme, isManual: true, startMs: NOON_MS + 3_000 });
    await until('slide-shown');
    expect(await shown()).toMatchObject([{ slide: 'two' }]);
  });

  it.each([
    { slide: 'broken', reason: 'media-damaged' },
    { slide: 'missing', reason: 'media-missing' },
  ])('fills the slot of a slide that is $reason and reports it', async ({ slide, reason }) => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('one', slide, 'two', 'three') } });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    const failed = await until('slide-failed');
    expect(failed.detail).toMatchObject({ slide, reason, region: 'main' });
    await step(2_000);
    await until('slide-shown', 2);
    expect((await shown())[1]).toMatchObject({ slide: 'three', filled: `main/${slide}` });
    await step(2_000);
    await until('slide-shown', 3);
    expect((await shown())[2]).toMatchObject({ slide: 'two', item: 'main/two' });
    expect((await shown())[2]).not.toHaveProperty('filled');
  });

  it('stands on the brand slide when nothing can play', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('missing') } });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    expect(await shown()).toMatchObject([{ slide: 'brand', item: 'brand', filled: 'main/missing' }]);
  });

  it('keeps the old slide until a slow one is ready', async () => {
    let answer = () => {};
    slow.set('p2', new Promise((resolve) => (answer = resolve)));
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('one', 'two') } });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    await step(2_000);
    expect(await shown()).toHaveLength(1);
    answer();
    slow.clear();
    await until('slide-shown', 2);
    expect((await shown())[1]).toMatchObject({ slide: 'two' });
  });

  it('patches a price in place: no new play, no new element', async () => {
    const regions = { main: slots('lamp') };
    await wall.set({ programme: programmeOf({ slides: SLIDES, regions }), isManual: true });
    await until('slide-shown');
    const edited = programmeOf({
      slides: { ...SLIDES, lamp: spotlight('Lampe Lune', 'p1', 24_99) },
      regions,
    });
    await wall.page.evaluate((programme) => window.stage.play(programme), edited);
    await step(500);
    expect(await wall.page.evaluate(() => window.stage.text('vt-region vt-spotlight'))).toBeDefined();
    expect(await wall.page.evaluate(() => window.stage.all('vt-label'))).toBe(1);
    expect(await shown()).toHaveLength(1);
    expect(await ended()).toHaveLength(0);
  });

  it('takes a programme at its instant, not before', async () => {
    const before = programmeOf({ slides: SLIDES, regions: { main: [{ slide: 'one', durationMs: 60_000 }] } });
    const after = programmeOf({
      slides: SLIDES,
      regions: { main: [{ slide: 'two', durationMs: 60_000 }] },
      hash: 'b'.repeat(43),
    });
    await wall.set({ programme: before, isManual: true });
    await until('slide-shown');
    await wall.page.evaluate((programme) => window.stage.take(programme, 1_000), after);
    await step(900);
    expect(await shown()).toHaveLength(1);
    await step(100);
    await until('slide-shown', 2);
    expect((await shown())[1]).toMatchObject({
      slide: 'two',
      head: 'b'.repeat(43),
      startMs: NOON_MS + 1_000,
    });
    expect(await ended()).toMatchObject([{ slide: 'one', ended: 'cut' }]);
  });

  it('changes a whole layout at its boundary', async () => {
    const half = (name: string, x: number) => ({ name, x, y: 0, width: 50, height: 100 });
    const programme = programmeOf({
      slides: SLIDES,
      layouts: {
        full: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }],
        halves: [half('left', 0), half('right', 50)],
      },
      regions: { main: slots('one'), left: slots('two'), right: slots('three') },
      segments: [
        { afterMs: 0, layout: 'full' },
        { afterMs: 4_000, layout: 'halves' },
      ],
    });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    await step(2_000);
    await step(2_000);
    await until('slide-shown', 4);
    // Each region changes once its own picture is decoded.
    const both = (await shown()).slice(-2).map(({ region, slide }) => [region, slide]);
    expect(both.sort()).toEqual([
      ['left', 'two'],
      ['right', 'three'],
    ]);
    await wall.page.waitForFunction(() => window.stage.all('vt-region') === 2);
  });

  it('tells of a painted announcement once, and takes it down at its end', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('lamp', 'bag') } });
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    const content = {
      style: 'banner',
      title: { fr: 'Démo dans 5 min' },
      text: {},
      symbol: 'megaphone',
    } as const;
    const live = announcing(content, NOON_MS, 10_000);
    await wall.page.evaluate((list) => window.stage.announce(list), live);
    const cue = await until('cue-shown');
    expect(cue.detail).toEqual({ cue: 'cue-1', atMs: NOON_MS });
    await step(9_000);
    expect(await wall.page.evaluate(() => window.stage.all('vt-banner'))).toBe(1);
    await step(1_000);
    await wall.page.waitForFunction(() => window.stage.all('vt-banner') === 0);
    const receipts = await wall.page.evaluate(
      () => window.stage.events.filter(({ type }) => type === 'cue-shown').length,
    );
    expect(receipts).toBe(1);
  });

  it('never lets a banner stay longer than its length on the monotonic clock', async () => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('lamp', 'bag') } });
    const content = { style: 'banner', title: { fr: 'Court' }, text: {}, symbol: 'none' } as const;
    // The common clock stands still: only the belt can end it.
    await wall.set({ programme, isManual: true, live: announcing(content, NOON_MS, 1_000) });
    await until('cue-shown');
    await wall.page.waitForFunction(
      () => {
        void window.stage.step(0);
        return window.stage.all('vt-banner') === 0;
      },
      { polling: 100 },
    );
  });

  it.each([
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
    { width: 1920, height: 360 },
    { width: 320, height: 180 },
  ])('never lets a banner cover code or price at $width × $height', async ({ width, height }) => {
    const programme = programmeOf({ slides: SLIDES, regions: { main: slots('lamp') } });
    const content = {
      style: 'banner',
      title: { fr: 'Démo dans 5 min' },
      text: { fr: 'Au fond du magasin' },
      symbol: 'megaphone',
    } as const;
    await wall.set(
      { programme, isManual: true, isCalm: true, live: announcing(content, NOON_MS) },
      width,
      height,
    );
    await until('slide-shown');
    await until('cue-shown');
    const [banner] = await wall.page.evaluate(() => window.stage.boxes('vt-banner'));
    const under = await wall.page.evaluate(() => [
      ...window.stage.boxes('vt-code'),
      ...window.stage.boxes('vt-label'),
    ]);
    expect(under).toHaveLength(2);
    for (const box of under) expect(box.bottom).toBeLessThanOrEqual(banner?.top ?? 0);
  });

  it('counts what a takeover covers as cut, and begins anew beneath', async () => {
    const programme = programmeOf({
      slides: SLIDES,
      regions: { main: [{ slide: 'lamp', durationMs: 60_000 }] },
    });
    const content = { style: 'takeover', title: { fr: 'Tirage' }, text: {}, symbol: 'gift' } as const;
    await wall.set({ programme, isManual: true });
    await until('slide-shown');
    await wall.page.evaluate((list) => window.stage.announce(list), announcing(content, NOON_MS, 5_000));
    await until('cue-shown');
    expect(await ended()).toMatchObject([{ slide: 'lamp', ended: 'cut' }]);
    await step(5_000);
    await until('slide-shown', 2);
  });

  it('shows the pairing page instead of everything else', async () => {
    const pairing = {
      code: 'K7M2QF',
      expiresAtMs: NOON_MS + 540_000,
      consoleAddress: 'http://127.0.0.1:8080/console',
      storeName: 'Vitrine Les Halles',
    };
    await wall.set({ pairing, isManual: true });
    await wall.page.waitForFunction(() => window.stage.all('.cell') === 6);
    expect(await wall.page.evaluate(() => window.stage.text('.cell'))).toBe('K | 7 | M | 2 | Q | F');
    expect(await wall.page.evaluate(() => window.stage.all('vt-stage'))).toBe(0);
  });

  it('never shows a blank or a flat frame over 20 slide changes', async () => {
    const turns = ['one', 'lamp', 'two', 'hello', 'three', 'bag'].map((slide) => ({
      slide,
      durationMs: 760,
    }));
    const programme = programmeOf({ slides: SLIDES, regions: { main: turns } });
    await wall.set({ programme }, 640, 360);
    await until('slide-shown');
    // Forces the presentation of what is painted: a film must not begin with the frame before.
    await wall.page.screenshot();
    const frames: Uint8Array[] = [];
    const client = await wall.page.createCDPSession();
    client.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'));
      void client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await client.send('Page.startScreencast', { format: 'jpeg', quality: 80, everyNthFrame: 1 });
    await until('frame-changed', 21);
    await client.send('Page.stopScreencast');
    await client.detach();
    expect(frames.length).toBeGreaterThan(60);
    const looks = await Promise.all(frames.map(lookOf));
    const flat = looks.flatMap(({ flatness }, at) => (flatness > 0.9 ? [`${at} of ${looks.length}`] : []));
    expect(flat).toEqual([]);
  }, 60_000);

  it('never dips in brightness between pictures', async () => {
    const turns = ['one', 'two', 'three'].map((slide) => ({ slide, durationMs: 1_000 }));
    await wall.set({ programme: programmeOf({ slides: SLIDES, regions: { main: turns } }) }, 640, 360);
    await until('slide-shown');
    await wall.page.screenshot();
    const dimmest = Math.min(
      ...(await Promise.all([1, 2, 3].map(async (seed) => (await lookOf(await testPicture(seed))).luma))),
    );
    const lumas: number[] = [];
    const client = await wall.page.createCDPSession();
    client.on('Page.screencastFrame', ({ data, sessionId }) => {
      void lookOf(Buffer.from(data, 'base64')).then(({ luma }) => lumas.push(luma));
      void client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await until('frame-changed', 7);
    await client.send('Page.stopScreencast');
    await client.detach();
    expect(Math.min(...lumas)).toBeGreaterThan(dimmest * 0.95);
  }, 60_000);

  it('grows no nodes and no listeners over 300 transitions', async () => {
    const turns = ['one', 'lamp', 'hello', 'two', 'bag', 'bye', 'three'].map((slide) => ({
      slide,
      durationMs: 2_000,
    }));
    await wall.set(
      { programme: programmeOf({ slides: SLIDES, regions: { main: turns } }), isManual: true },
      320,
      180,
    );
    await until('slide-shown');
    const client = await wall.page.createCDPSession();
    const turn = (count: number) =>
      wall.page.evaluate(async (times) => {
        for (let at = 0; at < times; at += 1) {
          const changes = window.stage.events.filter(({ type }) => type === 'frame-changed').length;
          await window.stage.step(2_000);
          await window.stage.until('frame-changed', changes + 1);
        }
      }, count);
    const weigh = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { Nodes, JSEventListeners } = await wall.page.metrics();
      return { nodes: Nodes ?? 0, listeners: JSEventListeners ?? 0 };
    };
    await turn(28);
    const before = await weigh();
    await turn(300 - (300 % 7));
    const after = await weigh();
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
  }, 120_000);
});
