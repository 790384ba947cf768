import type { LiveList } from '../programme/live-list.ts';
import type { Programme } from '../programme/programme.ts';
import { type Circumstances, hindranceOf } from './can-play.ts';
import { isOnAirAt, onAirChanges } from './cues-at.ts';
import { type Filling, fillSlot } from './fill-slot.ts';
import { type Frame, frameAt, localeOf } from './frame-at.ts';
import type { RegionSegment } from './segment-at.ts';

/** A stream that returns with less than this left is not switched to: it would be gone at once. */
const WORTH_RETURNING_MS = 5_000;

/** What a region shows at an instant, and until when that stands if nothing breaks. */
export interface Playing {
  readonly region: string;
  /** `undefined`: the wheel is empty, the brand slide stands until `endMs`. */
  readonly frame: Frame | undefined;
  readonly filling: Filling;
  readonly locale: string;
  /** Start of what is shown: the slot's, or the instant at which a filler or a returning stream took over. */
  readonly startMs: number;
  readonly endMs: number;
}

/** What only one display knows. */
export interface LocalKnowledge {
  readonly brokenSinceMs: Circumstances['brokenSinceMs'];
}

/** A preview knows of nothing broken. */
export const NOTHING_BROKEN: LocalKnowledge = { brokenSinceMs: () => undefined };

/**
 * The one answer to "what does this region show at `nowMs`": grid, judgement and filling together. The same on the
 * wall, in a preview and in a report.
 */
export function playingAt(
  programme: Programme,
  live: LiveList,
  region: RegionSegment,
  nowMs: number,
  local: LocalKnowledge = NOTHING_BROKEN,
): Playing {
  const locales = programme.head.locales;
  const frame = frameAt(region, nowMs);
  if (frame === undefined) {
    const brand: Filling = { slide: undefined, item: 'brand', isFilled: false };
    const { name, fromMs, untilMs } = region;
    return { region: name, frame, filling: brand, locale: locales[0] ?? '', startMs: fromMs, endMs: untilMs };
  }

  const judge = (atMs: number): Filling =>
    fillSlot(
      region.wheel,
      frame.index,
      (id) => hindranceOf(id, programme.slides[id], atMs, circumstances) === undefined,
    );
  const circumstances: Circumstances = {
    isOnAir: (stream, atMs) => isOnAirAt(live, stream, atMs),
    brokenSinceMs: local.brokenSinceMs,
  };

  let filling = judge(frame.startMs);
  let startMs = frame.startMs;
  let endMs = frame.endMs;

  for (const atMs of judgedAgainAt(programme, live, frame)) {
    if (atMs > nowMs) {
      endMs = Math.min(endMs, atMs);
      break;
    }
    const next = judge(atMs);
    const returns = !next.isFilled && filling.isFilled;
    if (next.slide === filling.slide || (returns && frame.endMs - atMs < WORTH_RETURNING_MS)) continue;
    filling = next;
    startMs = atMs;
  }

  // What breaks while it shows is filled for the rest of its slot.
  const brokeAtMs = filling.slide === undefined ? undefined : local.brokenSinceMs(filling.slide);
  if (brokeAtMs !== undefined && brokeAtMs > startMs && brokeAtMs <= nowMs) {
    filling = judge(brokeAtMs);
    startMs = brokeAtMs;
  }
  return { region: region.name, frame, filling, locale: localeOf(frame, locales), startMs, endMs };
}

/** A live slot is judged again whenever its stream goes on or off air; any other only at its start. */
function judgedAgainAt(programme: Programme, live: LiveList, frame: Frame): readonly number[] {
  const slide = programme.slides[frame.slot.slide];
  return slide?.kind === 'live' ? onAirChanges(live, slide.stream, frame.startMs, frame.endMs) : [];
}
