import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Page } from 'puppeteer';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../server/http/security-headers.ts';
import { launchChromium } from '../chromium.ts';

export interface Wall {
  readonly page: Page;
  readonly address: string;
  /** Warnings and errors that the page printed. */
  readonly complaints: string[];
  /** @throws Error when the page broke the policy: a slide that works here only would fail on the real page. */
  readonly close: () => Promise<void>;
}

export interface WallOptions {
  /** Path of the HTML page that is built and opened. */
  readonly html: string;
  /** Name of the global that the page sets when it can be driven. */
  readonly handle: string;
  /** Answers what is none of the page's own files. @returns whether it did. */
  readonly serve?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;
  /** Takes web sockets over. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Builds a page, serves it under the policy that displays have, and opens it in a real Chromium. */
export async function openWall({ html, handle, serve, upgrade }: WallOptions): Promise<Wall> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-wall-'));
  await build({
    configFile: false,
    root: dirname(html),
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome111',
      minify: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: html },
    },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://wall');
    response.setHeader(
      'content-security-policy',
      contentSecurityPolicy({ isDisplay: true, isHttps: false, host: request.headers.host }),
    );
    try {
      if (await serve?.(request, response)) return;
      const bytes = await readFile(join(folder, normalize(decodeURIComponent(pathname)).slice(1)));
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const browser = await launchChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  const breaches = new Set<string>();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    if (message.text().includes('Content Security Policy')) breaches.add(message.text());
  });
  await page.goto(`${address}/${basename(html)}`);
  await page.waitForFunction((name) => name in window, {}, handle);
  return {
    page,
    address,
    complaints,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
      if (breaches.size > 0) throw new Error([...breaches].join('\n'));
    },
  };
}
