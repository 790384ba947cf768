import { businessDayOf } from '../../../playlists/schedule/business-day.ts';
import type { StoreTimes } from '../../../playlists/schedule/store-calendar.ts';
import { dateAfter, weekDates } from './week/week-days.ts';

export type ViewName = 'week' | 'day' | 'list';

/** What of the schedule is looked at, as the address tells it. */
export interface ScheduleView {
  readonly view: ViewName;
  /** A day of the week that is shown, `2026-11-24`; `undefined`: today. */
  readonly date: string | undefined;
  /** `undefined`: the first screen. */
  readonly screen: string | undefined;
}

/** @param isNarrow - A phone begins with the list, the desk with the week. */
export function viewIn(search: string, isNarrow: boolean): ScheduleView {
  const query = new URLSearchParams(search);
  const view = query.get('view');
  const date = query.get('date') ?? '';
  return {
    view: view === 'week' || view === 'day' || view === 'list' ? view : isNarrow ? 'list' : 'week',
    date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date) ? date : undefined,
    screen: query.get('screen') ?? undefined,
  };
}

/** The address of a view. */
export function addressOf({ view, date, screen }: ScheduleView): string {
  const query = new URLSearchParams({
    view,
    ...(date === undefined ? {} : { date }),
    ...(screen === undefined ? {} : { screen }),
  });
  return `/console/schedule?${query}`;
}

/** The days that a view shows. */
export function datesOf({ view, date }: ScheduleView, today: string): readonly string[] {
  return view === 'day' ? [date ?? today] : weekDates(date ?? today);
}

/** The view of the days before, or after. */
export function moved(view: ScheduleView, today: string, by: -1 | 1): ScheduleView {
  const date = dateAfter(view.date ?? today, by * (view.view === 'day' ? 1 : 7));
  return { ...view, date };
}

/** The view of the days around an instant. */
export function around(view: ScheduleView, store: StoreTimes, atMs: number): ScheduleView {
  return { ...view, date: businessDayOf(store, atMs).date };
}
