import { LitElement, type PropertyDeclarations } from 'lit';
import type { HeadStore } from '../../playlists/programme/programme.ts';
import type { Slide } from '../../playlists/programme/slide.ts';

/** What a slide may know beside its own data. The same object for all slides of a screen until something changes. */
export interface SlideContext {
  readonly store: HeadStore;
  /** The store's languages, the first one first: where a text lacks the slot's language. */
  readonly locales?: readonly string[];
  /** Controller time now, epoch milliseconds. */
  readonly now: () => number;
  /** Address of a medium: whole, or the rendition at least `widthPx` wide. */
  readonly mediaAddress: (hash: string, widthPx?: number) => string;
  /** Text that the QR of a product holds; `undefined` when there is nothing to lead to. */
  readonly codeText: (product: { readonly code: string; readonly link?: string }) => string | undefined;
  /** Since when a stream is on air, where somebody said so. */
  readonly onAirSinceMs?: (stream: string) => number | undefined;
  /** Fades only. */
  readonly isCalm: boolean;
  /** A still preview: no video decode, no motion, no hls.js. */
  readonly isStill: boolean;
}

/** Why a slide could not be shown; the stage fills its slot and reports it. */
export class SlideFailure extends Error {
  readonly reason: 'media-missing' | 'media-damaged' | 'stream-dead' | 'stalled' | 'slow' | 'error';

  constructor(reason: SlideFailure['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * What every slide element keeps to. The stage owns two layers of these; an element is used again and again, with
 * another slide each time, so that nothing grows over the months.
 *
 * Life: properties are set → `prepare()` until the first frame can be painted whole, while the old slide still stands
 * above → `enter()` when it is its turn → `leave()` when another takes over → `release()` once it is covered.
 *
 * Events: `slide-broken` (detail: {@link SlideFailure}) when it breaks while it shows; `slide-mended` when a stream is
 * back.
 */
export abstract class SlideElement<S extends Slide = Slide> extends LitElement {
  /** Listed, as in all elements here: decorators would cost a display nearly 1 KB before its first slide. */
  static override readonly properties: PropertyDeclarations = {
    slide: { attribute: false },
    context: { attribute: false },
    locale: {},
    place: { type: Number },
    startMs: { type: Number },
    endMs: { type: Number },
  };

  slide?: S;
  context?: SlideContext;
  locale = '';
  /** Place of the slot in its wheel: walls alternate by it. */
  place = 0;
  /** When what is shown began and ends, controller time: motion and video follow from it. */
  startMs = 0;
  endMs = 0;

  /** Resolves when the next paint shows the slide whole. @throws SlideFailure */
  abstract prepare(): Promise<void>;

  /** Begins motion and playback. Called in the animation frame in which the slide becomes visible. */
  enter(): void {}

  /** Another slide takes over; stays opaque beneath it until `release()`. */
  leave(): void {}

  /** Frees bitmaps, videos and timers. */
  release(): void {}
}
