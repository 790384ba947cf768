import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build } from 'vite';
import type { Shown, SlidePage } from './slide-page.ts';

declare global {
  interface Window {
    slides: SlidePage;
  }
}

export interface SlideWall {
  readonly page: Page;
  /** Everything that the page said: warnings and errors of script. */
  readonly complaints: readonly string[];
  /** Sizes the page and shows a slide in it. */
  readonly show: (shown: Shown, width?: number, height?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
};

/**
 * Builds the page of slides and opens it in a real Chromium.
 *
 * @param options.pictures - Folder, or bytes by name, from which `/pictures/<name>` is answered.
 */
export async function openSlideWall(options: {
  readonly pictures: string | Readonly<Record<string, Uint8Array>>;
}): Promise<SlideWall> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-slides-'));
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
      rollupOptions: { input: resolve(import.meta.dirname, 'slide-page.html') },
    },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://wall');
    try {
      const name = normalize(decodeURIComponent(pathname)).slice(1);
      const isPicture = name.startsWith('pictures/');
      const bytes = isPicture
        ? await pictureOf(options.pictures, name.slice('pictures/'.length))
        : await readFile(join(folder, name));
      response.setHeader('content-type', isPicture ? 'image/webp' : (TYPES[extname(name)] ?? 'text/plain'));
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slide-page.html`);
  await page.waitForFunction(() => 'slides' in window);
  return {
    page,
    complaints,
    show: async (shown, width = 1920, height = 1080) => {
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      await page.evaluate((what) => window.slides.show(what), shown);
    },
    close: () => closed(browser, server, folder),
  };
}

async function pictureOf(
  pictures: string | Readonly<Record<string, Uint8Array>>,
  name: string,
): Promise<Uint8Array> {
  if (typeof pictures === 'string') return readFile(join(pictures, name));
  const bytes = pictures[name];
  if (!bytes) throw new Error('no such picture');
  return bytes;
}

async function closed(browser: Browser, server: Server, folder: string): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
}
