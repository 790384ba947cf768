import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer';
import { build } from 'vite';
import type { ScreenPage, Setting } from './screen-page.ts';

declare global {
  interface Window {
    stage: ScreenPage;
  }
}

export interface ScreenWall {
  readonly page: Page;
  readonly address: string;
  /** Warnings and errors that the page printed. */
  readonly complaints: string[];
  /** Sizes the page and sets a screen up in it. */
  readonly set: (setting: Setting, width?: number, height?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ScreenWallOptions {
  /** Answers `/media/<name>`; `undefined` is 404. */
  readonly media?: (name: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** Answers what else is asked, `/streams/…`. @returns whether it did. */
  readonly serve?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the page of a screen and opens it in a real Chromium. */
export async function openScreenWall(options: ScreenWallOptions = {}): Promise<ScreenWall> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-screen-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome111',
      minify: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(import.meta.dirname, 'screen-page.html') },
    },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://wall');
    try {
      if (await options.serve?.(request, response)) return;
      const name = normalize(decodeURIComponent(pathname)).slice(1);
      const bytes = name.startsWith('media/')
        ? await options.media?.(name.slice('media/'.length))
        : await readFile(join(folder, name));
      if (bytes === undefined) throw new Error('not found');
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
    protocolTimeout: 120_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto(`${address}/screen-page.html`);
  await page.waitForFunction(() => 'stage' in window);
  return {
    page,
    address,
    complaints,
    set: async (setting, width = 1280, height = 720) => {
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      await page.evaluate((what) => window.stage.set(what), setting);
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
