import { AxePuppeteer } from '@axe-core/puppeteer';
import type { Browser, Page } from 'puppeteer';

/** A person's browser window at the console, with what it complained of. */
export interface DeskPage {
  readonly page: Page;
  /** Errors and warnings that it printed. */
  readonly complaints: readonly string[];
  /** What axe finds wrong, as people can read it. */
  violations(): Promise<readonly string[]>;
  /** Light or dark, as the system says. */
  wears(scheme: 'light' | 'dark'): Promise<void>;
  /** Resolves when this text stands somewhere on the page. */
  says(text: string): Promise<void>;
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Opens a window of its own storage that asks for French. */
export async function openDesk(browser: Browser, size = DESK): Promise<DeskPage> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(size);
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR'] });
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  return {
    page,
    complaints,
    async violations() {
      // What fades in would be measured half-way.
      await page.evaluate(async () => {
        const finite = document
          .getAnimations()
          .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
        for (const animation of finite) animation.finish();
      });
      const { violations } = await new AxePuppeteer(page).analyze();
      return violations.map(({ id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400),
      );
    },
    async wears(scheme) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    },
    async says(text) {
      await page.waitForSelector(`>>> ::-p-text(${text})`);
    },
  };
}
