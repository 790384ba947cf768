import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import type { ScreenMarks } from '../../../../playlists/documents/target.ts';
import { businessDayOf } from '../../../../playlists/schedule/business-day.ts';
import { planStretches } from '../../../../playlists/schedule/day-plans.ts';
import { nextOccurrences } from '../../../../playlists/schedule/next-occurrences.ts';
import type { Interval } from '../../../../playlists/schedule/opening-hours.ts';
import type { StoreTimes } from '../../../../playlists/schedule/store-calendar.ts';
import { specificityOf } from '../../../../playlists/schedule/who-wins.ts';

/** When an entry plays next, all that stands above it considered. */
export type NextPlay =
  | { readonly is: 'off' | 'nowhere' | 'over' }
  /** It is seen on a screen, from then until then. */
  | ({ readonly is: 'plays' } & Interval)
  /** It would, but another stands above it everywhere. */
  | ({ readonly is: 'loses' } & Interval)
  /** Its rule says so; too far away to say who wins. */
  | ({ readonly is: 'later' } & Interval);

/** As far as the days are planned to tell who wins. */
const PLANNED_DAYS = 14;

/** When each entry plays next on any screen, by entry id. */
export function nextPlays(
  store: StoreTimes,
  schedule: Schedule,
  screens: readonly ScreenMarks[],
  nowMs: number,
): ReadonlyMap<string, NextPlay> {
  const today = businessDayOf(store, nowMs);
  const seen = new Map<string, Interval>();
  for (const marks of distinct(schedule, screens))
    for (const day of planStretches(store, schedule, marks, today.date, PLANNED_DAYS))
      for (const { entries, fromMs, untilMs } of day.stretches)
        for (const { id } of untilMs > nowMs ? entries : []) {
          const known = seen.get(id);
          // What runs over the day start is written in both days.
          if (known?.untilMs === fromMs) seen.set(id, { fromMs: known.fromMs, untilMs });
          else if (known === undefined || fromMs < known.fromMs) seen.set(id, { fromMs, untilMs });
        }
  const untilMs = today.fromMs + PLANNED_DAYS * 86_400_000;
  return new Map(
    schedule.entries.map((entry) => [entry.id, nextOf(store, entry, screens, seen, nowMs, untilMs)]),
  );
}

function nextOf(
  store: StoreTimes,
  entry: Entry,
  screens: readonly ScreenMarks[],
  seen: ReadonlyMap<string, Interval>,
  nowMs: number,
  plannedUntilMs: number,
): NextPlay {
  const stretch = seen.get(entry.id);
  if (stretch !== undefined) return { is: 'plays', ...stretch };
  if (!entry.isOn) return { is: 'off' };
  if (!screens.some((screen) => specificityOf(entry.target, screen) !== undefined)) return { is: 'nowhere' };
  const next = nextOccurrences(store, entry, nowMs, 1)[0];
  if (next === undefined) return { is: 'over' };
  return { is: next.fromMs < plannedUntilMs ? 'loses' : 'later', fromMs: next.fromMs, untilMs: next.untilMs };
}

/** One screen of those that the schedule cannot tell apart. */
function distinct(schedule: Schedule, screens: readonly ScreenMarks[]): readonly ScreenMarks[] {
  const byAims = new Map<string, ScreenMarks>();
  for (const screen of screens) {
    const aims = schedule.entries.map(({ target }) => specificityOf(target, screen) ?? '-').join('');
    if (!byAims.has(aims)) byAims.set(aims, screen);
  }
  return [...byAims.values()];
}
