import type { Programme, Slot } from '../../playlists/programme/programme.ts';
import type { Slide } from '../../playlists/programme/slide.ts';
import type { Playing } from '../../playlists/timeline/playing-at.ts';

/** One slide in one region from an instant to another: what a layer shows, and what a play fact tells of it. */
export interface Showing {
  readonly region: string;
  /** Tells one showing from the next: equal while the same slide of the same slot goes on, content edits included. */
  readonly key: string;
  /** Id of the slide; `brand` for the brand slide. */
  readonly slideId: string;
  /** `undefined`: the brand slide. */
  readonly slide: Slide | undefined;
  /** Path of the item that it belongs to. */
  readonly item: string;
  /** Path of the slot's own item, where another slide fills the slot. */
  readonly filled: string | undefined;
  /** Slide of the slot itself, whether it plays or not. */
  readonly ownSlideId: string | undefined;
  readonly locale: string;
  readonly place: number;
  readonly startMs: number;
  readonly endMs: number;
  /** End of the slot on the grid: what ends before was cut. `endMs` when the wheel is empty. */
  readonly slotEndMs: number;
  readonly transition: NonNullable<Slot['transition']> | 'fade';
  readonly head: string;
  readonly publication: number;
}

/** Dresses what a region plays with the slide itself and what reports name. */
export function showingOf(programme: Programme, playing: Playing): Showing {
  const { frame, filling, region, locale, startMs, endMs } = playing;
  const slideId = filling.slide ?? 'brand';
  const slotStartMs = frame?.startMs ?? startMs;
  return {
    region,
    key: `${slotStartMs}|${slideId}|${locale}|${startMs}`,
    slideId,
    slide: filling.slide === undefined ? undefined : programme.slides[filling.slide],
    item: filling.item,
    filled: filling.isFilled ? frame?.slot.item : undefined,
    ownSlideId: frame?.slot.slide,
    locale,
    place: frame?.index ?? 0,
    startMs,
    endMs,
    slotEndMs: frame === undefined ? endMs : frame.startMs + frame.slot.durationMs,
    transition: frame?.slot.transition ?? 'fade',
    head: programme.hash,
    publication: programme.head.publication,
  };
}
