import { businessDay, businessDays, localWindow, windowOn } from './business-day.ts';
import { merged } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';

/**
 * The instants at which an item limited to certain hours may play, over planned business days: `[fromMs, untilMs]`, in
 * order, those that touch made one. Begins with what is left of the night before the first day.
 *
 * @param fromDate - First planned business day, `2026-11-24`.
 */
export function hourIntervals(
  store: StoreTimes,
  hours: { readonly from: string; readonly until: string },
  fromDate: string,
  dayCount: number,
): readonly (readonly [fromMs: number, untilMs: number])[] {
  const days = businessDays(store, fromDate, dayCount);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];

  const window = localWindow(store, hours);
  const intervals = [businessDay(store, first.number - 1), ...days].flatMap(
    (day) => windowOn(store, day, window) ?? [],
  );
  return merged(intervals).flatMap(({ fromMs, untilMs }) => {
    const clipped = [Math.max(fromMs, first.fromMs), Math.min(untilMs, last.untilMs)] as const;
    return clipped[0] < clipped[1] ? [clipped] : [];
  });
}
