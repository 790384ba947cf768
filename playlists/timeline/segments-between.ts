import { segmentAt, type TimelineSource } from './segment-at.ts';

/** A stretch of time in which one entry of the schedule stands. */
export interface PlannedStretch {
  /** The entry that won, several joined by `+` where shares mix, `default` where none did. */
  readonly entry: string;
  readonly layout: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * What stands on a screen between two instants, in order and without a gap: the ribbon of its day. A publication that
 * changes nothing of entry and layout makes no new stretch.
 *
 * @returns Nothing for a programme without days.
 */
export function segmentsBetween(
  source: TimelineSource,
  fromMs: number,
  untilMs: number,
): readonly PlannedStretch[] {
  const stretches: PlannedStretch[] = [];
  for (let atMs = fromMs; atMs < untilMs; ) {
    const standing = segmentAt(source, atMs);
    if (standing === undefined) break;
    const { entry, layout } = standing;
    const endMs = Math.min(standing.untilMs, untilMs);
    const last = stretches.at(-1);
    if (last !== undefined && last.entry === entry && last.layout === layout)
      stretches[stretches.length - 1] = { ...last, untilMs: endMs };
    else stretches.push({ entry, layout, fromMs: atMs, untilMs: endMs });
    atMs = endMs;
  }
  return stretches;
}
