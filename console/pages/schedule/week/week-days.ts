import type { Entry } from '../../../../playlists/documents/entry.ts';
import { dateOf, dayNumberOf, weekdayIndexOf } from '../../../../playlists/documents/local-days.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import type { ScreenMarks } from '../../../../playlists/documents/target.ts';
import { businessDay, businessDayOn } from '../../../../playlists/schedule/business-day.ts';
import { planStretches, type Stretch } from '../../../../playlists/schedule/day-plans.ts';
import { occurrencesOn } from '../../../../playlists/schedule/occurrences.ts';
import { type Interval, merged, openingsOn } from '../../../../playlists/schedule/opening-hours.ts';
import type { StoreTimes } from '../../../../playlists/schedule/store-calendar.ts';
import { specificityOf } from '../../../../playlists/schedule/who-wins.ts';
import { changesBetween } from '../../../../playlists/schedule/zone-changes.ts';

/** A part of a day during which the same entries play. */
export interface WeekBlock extends Interval {
  /** None for the default content. */
  readonly entries: readonly Entry[];
  /** What would play then, and does not. */
  readonly losers: readonly Entry[];
  /** It began on the business day before; it goes on after this one. */
  readonly comesFromBefore: boolean;
  readonly goesOnAfter: boolean;
}

/** A time during which an entry would play, and does not. */
export interface LosingBlock extends Interval {
  readonly entry: Entry;
  /** Its place beside others that lose at the same time, from 0. */
  readonly lane: number;
}

/** One business day of a screen as it is drawn: from its day start, over midnight, to the next. */
export interface WeekDay extends Interval {
  readonly date: string;
  /** 23 or 25 where the clock changes. */
  readonly hours: number;
  readonly blocks: readonly WeekBlock[];
  readonly losing: readonly LosingBlock[];
  readonly lanes: number;
  readonly closed: readonly Interval[];
  /** Where the clock changes within it. */
  readonly clockChanges: readonly number[];
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The dates of the week in which a date lies, Monday first. */
export function weekDates(date: string): readonly string[] {
  const day = dayNumberOf(date);
  const monday = day - weekdayIndexOf(day);
  return Array.from({ length: 7 }, (_, index) => dateOf(monday + index));
}

/** A date some days later, or earlier. */
export function dateAfter(date: string, days: number): string {
  return dateOf(dayNumberOf(date) + days);
}

/** What wins and what loses on a screen, day by day, as the controller plans it. @param dates - Days in a row. */
export function weekDays(
  store: StoreTimes,
  schedule: Schedule,
  screen: ScreenMarks,
  dates: readonly string[],
): readonly WeekDay[] {
  const [first] = dates;
  if (first === undefined) return [];
  return planStretches(store, schedule, screen, first, dates.length).map((day) => {
    const losing = losingOn(store, schedule, screen, day.date, day.stretches);
    return {
      date: day.date,
      fromMs: day.fromMs,
      untilMs: day.untilMs,
      hours: (day.untilMs - day.fromMs) / HOUR_MS,
      blocks: day.stretches.map((stretch) => ({
        fromMs: stretch.fromMs,
        untilMs: stretch.untilMs,
        entries: stretch.entries,
        losers: losersIn(stretch, losing),
        comesFromBefore: stretch.fromMs === day.fromMs && stretch.occurrenceFromMs < day.fromMs,
        goesOnAfter: stretch.untilMs === day.untilMs && doesGoOn(store, stretch, day.date),
      })),
      losing,
      lanes: Math.max(0, ...losing.map(({ lane }) => lane + 1)),
      closed: closedOn(store, day.date),
      clockChanges: changesBetween(store.timeZone, day.fromMs, day.untilMs)
        .slice(1)
        .map(([atMs]) => atMs),
    };
  });
}

function doesGoOn(store: StoreTimes, { entries, untilMs }: Stretch, date: string): boolean {
  return entries.some((entry) =>
    occurrencesOn(store, entry, businessDayOn(store, date)).some(
      (occurrence) => occurrence.fromMs < untilMs && occurrence.untilMs > untilMs,
    ),
  );
}

function losersIn(stretch: Interval, losing: readonly LosingBlock[]): readonly Entry[] {
  const found = losing.filter(({ fromMs, untilMs }) => fromMs < stretch.untilMs && untilMs > stretch.fromMs);
  return [...new Set(found.map(({ entry }) => entry))];
}

/** Times of entries that aim here, less those during which they play. */
function losingOn(
  store: StoreTimes,
  schedule: Schedule,
  screen: ScreenMarks,
  date: string,
  stretches: readonly Stretch[],
): readonly LosingBlock[] {
  const day = businessDayOn(store, date);
  const nights = [businessDay(store, day.number - 1), day];
  const lost = schedule.entries.flatMap((entry) => {
    if (!entry.isOn || specificityOf(entry.target, screen) === undefined) return [];
    const won = stretches.filter(({ entries }) => entries.includes(entry));
    return nights
      .flatMap((begun) => occurrencesOn(store, entry, begun))
      .map(({ fromMs, untilMs }) => ({
        fromMs: Math.max(fromMs, day.fromMs),
        untilMs: Math.min(untilMs, day.untilMs),
      }))
      .flatMap((wanted) => without(wanted, won))
      .filter(({ fromMs, untilMs }) => untilMs - fromMs >= MINUTE_MS)
      .map((part) => ({ ...part, entry }));
  });
  return inLanes(lost.sort((one, other) => one.fromMs - other.fromMs));
}

/** What is left of an interval. @param taken - In order. */
function without(interval: Interval, taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  let fromMs = interval.fromMs;
  for (const part of taken) {
    if (part.untilMs <= fromMs || part.fromMs >= interval.untilMs) continue;
    if (part.fromMs > fromMs) left.push({ fromMs, untilMs: part.fromMs });
    fromMs = part.untilMs;
  }
  if (fromMs < interval.untilMs) left.push({ fromMs, untilMs: interval.untilMs });
  return left;
}

/** Side by side what loses at the same time. */
function inLanes(lost: readonly (Interval & { readonly entry: Entry })[]): readonly LosingBlock[] {
  const ends: number[] = [];
  return lost.map((block) => {
    const free = ends.findIndex((endMs) => endMs <= block.fromMs);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = block.untilMs;
    return { ...block, lane };
  });
}

/** When the shop is closed on a business day; last night's opening counts where it runs into it. */
function closedOn(store: StoreTimes, date: string): readonly Interval[] {
  const day = businessDayOn(store, date);
  const nights = [businessDay(store, day.number - 1), day];
  return without(day, merged(nights.flatMap((begun) => openingsOn(store, begun))));
}
