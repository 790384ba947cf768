import type { Entry } from '../documents/entry.ts';
import { type BusinessDay, businessDay, windowOn } from './business-day.ts';
import { type DayRefusal, refusalOf, ruleOf } from './entry-rule.ts';
import { type Occurrence, occurrencesOn } from './occurrences.ts';
import { isHoliday } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';

/** Why an entry has no occurrence at an instant: not its day, not its time, or the shop is not open. */
export type TimeRefusal = DayRefusal | 'time' | 'closed' | 'holiday';

/**
 * The occurrence of an entry that stands at an instant, or why there is none.
 *
 * @param day - The business day in which the instant lies.
 */
export function judgeTime(
  store: StoreTimes,
  entry: Entry,
  day: BusinessDay,
  atMs: number,
): Occurrence | TimeRefusal {
  const rule = ruleOf(store, entry);
  const covers = (begun: BusinessDay): boolean => {
    const window = windowOn(store, begun, rule.window);
    return window !== undefined && window.fromMs <= atMs && atMs < window.untilMs;
  };
  // The business day whose window covers the instant is the one to ask: at 05:00 that may be the evening before.
  const yesterday = businessDay(store, day.number - 1);
  const asked = covers(day) ? day : covers(yesterday) ? yesterday : undefined;
  const refusal = refusalOf(rule, asked ?? day);
  if (refusal !== undefined) return refusal;
  if (asked === undefined) return 'time';
  const occurrence = occurrencesOn(store, entry, asked).find(
    ({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs,
  );
  return occurrence ?? (isHoliday(store, day) ? 'holiday' : 'closed');
}
