import type { Schedule } from '../documents/schedule.ts';
import type { Shop } from '../documents/shop.ts';
import type { Store } from '../documents/store.ts';
import { type PlannedDay, planStretches } from '../schedule/day-plans.ts';
import { type Audience, marksOf } from './audience.ts';
import { storeOf } from './published.ts';

/** Business days that a programme plans ahead. */
export const PLANNED_DAYS = 62;

/** Days planned before, by schedule and by the marks of an audience. */
export interface DaysCache {
  readonly days: WeakMap<Schedule, Map<string, RememberedDays>>;
}

interface RememberedDays {
  readonly store: Store;
  readonly plansFrom: string;
  readonly days: readonly PlannedDay[];
}

/** The planned business days of an audience under a schedule: who plays when. Remembered while nothing of it changes. */
export function planDays(
  shop: Shop,
  schedule: Schedule,
  audience: Audience,
  cache: DaysCache,
): readonly PlannedDay[] {
  const store = storeOf(shop);
  const { plansFrom } = shop;
  const marks = marksOf(audience);
  const key = `${marks.id}/${marks.tags.join('+')}`;
  const known = cache.days.get(schedule)?.get(key);
  if (known !== undefined && known.store === store && known.plansFrom === plansFrom) return known.days;
  const days = planStretches(store, schedule, marks, plansFrom, PLANNED_DAYS);
  const bySchedule = cache.days.get(schedule) ?? new Map();
  bySchedule.set(key, { store, plansFrom, days });
  cache.days.set(schedule, bySchedule);
  return days;
}
