import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import type { DisplayPage } from '../display-page.ts';

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };
const DESK = { width: 1440, height: 900 };

/** Takes the visitors' pages on a phone and the desk's first pages. `spotlight` is a screen on which a code stands. */
export async function takePages(
  browser: Browser,
  address: string,
  spotlight: DisplayPage,
  folder: string,
): Promise<void> {
  const scanned = await spotlight.page.evaluate(
    () => (window.deepAll('vt-scan vt-code')[0] as unknown as { text: string } | undefined)?.text,
  );
  if (scanned === undefined) throw new Error('There is no code on the screen.');
  const { pathname, search } = new URL(scanned);
  for (const [what, path, viewport, language] of [
    ['phone-product', `${pathname}${search}`, PHONE, 'fr'],
    ['phone-product-en', `${pathname}${search}`, PHONE, 'en'],
    ['phone-unknown', '/q/zzzzzz', PHONE, 'fr'],
    ['phone-console', '/console', PHONE, 'fr'],
    ['desk-product', `${pathname}${search}`, DESK, 'fr'],
    ['desk-choose', '/', DESK, 'fr'],
    ['desk-setup', '/setup#none', DESK, 'fr'],
    ['desk-console', '/console', DESK, 'fr'],
  ] as const) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setExtraHTTPHeaders({ 'Accept-Language': language });
    await page.setViewport(viewport);
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle0' });
    await page.screenshot({ path: join(folder, `${what}.png`) });
    await context.close();
  }
}
