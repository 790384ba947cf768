import type { Slide, SlideKind } from '../../playlists/programme/slide.ts';
import { fetchCode } from '../screen/fetch-code.ts';
import type { SlideElement } from './slide-element.ts';
import './vt-countdown.ts';
import './vt-media.ts';
import './vt-message.ts';
import './vt-spotlight.ts';

interface SlideEntry {
  readonly tag: keyof HTMLElementTagNameMap;
  /** Fetches the element's code: kinds that the first slide of a shop seldom needs. */
  readonly load?: () => Promise<unknown>;
  /** Gets ready only this long before its turn, because getting ready costs as much as playing. Else: at once. */
  readonly leadMs?: number;
  /** Another language is set in the standing element: starting anew would cost more than it shows. */
  readonly keepsRunning?: true;
}

/** Which element shows which kind of slide. A new kind is one line here. */
const SLIDE_TABLE: Readonly<Record<SlideKind | 'brand', SlideEntry>> = {
  spotlight: { tag: 'vt-spotlight' },
  live: { tag: 'vt-live', load: () => import('./vt-live.ts'), leadMs: 5_000, keepsRunning: true },
  countdown: { tag: 'vt-countdown' },
  media: { tag: 'vt-media' },
  message: { tag: 'vt-message' },
  // Stands where nothing else can: fetched again and again until it is there.
  brand: { tag: 'vt-brand', load: () => fetchCode(() => import('./vt-brand.ts')) },
};

/** Kind of a slide; none is the brand slide. */
export function kindOf(slide: Slide | undefined): SlideKind | 'brand' {
  return slide?.kind ?? 'brand';
}

/** Makes an element for a slide, its code fetched. */
export async function createSlideElement(slide: Slide | undefined): Promise<SlideElement> {
  const entry = SLIDE_TABLE[kindOf(slide)];
  await entry.load?.();
  return document.createElement(entry.tag) as unknown as SlideElement;
}

/** Code that slides ask for when they get ready. */
const LATER = [
  () => import('./vt-brand.ts'),
  () => import('./vt-brand-row.ts'),
  () => import('./cutout.ts'),
  () => import('./vt-last-ten.ts'),
  () => import('./vt-live.ts'),
  () => import('./vt-video.ts'),
];

/** Fetches the code that the first slide did not need: none is missing when the controller is away. */
export function prefetchSlides(): void {
  for (const load of LATER) void fetchCode<unknown>(load);
}

/** How long before its turn a slide gets ready; infinite: as soon as the one before it stands. */
export function leadMsOf(slide: Slide | undefined): number {
  return SLIDE_TABLE[kindOf(slide)].leadMs ?? Number.POSITIVE_INFINITY;
}

/** Whether the element goes on through a change of language or slot of the same slide. */
export function keepsRunning(slide: Slide | undefined): boolean {
  return SLIDE_TABLE[kindOf(slide)].keepsRunning ?? false;
}
