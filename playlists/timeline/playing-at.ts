import type { LiveList } from '../programme/live-list.ts';
import type { Programme } from '../programme/programme.ts';
import { type Circumstances, hindranceOf } from './can-play.ts';
import { isOnAirAt, onAirChanges } from './cues-at.ts';
import { type Filling, fillSlot } from './fill-slot.ts';
import { type Frame, frameAt, localeOf } from './frame-at.ts';
import { plannedInstant, type RegionSegment } from './segment-at.ts';

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

  const circumstances: Circumstances = {
    isOnAir: (stream, atMs) => isOnAirAt(live, stream, atMs),
    brokenSinceMs: local.brokenSinceMs,
    plannedOf: (atMs) => plannedInstant(programme, atMs),
  };
  const canPlay = (id: string, atMs: number) =>
    hindranceOf(id, programme.slides[id], atMs, circumstances) === undefined;
  const own = frame.slot.slide;
  const fill = (atMs: number, isOwnTried: boolean): Filling =>
    fillSlot(region.wheel, frame.index, (id) => (id !== own || isOwnTried) && canPlay(id, atMs));

  let filling = fill(frame.startMs, true);
  let startMs = frame.startMs;
  // What has begun ends in peace, but for three events, taken in their order: its stream goes, it breaks, or the slot's
  // own stream returns.
  for (let judgedMs = frame.startMs; ; ) {
    const shown = filling.slide;
    const streams = [own, shown].flatMap((id) => streamOf(programme, id) ?? []);
    const onAirMs = firstOf(streams.flatMap((stream) => onAirChanges(live, stream, judgedMs, frame.endMs)));
    const brokeMs = shown === undefined ? undefined : local.brokenSinceMs(shown);
    const breaksMs = brokeMs !== undefined && brokeMs > judgedMs ? brokeMs : Number.POSITIVE_INFINITY;
    const atMs = Math.min(onAirMs, breaksMs);
    if (atMs > nowMs || atMs >= frame.endMs) {
      const endMs = Math.min(frame.endMs, onAirMs);
      return { region: region.name, frame, filling, locale: localeOf(frame, locales), startMs, endMs };
    }
    judgedMs = atMs;
    const doesReturn =
      shown !== own &&
      streamOf(programme, own) !== undefined &&
      frame.endMs - atMs >= WORTH_RETURNING_MS &&
      canPlay(own, atMs);
    // The brand slide never fails; what still can play stays, whatever else has become possible.
    const isKept = !doesReturn && (shown === undefined || isStillShown(shown, atMs, breaksMs));
    if (isKept) continue;
    filling = fill(atMs, doesReturn);
    startMs = atMs;
  }

  function isStillShown(shown: string, atMs: number, breaksMs: number): boolean {
    const stream = streamOf(programme, shown);
    return breaksMs > atMs && (stream === undefined || isOnAirAt(live, stream, atMs));
  }
}

/** The stream that a slide shows; its conditions may name another, but those are judged at the start only. */
function streamOf(programme: Programme, id: string | undefined): string | undefined {
  const slide = id === undefined ? undefined : programme.slides[id];
  return slide?.kind === 'live' ? slide.stream : undefined;
}

function firstOf(instants: readonly number[]): number {
  return instants.reduce((first, atMs) => Math.min(first, atMs), Number.POSITIVE_INFINITY);
}
