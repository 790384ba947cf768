import type { SlideFailure } from '../slides/slide-element.ts';
import { tell } from './screen-events.ts';
import type { Showing } from './showing.ts';

/** Tells that a slide takes over, in the animation frame in which it does. */
export function tellTaken(from: EventTarget, { region, slideId: slide, startMs }: Showing): void {
  const frameTimeMs = Number(document.timeline.currentTime ?? performance.now());
  tell(from, 'frame-changed', { region, slide, frameTimeMs, startMs });
}

/** Tells that a slide could not be shown, or broke. */
export function tellFailed(
  from: EventTarget,
  { region, slideId: slide, slotEndMs }: Showing,
  reason: SlideFailure['reason'],
  detail: string,
): void {
  tell(from, 'slide-failed', { region, slide, reason, detail, slotEndMs });
}

/** Tells that a stream that broke is back. */
export function tellReturned(from: EventTarget, { region, slideId: slide }: Showing): void {
  tell(from, 'slide-returned', { region, slide });
}
