import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { Store } from '../../../playlists/documents/store.ts';
import type { DayPlan, Programme, Wheel } from '../../../playlists/programme/programme.ts';
import { planStretches } from '../../../playlists/schedule/day-plans.ts';
import { zoneChanges } from '../../../playlists/schedule/zone-changes.ts';
import { SCREEN } from '../schedule/shop-fixtures.ts';
import { programme } from './programme-fixtures.ts';

/** A programme planned by the schedule for real: each entry plays the wheel with its name, the default content `default`. */
export function plannedProgramme(
  store: Store,
  schedule: Schedule,
  wheels: Readonly<Record<string, Wheel>>,
  fromDate: string,
  dayCount: number,
): Programme {
  const days = planStretches(store, schedule, SCREEN, fromDate, dayCount).map((day): DayPlan => {
    const segments = day.stretches.map(({ fromMs, anchorMs, entries }) => {
      const entry = entries.map(({ id }) => id).join('+') || 'default';
      return { fromMs, entry, layout: 'full', regions: { main: { anchorMs, pass: 0, wheel: entry } } };
    });
    return { date: day.date, fromMs: day.fromMs, untilMs: day.untilMs, segments };
  });
  return programme({ days, wheels, zoneChanges: zoneChanges(store, days[0]?.fromMs ?? 0) });
}
