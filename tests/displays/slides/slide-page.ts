import { css, LitElement } from 'lit';
import type { SlideContext, SlideElement } from '../../../displays/slides/slide-element.ts';
import { tokens } from '../../../displays/styles/tokens.ts';
import { brandColours } from '../../../playlists/programme/brand-colours.ts';
import type { Slide } from '../../../playlists/programme/slide.ts';
import '../../../displays/slides/vt-countdown.ts';
import '../../../displays/slides/vt-spotlight.ts';

/** What a test asks the page to show. */
export interface Shown {
  readonly slide: Slide;
  readonly locale?: string;
  readonly place?: number;
  /** Controller time that stands still, or runs on from here. */
  readonly nowMs?: number;
  readonly isRunning?: boolean;
  readonly durationMs?: number;
  /** What the code holds; null: there is nothing to lead to. */
  readonly code?: string | null;
  readonly store?: Partial<SlideContext['store']>;
  readonly isStill?: boolean;
  readonly isCalm?: boolean;
}

const STORE: SlideContext['store'] = {
  name: 'Vitrine Les Halles',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  brand: {
    name: 'Vitrine Les Halles',
    colours: brandColours({ colourA: '#2d1fe0', colourB: '#e3f54b', ink: '#130f26', paper: '#faf6ee' }),
    pictures: [],
  },
};

/** Stands for the region of a screen: tokens on its host, slides inside. */
class TestWall extends LitElement {
  static override readonly styles = [
    tokens,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: block;
        container-type: size;
      }
    `,
  ];
}
customElements.define('test-wall', TestWall);

const wall = document.createElement('test-wall') as TestWall;
document.body.append(wall);
let element: SlideElement | undefined;

function dress(shown: Shown): void {
  if (!element) return;
  const store = { ...STORE, ...shown.store };
  for (const [name, colour] of Object.entries(store.brand.colours))
    wall.style.setProperty(`--${name}`, colour);
  const startsAt = shown.nowMs ?? Date.UTC(2026, 10, 24, 11, 17, 30);
  const since = performance.now();
  const now = () => (shown.isRunning ? startsAt + performance.now() - since : startsAt);
  element.slide = shown.slide;
  element.locale = shown.locale ?? 'fr';
  element.place = shown.place ?? 0;
  element.startMs = startsAt;
  element.endMs = startsAt + (shown.durationMs ?? 12_000);
  element.context = {
    store,
    locales: ['fr', 'en'],
    now,
    mediaAddress: (hash, widthPx) => `/pictures/${hash}?w=${widthPx ?? ''}`,
    codeText: (product) =>
      shown.code === null ? undefined : (shown.code ?? `https://vitrine.example/q/${product.code}?s=k7`),
    isCalm: shown.isCalm ?? false,
    isStill: shown.isStill ?? true,
  };
}

/** What tests call. */
const page = {
  async show(shown: Shown): Promise<void> {
    await wall.updateComplete;
    page.clear();
    element = document.createElement(`vt-${shown.slide.kind}`) as SlideElement;
    wall.shadowRoot?.append(element);
    dress(shown);
    await element.updateComplete;
    await element.prepare();
    element.enter();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  },
  /** Another slide in the same element, as the stage does it. */
  async again(shown: Shown): Promise<void> {
    element?.release();
    dress(shown);
    await element?.prepare();
    element?.enter();
  },
  /** An edit of the slide that stands. */
  async patch(shown: Shown): Promise<void> {
    dress(shown);
    await element?.updateComplete;
  },
  clear(): void {
    element?.release();
    element?.remove();
    element = undefined;
  },
  get element(): SlideElement | undefined {
    return element;
  },
};
export type SlidePage = typeof page;
declare global {
  interface Window {
    slides: SlidePage;
  }
}
window.slides = page;
