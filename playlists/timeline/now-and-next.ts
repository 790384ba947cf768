import type { ScreenMarks } from '../documents/target.ts';
import type { LiveList } from '../programme/live-list.ts';
import type { Programme } from '../programme/programme.ts';
import { type AnnouncementCue, announcementAt } from './cues-at.ts';
import { type Playing, playingAt } from './playing-at.ts';
import { segmentAt } from './segment-at.ts';

/** One thing that a region shows, from an instant to another. */
export interface Showing {
  /** Path of the item that is seen: the filler's where the slot's own cannot play; `brand` for the brand slide. */
  readonly item: string;
  /** Slide id; `undefined`: the brand slide. */
  readonly slide: string | undefined;
  readonly locale: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface RegionNowAndNext {
  readonly region: string;
  readonly now: Showing;
  /** `undefined`: the layout that follows has no such region. */
  readonly next: Showing | undefined;
}

/** What a screen shows and what it shows next, region by region. */
export interface NowAndNext {
  /** The schedule's entry that stands, as in the day plans. */
  readonly entry: string;
  readonly layout: string;
  readonly regions: readonly RegionNowAndNext[];
  /** What lies above all of it. */
  readonly announcement: AnnouncementCue | undefined;
}

/**
 * Tells what a screen shows at an instant and what follows, by the same functions as the screen itself. Computed, not
 * seen: of a picture that is broken on one screen it knows nothing.
 *
 * @returns `undefined` for a programme without days: the brand slide, and nothing after it.
 */
export function nowAndNext(
  programme: Programme,
  live: LiveList,
  screen: ScreenMarks,
  nowMs: number,
): NowAndNext | undefined {
  const segment = segmentAt(programme, nowMs);
  if (segment === undefined) return undefined;
  const regions = segment.regions.map((region) => {
    const playing = playingAt(programme, live, region, nowMs);
    const after = segmentAt(programme, playing.endMs)?.regions.find(({ name }) => name === region.name);
    return {
      region: region.name,
      now: showingOf(playing),
      next: after && showingOf(playingAt(programme, live, after, playing.endMs)),
    };
  });
  const { entry, layout } = segment;
  return { entry, layout, regions, announcement: announcementAt(live, screen, nowMs) };
}

function showingOf({ filling, locale, startMs, endMs }: Playing): Showing {
  return { item: filling.item, slide: filling.slide, locale, startMs, endMs };
}
