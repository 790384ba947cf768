import type { Programme } from '../../../playlists/programme/programme.ts';
import { frameAt } from '../../../playlists/timeline/frame-at.ts';
import { segmentAt } from '../../../playlists/timeline/segment-at.ts';

/** Where a screen stands in the loop that it plays. */
export interface LoopPlace {
  /** The schedule's entry, as in the day plans, and until when it stands. */
  readonly entry: string;
  readonly untilMs: number;
  /** From 0. */
  readonly index: number;
  /** Of each slot, in order. */
  readonly durationsMs: readonly number[];
  readonly loopMs: number;
}

/** @returns `undefined` where nothing is planned, or the loop is empty: the brand stands. */
export function loopPlace(programme: Programme, nowMs: number): LoopPlace | undefined {
  const segment = segmentAt(programme, nowMs);
  const region = segment?.regions.find(({ name }) => name === 'main') ?? segment?.regions[0];
  const frame = region && frameAt(region, nowMs);
  if (segment === undefined || region === undefined || frame === undefined) return undefined;
  return {
    entry: segment.entry,
    untilMs: segment.untilMs,
    index: frame.index,
    durationsMs: region.wheel.slots.map(({ durationMs }) => durationMs),
    loopMs: region.wheel.loopMs,
  };
}
