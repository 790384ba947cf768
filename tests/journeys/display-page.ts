import type { Browser, Page } from 'puppeteer';
import type { FrameChanged } from '../../displays/screen/screen-events.ts';

/** One change of slide as the page saw it, with the page's clock origin to compare pages by. */
export interface SeenFrame extends FrameChanged {
  readonly originMs: number;
}

declare global {
  interface Window {
    seenFrames: SeenFrame[];
    seenCues: string[];
    videoAt?: number;
    deepText: () => string;
    deepAll: (selector: string) => Element[];
  }
}

/** A display's page, with what it showed. */
export interface DisplayPage {
  readonly page: Page;
  /** Errors and warnings that it printed. */
  readonly complaints: readonly string[];
  frames(): Promise<readonly SeenFrame[]>;
  /** Resolves at the next time that a slide takes over of which the id fits. */
  nextSlide(pattern: RegExp): Promise<SeenFrame>;
  /** The six characters of the pairing page. */
  code(): Promise<string>;
  /** Resolves when this text stands on the screen. */
  shows(text: string): Promise<void>;
  /** Resolves when an announcement was painted. */
  cueShown(cue: string): Promise<void>;
  /** Resolves when the video has moved on; tells by how many seconds. */
  videoAdvance(): Promise<number>;
  /** What the countdown's minutes and seconds say, and the instant at which they were read. */
  countdown(): Promise<{ readonly shownMs: number; readonly atMs: number }>;
}

/** Opens a display in a window of its own storage. */
export async function openDisplay(
  browser: Browser,
  address: string,
  size = { width: 1280, height: 720 },
): Promise<DisplayPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(size);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    window.seenFrames = [];
    window.seenCues = [];
    document.addEventListener('frame-changed', (event) => {
      window.seenFrames.push({
        ...(event as CustomEvent<FrameChanged>).detail,
        originMs: performance.timeOrigin,
      });
    });
    document.addEventListener('cue-shown', (event) => {
      window.seenCues.push((event as CustomEvent<{ cue: string }>).detail.cue);
    });
  });
  await page.evaluateOnNewDocument(installProbes);
  await page.goto(address);

  return {
    page,
    complaints,
    frames: () => page.evaluate(() => window.seenFrames),
    async nextSlide(pattern) {
      const from = await page.evaluate(() => window.seenFrames.length);
      const handle = await page.waitForFunction(
        (source, start) =>
          window.seenFrames.slice(start).find((frame) => new RegExp(source).test(frame.slide)),
        { timeout: 90_000, polling: 50 },
        pattern.source,
        from,
      );
      return (await handle.jsonValue()) as SeenFrame;
    },
    async code() {
      const handle = await page.waitForFunction(() => {
        const cells = window.deepAll('vt-pairing .cell').map((cell) => cell.textContent.trim());
        return cells.length === 6 && cells.join('');
      }, WAIT);
      return String(await handle.jsonValue());
    },
    async shows(text) {
      await page.waitForFunction((wanted) => window.deepText().includes(wanted), WAIT, text);
    },
    async cueShown(cue) {
      await page.waitForFunction((wanted) => window.seenCues.includes(wanted), WAIT, cue);
    },
    async videoAdvance() {
      const handle = await page.waitForFunction(() => {
        const [video] = window.deepAll('vt-live video') as HTMLVideoElement[];
        if (video === undefined || video.readyState < 2) return undefined;
        const moved = video.currentTime - (window.videoAt ?? video.currentTime);
        window.videoAt = video.currentTime;
        return moved > 0 ? moved : undefined;
      }, WAIT);
      return Number(await handle.jsonValue());
    },
    async countdown() {
      const handle = await page.waitForFunction(() => {
        const digits = window
          .deepAll('vt-countdown vt-digit')
          .map((digit) => (digit as unknown as { value: string }).value);
        if (digits.length !== 4) return undefined;
        const [minutes, seconds] = [Number(digits.slice(0, 2).join('')), Number(digits.slice(2).join(''))];
        return { shownMs: (minutes * 60 + seconds) * 1_000, atMs: Date.now() };
      }, WAIT);
      return (await handle.jsonValue()) as { shownMs: number; atMs: number };
    },
  };
}

const WAIT = { timeout: 60_000, polling: 50 };

/** What tests ask the page: elements and text through all shadows, of what is not hidden. */
function installProbes(): void {
  const isHidden = (element: Element) => {
    const style = getComputedStyle(element);
    return style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
  };
  const walk = (root: ParentNode, visit: (node: Node) => void): void => {
    for (const child of root.childNodes) {
      if (child instanceof HTMLStyleElement || (child instanceof Element && isHidden(child))) continue;
      visit(child);
      if (!(child instanceof Element)) continue;
      if (child.shadowRoot !== null) walk(child.shadowRoot, visit);
      walk(child, visit);
    }
  };
  window.deepText = () => {
    const texts: string[] = [];
    walk(document, (node) => {
      if (node instanceof Text) texts.push(node.data);
    });
    return texts.join(' ').replace(/\s+/g, ' ');
  };
  // "vt-live video": the last part within the shadow of the first.
  window.deepAll = (selector) => {
    const [host = '', inner = ''] = selector.split(' ');
    const found: Element[] = [];
    walk(document, (node) => {
      if (node instanceof Element && node.matches(host))
        found.push(...(node.shadowRoot?.querySelectorAll(inner) ?? []));
    });
    return found;
  };
}
