import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer';
import { createServer } from 'vite';

/** Opens the studio's page in a headless browser with software GL, hands it over, and closes all. */
export async function inStudio<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({
    root: resolve(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite-studio'),
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['three'] },
  });
  const browser = await puppeteer.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
    protocolTimeout: 1_200_000,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  try {
    await server.listen();
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error('The studio\u2019s page has no address.');
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(message.text());
    });
    await page.goto(address, { waitUntil: 'load', timeout: 240_000 });
    await page.waitForFunction('globalThis.shotNames !== undefined', { timeout: 240_000 });
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
