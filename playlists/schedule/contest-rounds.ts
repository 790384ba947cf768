import type { Contest } from '../documents/contest.ts';
import { DAY_MINUTES, dayNumberOf, minutesOf } from '../documents/local-days.ts';
import { businessDays } from './business-day.ts';
import { openRecurrence } from './recurrence.ts';
import { instantOf, type StoreTimes } from './store-calendar.ts';

/** One holding of a contest. */
export interface ContestRound {
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly drawAtMs: number;
}

/**
 * The rounds of a contest over planned business days, in order: its one round whenever that is, or those that its rule
 * yields, the one still running over the first day start included.
 *
 * @param fromDate - First planned business day, `2026-11-24`.
 */
export function contestRounds(
  store: StoreTimes,
  contest: Pick<Contest, 'once' | 'recurring'>,
  fromDate: string,
  dayCount: number,
): readonly ContestRound[] {
  const { once, recurring } = contest;
  if (once !== undefined) return [{ ...once }];
  const first = businessDays(store, fromDate, dayCount)[0];
  if (recurring === undefined || first === undefined) return [];

  // The three lie on one day by the clock; where even the draw comes before the day start, it is the night after the date.
  const night = minutesOf(recurring.drawAt) < minutesOf(store.dayStart) ? DAY_MINUTES : 0;
  const at = (day: number, time: string) => instantOf(store, day, minutesOf(time) + night);

  const recurrence = openRecurrence(recurring.rrule, recurring.dateFrom, {
    timeZone: store.timeZone,
    startMinutes: minutesOf(recurring.opensAt) + night,
  });
  const exceptDays = new Set(recurring.exceptDates.map(dayNumberOf));
  const rounds: ContestRound[] = [];
  for (let number = first.number - 1; number < first.number + dayCount; number += 1) {
    if (!recurrence.has(number) || exceptDays.has(number)) continue;
    const opensAtMs = at(number, recurring.opensAt);
    const closesAtMs = at(number, recurring.closesAt);
    const drawAtMs = Math.max(at(number, recurring.drawAt), closesAtMs);
    // A clock change may leave nothing of a round; one that ended before the planned days is told by no one.
    if (opensAtMs < closesAtMs && drawAtMs > first.fromMs) rounds.push({ opensAtMs, closesAtMs, drawAtMs });
  }
  return rounds;
}
