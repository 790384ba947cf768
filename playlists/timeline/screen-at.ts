import type { Layout } from '../documents/layout.ts';
import type { ScreenMarks } from '../documents/target.ts';
import type { LiveList } from '../programme/live-list.ts';
import type { Programme } from '../programme/programme.ts';
import { type AnnouncementCue, announcementAt, nextCueChange } from './cues-at.ts';
import { type LocalKnowledge, NOTHING_BROKEN, type Playing, playingAt } from './playing-at.ts';
import { segmentAt } from './segment-at.ts';

/** Everything that a screen shows at one instant. */
export interface ScreenFrame {
  /** Areas of the layout that stands. */
  readonly layout: Layout['regions'];
  readonly layoutId: string;
  readonly regions: readonly Playing[];
  /** What the overlay shows. */
  readonly announcement: AnnouncementCue | undefined;
  /** The first instant after this at which any of it may differ. */
  readonly nextChangeMs: number;
  /** The planned days are over and the last week repeats. */
  readonly isPastHorizon: boolean;
}

const FULL_SCREEN: Layout['regions'] = [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }];

/**
 * What a screen shows at an instant: a pure function of programme, live list and time, the heart of the whole product.
 *
 * @returns `undefined` for a programme without days: nothing is planned, show the brand slide.
 */
export function screenAt(
  programme: Programme,
  live: LiveList,
  screen: ScreenMarks,
  nowMs: number,
  local: LocalKnowledge = NOTHING_BROKEN,
): ScreenFrame | undefined {
  const segment = segmentAt(programme, nowMs);
  if (segment === undefined) return undefined;

  const regions = segment.regions.map((region) => playingAt(programme, live, region, nowMs, local));
  const cueChangeMs = nextCueChange(live, nowMs) ?? Number.POSITIVE_INFINITY;
  return {
    layout: programme.head.layouts[segment.layout] ?? FULL_SCREEN,
    layoutId: segment.layout,
    regions,
    announcement: announcementAt(live, screen, nowMs),
    nextChangeMs: Math.min(segment.untilMs, cueChangeMs, ...regions.map((region) => region.endMs)),
    isPastHorizon: segment.isRepeated,
  };
}
