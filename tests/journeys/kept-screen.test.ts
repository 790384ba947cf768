import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptScreen } from '../../displays/keep/kept-screen.ts';
import { screenAt } from '../../playlists/timeline/screen-at.ts';
import { launchChromium } from '../chromium.ts';
import { type ControllerProcess, startController } from './controller-process.ts';
import { type DisplayPage, openDisplay, type SeenFrame } from './display-page.ts';
import { becomeOwner, type Owner } from './owner.ts';

declare global {
  interface Window {
    socketsAsked: number;
    /** How many had been asked for when the first slide took over. */
    socketsAtFirst: number;
  }
}

let browser: Browser;
let dataDir: string;
let controller: ControllerProcess;
let owner: Owner;
let display: DisplayPage;
let screen: string;

beforeAll(async () => {
  browser = await launchChromium();
  dataDir = await mkdtemp(join(tmpdir(), 'vitrine-kept-'));
  controller = await startController({ dataDir });
  owner = await becomeOwner(controller);
  display = await openDisplay(browser, `${controller.address}/display`);
  await display.page.evaluateOnNewDocument(countSockets);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await controller.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

/** Pairs the display anew and waits until all that it plays by is kept. */
async function pair(): Promise<void> {
  const code = await display.code();
  screen = (await owner.post('screens/pair', { code, name: 'Caisse', tags: [] })).json.id;
  await untilKept(display.page);
}

beforeEach(async () => {
  await cutOff(false);
  await display.page.reload();
  if (screen === undefined) await pair();
  await untilKept(display.page);
}, 30_000);

describe('a display that starts again', () => {
  it('paints the right slide from its own store before a socket opens', async () => {
    await cutOff(true);
    await display.page.reload();
    const frame = await firstFrame(display.page);
    expect(frame.socketsAsked).toBe(0);
    const { programme, live, self } = await readRecords(display.page);
    const atMs = frame.originMs + frame.frameTimeMs;
    const right = screenAt(programme, live, self, atMs, { brokenSinceMs: () => undefined });
    expect(right?.regions.map(({ filling }) => filling.slide ?? 'brand')).toContain(frame.slide);
    await display.page.waitForFunction(() => window.socketsAsked > 0);
    expect(display.complaints).toEqual([]);
  });

  it('says what it holds, and gets nothing that it has', async () => {
    const session = await display.page.createCDPSession();
    await session.send('Network.enable');
    const received: string[] = [];
    const answered = new Promise<void>((resolve) => {
      session.on('Network.webSocketFrameReceived', ({ response }) => {
        const { type } = JSON.parse(response.payloadData);
        received.push(type);
        // Asked for after the welcome: what a screen lacks has come by then.
        if (type === 'clock') resolve();
      });
    });
    await display.page.reload();
    await answered;
    expect(received).toContain('welcome');
    expect(received).not.toContain('programme');
    await session.detach();
  });

  it.each([
    { what: 'a programme without a head', record: { schema: 1, programme: { hash: 'x', head: null } } },
    { what: 'a programme of another form', record: { schema: 99, programme: {} } },
    { what: 'no programme', record: undefined },
  ])('takes everything anew from the controller where $what is kept', async ({ record }) => {
    await overwrite(display.page, record);
    await display.page.reload();
    await firstFrame(display.page);
    await untilKept(display.page);
    expect(display.complaints).toEqual([]);
  });

  it('takes everything anew from the controller where what is kept cannot be played', async () => {
    const damaged = { schema: 1, programme: { hash: 'x', head: { format: 1, store: null } }, parts: 7 };
    await overwrite(display.page, damaged);
    await display.page.reload();
    await firstFrame(display.page);
    await untilKept(display.page);
  });

  it('keeps seats apart', async () => {
    const page = await display.page.browserContext().newPage();
    await page.goto(`${controller.address}/display?seat=2`);
    await page.waitForSelector('vt-screen >>> vt-pairing');
    expect(await page.$$('vt-screen >>> vt-region')).toEqual([]);
    await page.close();
    await cutOff(true);
    await display.page.reload();
    await firstFrame(display.page);
  });

  it('shows nothing of before once its screen was taken away from it', async () => {
    await owner.post(`screens/${screen}/revoke`, undefined);
    await display.code();
    await expect.poll(async () => (await readRecords(display.page)).isWhole).toBe(false);
    await cutOff(true);
    await display.page.reload();
    await display.page.waitForFunction(() => window.socketsAsked > 0);
    expect(await display.frames()).toEqual([]);
    await cutOff(false);
    await display.page.reload();
    await pair();
  });
});

/** Counts the sockets that a page asks for. Where it is cut off, the controller died after the page was fetched: none opens. */
function countSockets(): void {
  window.socketsAsked = 0;
  const count = () => {
    window.socketsAtFirst = window.socketsAsked;
  };
  document.addEventListener('frame-changed', count, { once: true });
  const Real = WebSocket;
  window.WebSocket = class extends EventTarget {
    static readonly OPEN = 1;
    readonly readyState = 0;
    constructor(address: string) {
      super();
      window.socketsAsked += 1;
      // biome-ignore lint/correctness/noConstructorReturn: the page gets a real socket where there is one.
      if (sessionStorage.getItem('cut-off') === null) return new Real(address) as never;
    }
    close(): void {}
  } as unknown as typeof WebSocket;
}

async function cutOff(isCutOff: boolean): Promise<void> {
  await display.page.evaluate((is) => {
    if (is) sessionStorage.setItem('cut-off', '');
    else sessionStorage.removeItem('cut-off');
  }, isCutOff);
}

/** The first slide since the page was loaded, and how many sockets had been asked for by then. */
async function firstFrame(page: Page) {
  const handle = await page.waitForFunction(() => window.seenFrames[0], { polling: 50 });
  const frame = (await handle.jsonValue()) as SeenFrame;
  return { ...frame, socketsAsked: await page.evaluate(() => window.socketsAtFirst) };
}

async function untilKept(page: Page): Promise<void> {
  await expect.poll(async () => (await readRecords(page)).isWhole, { timeout: 20_000 }).toBe(true);
}

/** What the first seat has kept, as the page would read it. */
async function readRecords(page: Page): Promise<KeptScreen & { readonly isWhole: boolean }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('vitrine-screen-1');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
    });
    const request = database.transaction('kept').objectStore('kept').getAll();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    database.close();
    const rows = request.result;
    return {
      ...Object.assign({}, ...rows, { parts: {} }),
      isWhole: rows.length === 2 && rows[0].programme?.head?.store != null,
    };
  });
}

/** Puts something else where the programme was kept. */
async function overwrite(page: Page, record: object | undefined): Promise<void> {
  await page.evaluate(async (other) => {
    const request = indexedDB.open('vitrine-screen-1');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const transaction = request.result.transaction('kept', 'readwrite');
    const store = transaction.objectStore('kept');
    if (other === undefined) store.delete('programme');
    else store.put(other, 'programme');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    request.result.close();
  }, record);
}
