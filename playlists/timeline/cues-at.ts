import type { Cue } from '../documents/cue.ts';
import type { ScreenMarks, Target } from '../documents/target.ts';
import type { LiveList } from '../programme/live-list.ts';

export type AnnouncementCue = Extract<Cue, { kind: 'announcement' }>;

/** Whether a target aims at a screen: all, one of its tags, or itself. */
export function aimsAt(target: Target, screen: ScreenMarks): boolean {
  return (
    target.all === true ||
    (target.screens?.includes(screen.id) ?? false) ||
    (target.tags?.some((tag) => screen.tags.includes(tag)) ?? false)
  );
}

const URGENCY = { emergency: 2, takeover: 1, banner: 0 } as const;

/**
 * The announcement that lies above a screen at an instant: emergency before takeover before banner, of equals the
 * newest; the older returns if it still lives.
 */
export function announcementAt(
  live: LiveList,
  screen: ScreenMarks,
  nowMs: number,
): AnnouncementCue | undefined {
  let best: AnnouncementCue | undefined;
  for (const cue of live.cues) {
    if (
      cue.kind !== 'announcement' ||
      nowMs < cue.fromMs ||
      nowMs >= cue.untilMs ||
      !aimsAt(cue.target, screen)
    )
      continue;
    if (best === undefined || isBefore(cue, best)) best = cue;
  }
  return best;
}

function isBefore(cue: AnnouncementCue, other: AnnouncementCue): boolean {
  const urgency = URGENCY[cue.content.style] - URGENCY[other.content.style];
  if (urgency !== 0) return urgency > 0;
  if (cue.fromMs !== other.fromMs) return cue.fromMs > other.fromMs;
  return cue.id > other.id;
}

/** Whether a stream is on air. One that nobody ever set counts as on air: it has no on-air cue at all. */
export function isOnAirAt(live: LiveList, stream: string, atMs: number): boolean {
  let isKnown = false;
  for (const cue of live.cues) {
    if (cue.kind !== 'on-air' || cue.stream !== stream) continue;
    if (cue.fromMs <= atMs && atMs < cue.untilMs) return true;
    isKnown = true;
  }
  return !isKnown;
}

/** The first instant after `nowMs` at which any cue begins or ends; `undefined` for none. */
export function nextCueChange(live: LiveList, nowMs: number): number | undefined {
  let nextMs: number | undefined;
  for (const cue of live.cues) {
    for (const atMs of [cue.fromMs, cue.untilMs]) {
      if (atMs > nowMs && (nextMs === undefined || atMs < nextMs)) nextMs = atMs;
    }
  }
  return nextMs;
}

/** Instants in `(fromMs, untilMs)` at which a stream goes on or off air, in order. */
export function onAirChanges(
  live: LiveList,
  stream: string,
  fromMs: number,
  untilMs: number,
): readonly number[] {
  const instants = new Set<number>();
  for (const cue of live.cues) {
    if (cue.kind !== 'on-air' || cue.stream !== stream) continue;
    for (const atMs of [cue.fromMs, cue.untilMs]) if (atMs > fromMs && atMs < untilMs) instants.add(atMs);
  }
  return [...instants].sort((one, other) => one - other);
}

/** Two live lists merged: of two cues with the same id the higher version wins, in any order of arrival. */
export function mergeCues(live: LiveList, version: number, cues: readonly Cue[]): LiveList {
  const byId = new Map(live.cues.map((cue) => [cue.id, cue]));
  for (const cue of cues) {
    const known = byId.get(cue.id);
    if (known === undefined || known.version < cue.version) byId.set(cue.id, cue);
  }
  return { version: Math.max(live.version, version), cues: [...byId.values()] };
}
