import type { Slot } from '../programme/programme.ts';
import type { RegionSegment } from './segment-at.ts';

/** A slot that would get less than this before a boundary is not begun: nobody can read it. */
export const SHORTEST_MS = 2_000;

/** What a region's grid says for one instant. Whether the slot can play is judged elsewhere ({@link fillSlot}). */
export interface Frame {
  readonly slot: Slot;
  /** Place of the slot in the wheel. */
  readonly index: number;
  /** Passes of the wheel since its anchor, counted on from the segment's. */
  readonly pass: number;
  /** Start of the slot on the grid; before the segment where a programme goes on. */
  readonly startMs: number;
  /** Instant of the next change: end of the slot, or the boundary that cuts or prolongs it. */
  readonly endMs: number;
  /** How far into the slot playback stands. */
  readonly offsetMs: number;
  /** Time until the next change. The stage sleeps this long; it never polls. */
  readonly remainingMs: number;
}

/**
 * Finds where a region's wheel stands at a given instant.
 *
 * Every screen works this out alone from the same clock, so neighbours agree without a message, and one that restarts
 * rejoins the loop mid-slide.
 *
 * @param nowMs - Controller time, Unix milliseconds, within the segment: passed in, never read here.
 * @returns `undefined` when the wheel has no slots: the brand slide until the segment ends.
 */
export function frameAt(region: RegionSegment, nowMs: number): Frame | undefined {
  const { wheel, anchorMs, untilMs, fromMs } = region;
  if (wheel.loopMs <= 0) return undefined;

  // The last instant at which a slot may begin; the one that stands then stays until the boundary. Where a publication
  // takes over there is no boundary to the eye: nothing is held back before it, and what was held back stays so after it.
  const lastBeginMs = region.isTakenOver
    ? untilMs
    : Math.max(region.sinceMs ?? fromMs, untilMs - SHORTEST_MS);
  const atMs = Math.min(nowMs, lastBeginMs);

  const passes = Math.floor((atMs - anchorMs) / wheel.loopMs);
  let positionMs = atMs - anchorMs - passes * wheel.loopMs;
  for (const [index, slot] of wheel.slots.entries()) {
    if (positionMs < slot.durationMs) {
      const startMs = atMs - positionMs;
      const slotEndMs = startMs + slot.durationMs;
      const endMs = slotEndMs > lastBeginMs ? untilMs : slotEndMs;
      return {
        slot,
        index,
        pass: region.pass + passes,
        startMs,
        endMs,
        offsetMs: nowMs - startMs,
        remainingMs: endMs - nowMs,
      };
    }
    positionMs -= slot.durationMs;
  }
  return undefined;
}

/**
 * The language of a frame: alternates by pass and place, so that neighbours differ and each product comes in the other
 * language next time. A slot may hold one.
 */
export function localeOf(frame: Pick<Frame, 'slot' | 'index' | 'pass'>, locales: readonly string[]): string {
  // Before the anchor passes are negative.
  return frame.slot.locale ?? locales.at((frame.pass + frame.index) % locales.length) ?? '';
}
