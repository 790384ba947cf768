import type { Slide } from '../programme/slide.ts';

/** Why a slide cannot play at an instant; each reason is told on the console. */
export type Hindrance = 'expired' | 'not-yet' | 'hours' | 'out-of-stock' | 'off-air' | 'broken' | 'unknown';

/** What a display (or a preview) knows beside the programme. */
export interface Circumstances {
  /** Whether a stream is on air at an instant (timeline/cues-at). */
  readonly isOnAir: (stream: string, atMs: number) => boolean;
  /** Instant since which a slide is known not to work on this screen: media missing or damaged, stream dead. */
  readonly brokenSinceMs: (slide: string) => number | undefined;
  /** The planned instant that an instant repeats: hours are listed for the planned days only. Absent: itself. */
  readonly plannedOf?: (atMs: number) => number;
}

/** Judges a slide for the instant at which its slot starts. `undefined`: it can play. */
export function hindranceOf(
  id: string,
  slide: Slide | undefined,
  atMs: number,
  circumstances: Circumstances,
): Hindrance | undefined {
  if (slide === undefined) return 'unknown';
  const conditions = slide.conditions;
  if (conditions?.validFromMs !== undefined && atMs < conditions.validFromMs) return 'not-yet';
  if (conditions?.validUntilMs !== undefined && atMs >= conditions.validUntilMs) return 'expired';
  if (conditions?.hours !== undefined) {
    const plannedMs = circumstances.plannedOf?.(atMs) ?? atMs;
    if (!conditions.hours.some(([from, until]) => from <= plannedMs && plannedMs < until)) return 'hours';
  }
  if (conditions?.inStock === true && stockOf(slide) === 'out') return 'out-of-stock';
  if (conditions?.onAir !== undefined && !circumstances.isOnAir(conditions.onAir, atMs)) return 'off-air';
  if (slide.kind === 'live' && !circumstances.isOnAir(slide.stream, atMs)) return 'off-air';
  if (slide.kind === 'countdown' && !slide.rounds.some((round) => atMs < round.drawAtMs)) return 'expired';
  const brokenSinceMs = circumstances.brokenSinceMs(id);
  return brokenSinceMs !== undefined && brokenSinceMs <= atMs ? 'broken' : undefined;
}

function stockOf(slide: Slide): string {
  return slide.kind === 'spotlight' || slide.kind === 'live' ? (slide.face?.stock ?? 'in') : 'in';
}
