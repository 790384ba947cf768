import type { Head, Programme, Segment, Wheel } from '../programme/programme.ts';
import { instantOfLocal, localOf } from '../schedule/wall-clock.ts';

const DAY_MS = 86_400_000;

/** One region while a segment stands, with its wheel at hand. */
export interface RegionSegment {
  readonly name: string;
  readonly wheel: Wheel;
  readonly anchorMs: number;
  readonly pass: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** A publication took over here: start of what showed then, at or before `fromMs`. */
  readonly sinceMs?: number;
  /** A publication takes over at its end: that is no boundary, nothing is held back before it. */
  readonly isTakenOver?: true;
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

/** A segment where it stands in time: as planned, or whole weeks later by local time. */
interface Placed {
  readonly segment: Segment;
  readonly fromMs: number;
  readonly later: (plannedMs: number) => number;
}

const EMPTY_WHEEL: Wheel = { slots: [], loopMs: 0 };

/**
 * Finds what stands at an instant. Past the planned days the last week repeats by local time (of fewer than seven days,
 * all of them); before them, the first segment counts as already standing.
 *
 * A segment that goes on over the day start with the same anchors is written in both days; to the eye it is one, and so
 * it is here: nothing is cut between its halves.
 *
 * @returns `undefined` only for a programme without days.
 */
export function segmentAt(source: TimelineSource, nowMs: number): StandingSegment | undefined {
  const today = dayNumberAt(source, nowMs);
  const placed = [today - 1, today, today + 1].flatMap((number) => placedOn(source, number));
  const index = Math.max(
    placed.findLastIndex(({ fromMs }) => fromMs <= nowMs),
    0,
  );
  const here = placed[index];
  if (here === undefined) return undefined;

  let first = index;
  while (goesOn(placed[first - 1], placed[first])) first -= 1;
  let last = index;
  while (goesOn(placed[last], placed[last + 1])) last += 1;

  const begun = placed[first] ?? here;
  const next = placed[last + 1];
  // The earliest of all that follow: where the clock skips an hour, what it moved may come after what it did not.
  const untilMs = Math.min(
    dayFromMs(source, today + 2),
    ...placed.slice(last + 1).map(({ fromMs }) => fromMs),
  );
  const regions = Object.keys(here.segment.regions)
    .sort()
    .map((name) => regionOf(source, name, here, begun, next, untilMs));
  const { entry, layout } = here.segment;
  return { entry, layout, fromMs: begun.fromMs, untilMs, regions, isRepeated: today >= source.days.length };
}

function regionOf(
  source: TimelineSource,
  name: string,
  here: Placed,
  begun: Placed,
  next: Placed | undefined,
  untilMs: number,
): RegionSegment {
  const planned = here.segment.regions[name];
  const sinceMs = begun.segment.regions[name]?.sinceMs;
  const isTakenOver = Object.values(next?.segment.regions ?? {}).some(
    (region) => region.sinceMs !== undefined,
  );
  return {
    name,
    wheel: source.wheels[planned?.wheel ?? ''] ?? EMPTY_WHEEL,
    anchorMs: planned === undefined ? here.fromMs : here.later(planned.anchorMs),
    pass: planned?.pass ?? 0,
    fromMs: begun.fromMs,
    untilMs,
    ...(sinceMs === undefined ? {} : { sinceMs: begun.later(sinceMs) }),
    ...(isTakenOver ? { isTakenOver } : {}),
  };
}

/**
 * The planned instant that an instant repeats; itself within the planned days. Told of the instant alone, not of the
 * segment: a night that runs over the last planned day is planned in one half and repeated in the other.
 */
export function plannedInstant(source: TimelineSource, atMs: number): number {
  return dayOf(source, dayNumberAt(source, atMs)).earlier(atMs);
}

/** Number of the day in which an instant lies. Days count on past the planned ones, which are 0 to their number. */
function dayNumberAt(source: TimelineSource, nowMs: number): number {
  const { days, head } = source;
  const last = days.at(-1);
  if (last === undefined || nowMs < last.untilMs) {
    return Math.max(
      days.findLastIndex(({ fromMs }) => fromMs <= nowMs),
      0,
    );
  }
  const past = localOf(head.zoneChanges, nowMs) - localOf(head.zoneChanges, last.untilMs);
  // Right but for an hour where the clock changes at the day start.
  let number = days.length + Math.max(Math.floor(past / DAY_MS), 0);
  while (number > days.length && nowMs < dayFromMs(source, number)) number -= 1;
  while (nowMs >= dayFromMs(source, number + 1)) number += 1;
  return number;
}

/** Start of a day, counted on past the planned ones. */
function dayFromMs(source: TimelineSource, number: number): number {
  const { day, later } = dayOf(source, number);
  return day === undefined ? Number.POSITIVE_INFINITY : later(day.fromMs);
}

/** The planned day that a day is or repeats, and how its instants are moved. */
function dayOf({ days, head }: TimelineSource, number: number) {
  const past = number - days.length;
  const same = (atMs: number) => atMs;
  if (past < 0 || days.length === 0) return { day: days[number], later: same, earlier: same };
  const week = Math.min(days.length, 7);
  const shiftMs = (Math.floor(past / week) + 1) * week * DAY_MS;
  const moved = (atMs: number, byMs: number) =>
    instantOfLocal(head.zoneChanges, localOf(head.zoneChanges, atMs) + byMs);
  return {
    day: days[days.length - week + (past % week)],
    later: (atMs: number) => moved(atMs, shiftMs),
    earlier: (atMs: number) => moved(atMs, -shiftMs),
  };
}

function placedOn(source: TimelineSource, number: number): readonly Placed[] {
  const { day, later } = dayOf(source, number);
  return day?.segments.map((segment) => ({ segment, fromMs: later(segment.fromMs), later })) ?? [];
}

function goesOn(here: Placed | undefined, next: Placed | undefined): boolean {
  if (here === undefined || next === undefined) return false;
  const [one, other] = [here.segment, next.segment];
  if (one.entry !== other.entry || one.layout !== other.layout) return false;
  const names = Object.keys(one.regions);
  return (
    names.length === Object.keys(other.regions).length &&
    names.every((name) => {
      const [now, then] = [one.regions[name], other.regions[name]];
      return (
        now !== undefined &&
        then !== undefined &&
        then.sinceMs === undefined &&
        here.later(now.anchorMs) === next.later(then.anchorMs) &&
        now.pass === then.pass &&
        now.wheel === then.wheel
      );
    })
  );
}
