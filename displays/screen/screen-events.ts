import type { SlideFailure } from '../slides/slide-element.ts';

/** Detail of `slide-shown`: a slide was painted. */
export interface SlideShown {
  readonly region: string;
  /** Path of the item; `brand` for the brand slide. */
  readonly item: string;
  readonly slide: string;
  readonly product: string | undefined;
  readonly locale: string;
  /** Instant of the paint, controller time. */
  readonly startMs: number;
  /** It filled the slot of this item. */
  readonly filled: string | undefined;
  /** Programme that it was part of when it appeared. */
  readonly head: string;
  readonly publication: number;
}

/** Detail of `slide-ended`: what a play fact tells. */
export interface SlideEnded extends SlideShown {
  readonly durationMs: number;
  readonly ended: 'done' | 'cut' | 'failed';
}

/** Detail of `slide-failed`. */
export interface SlideFailed {
  readonly region: string;
  readonly slide: string;
  readonly reason: SlideFailure['reason'];
  /** End of the slot that it fails: it is not tried again before. */
  readonly slotEndMs: number;
  readonly detail: string;
}

/** Detail of `slide-returned`: a stream that broke is back. */
export interface SlideReturned {
  readonly region: string;
  readonly slide: string;
}

/** Detail of `cue-shown`: an announcement was painted, once per cue. */
export interface CueShown {
  readonly cue: string;
  readonly atMs: number;
}

/** Detail of `frame-changed`: for tests and skew measurements. */
export interface FrameChanged {
  readonly region: string;
  readonly slide: string;
  /** Time stamp of the animation frame in which the slide took over, `performance` time. */
  readonly frameTimeMs: number;
  readonly startMs: number;
}

/** Events of `<vt-screen>`; all of them bubble out of its shadow. */
export interface ScreenEvents {
  'slide-shown': SlideShown;
  'slide-ended': SlideEnded;
  'slide-failed': SlideFailed;
  'slide-returned': SlideReturned;
  'cue-shown': CueShown;
  'frame-changed': FrameChanged;
}

/** Sends an event of a screen up through all shadows. */
export function tell<K extends keyof ScreenEvents>(
  from: EventTarget,
  type: K,
  detail: ScreenEvents[K],
): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
