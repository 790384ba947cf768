import type { Head, Programme, Segment, Wheel } from '../programme/programme.ts';
import { instantOfLocal, localOf } from './zone-changes.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** One region while a segment stands, with its wheel at hand. */
export interface RegionSegment {
  readonly name: string;
  readonly wheel: Wheel;
  readonly anchorMs: number;
  readonly pass: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** It took over in the middle of a slot: no boundary lies before it. */
  readonly isResumed?: true;
  /** The next one takes over in the middle of a slot: no boundary lies behind it. */
  readonly isResumedNext?: true;
}

/** The part of a programme that says what stands when. */
export interface TimelineSource extends Pick<Programme, 'days' | 'wheels'> {
  readonly head: Pick<Head, 'zoneChanges'>;
}

/** The segment that stands at an instant, and until when. */
export interface StandingSegment {
  readonly entry: string;
  readonly layout: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly regions: readonly RegionSegment[];
  /** The planned days are over: this is the same weekday of the last planned week. */
  readonly isRepeated: boolean;
}

const EMPTY_WHEEL: Wheel = { slots: [], loopMs: 0 };

/**
 * Finds what stands at an instant. Past the planned days the last week repeats by local time; before them, the first
 * segment counts as already standing.
 *
 * @returns `undefined` only for a programme without days.
 */
export function segmentAt(programme: TimelineSource, nowMs: number): StandingSegment | undefined {
  const { days } = programme;
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;

  if (nowMs < last.untilMs) return standing(programme, Math.max(nowMs, first.fromMs), 0);

  // Whole weeks back, by local time, until the instant lies in the planned days.
  const changes = programme.head.zoneChanges;
  const localNow = localOf(changes, nowMs);
  const localEnd = localOf(changes, last.untilMs);
  const weeks = Math.floor((localNow - localEnd) / WEEK_MS) + 1;
  const mapped = instantOfLocal(changes, localNow - weeks * WEEK_MS);
  return standing(programme, Math.max(mapped, first.fromMs), weeks);
}

/** The segment of a planned instant, told as `weeks` later. */
function standing(programme: TimelineSource, plannedMs: number, weeks: number): StandingSegment | undefined {
  const { days } = programme;
  const dayIndex = lastIndexWhere(days.length, (index) => (days[index]?.fromMs ?? 0) <= plannedMs);
  const day = days[dayIndex];
  if (day === undefined) return undefined;
  const index = lastIndexWhere(day.segments.length, (at) => (day.segments[at]?.fromMs ?? 0) <= plannedMs);
  const segment = day.segments[Math.max(index, 0)];
  if (segment === undefined) return undefined;

  const later = (atMs: number) => (weeks === 0 ? atMs : weeksLater(programme, atMs, weeks));
  const fromMs = later(segment.fromMs);
  const end = endOf(programme, dayIndex, Math.max(index, 0));
  const untilMs = later(end.atMs);
  const shiftMs = fromMs - segment.fromMs;
  return {
    entry: segment.entry,
    layout: segment.layout,
    fromMs,
    untilMs,
    regions: Object.keys(segment.regions)
      .sort()
      .map((name) => ({
        ...regionOf(programme, segment, name, fromMs, untilMs, shiftMs),
        ...(end.next?.regions[name]?.resumed === true ? { isResumedNext: true } : {}),
      })),
    isRepeated: weeks > 0,
  };
}

function regionOf(
  programme: TimelineSource,
  segment: Segment,
  name: string,
  fromMs: number,
  untilMs: number,
  shiftMs: number,
): RegionSegment {
  const planned = segment.regions[name];
  const wheel = programme.wheels[planned?.wheel ?? ''] ?? EMPTY_WHEEL;
  return {
    name,
    wheel,
    anchorMs: (planned?.anchorMs ?? fromMs) + shiftMs,
    pass: planned?.pass ?? 0,
    fromMs,
    untilMs,
    ...(planned?.resumed === true ? { isResumed: true } : {}),
  };
}

/** The end of a segment, and what follows it in the planned days. */
interface SegmentEnd {
  readonly atMs: number;
  readonly next: Segment | undefined;
}

/**
 * Where a segment ends. One that goes on over the day start with the same anchors is one segment to the eye: its two
 * halves are written in both days, and nothing is cut between them.
 */
function endOf(programme: TimelineSource, dayIndex: number, segmentIndex: number): SegmentEnd {
  const day = programme.days[dayIndex];
  const segment = day?.segments[segmentIndex];
  if (day === undefined || segment === undefined) return { atMs: 0, next: undefined };
  const next = day.segments[segmentIndex + 1];
  if (next !== undefined) return { atMs: next.fromMs, next };

  const continued = programme.days[dayIndex + 1]?.segments[0];
  if (continued === undefined || !goesOn(segment, continued)) return { atMs: day.untilMs, next: continued };
  return endOf(programme, dayIndex + 1, 0);
}

function goesOn(segment: Segment, next: Segment): boolean {
  if (segment.entry !== next.entry || segment.layout !== next.layout) return false;
  const names = Object.keys(segment.regions);
  return (
    names.length === Object.keys(next.regions).length &&
    names.every((name) => {
      const [here, there] = [segment.regions[name], next.regions[name]];
      return (
        here !== undefined &&
        there !== undefined &&
        here.anchorMs === there.anchorMs &&
        here.pass === there.pass &&
        here.wheel === there.wheel
      );
    })
  );
}

function weeksLater(programme: TimelineSource, atMs: number, weeks: number): number {
  const changes = programme.head.zoneChanges;
  return instantOfLocal(changes, localOf(changes, atMs) + weeks * WEEK_MS);
}

/** Index of the last member for which a condition holds that holds for a prefix; -1 for none. */
function lastIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
