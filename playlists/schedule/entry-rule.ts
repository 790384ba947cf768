import type { Entry } from '../documents/entry.ts';
import { dayNumberOf, weekdayIndexOf, weekdayMask } from '../documents/local-days.ts';
import { type BusinessDay, businessMinutes, type LocalWindow, localWindow } from './business-day.ts';
import { openRecurrence, type Recurrence } from './recurrence.ts';
import { keptForStore, type StoreTimes } from './store-calendar.ts';

/** Why a business day is none of an entry's. */
export type DayRefusal = 'date' | 'weekday' | 'recurrence' | 'exception';

/** When an entry plays, read once: numbers instead of texts. */
export interface EntryRule {
  readonly entry: Entry;
  /** First and last day, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly weekdays: number;
  readonly window: LocalWindow;
  readonly exceptDays: ReadonlySet<number>;
  readonly recurrence: Recurrence | undefined;
}

const EVERY_WEEKDAY = 0b111_1111;

const rulesOf = keptForStore(() => new WeakMap<Entry, EntryRule>());

/** The rule of an entry in a store, kept as long as both documents are. */
export function ruleOf(store: StoreTimes, entry: Entry): EntryRule {
  const rules = rulesOf(store);
  let rule = rules.get(entry);
  if (rule === undefined) {
    const { from, until, dateFrom, dateUntil, weekdays, rrule } = entry;
    rule = {
      entry,
      firstDay: dateFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumberOf(dateFrom),
      lastDay: dateUntil === undefined ? Number.POSITIVE_INFINITY : dayNumberOf(dateUntil),
      weekdays: weekdays === undefined || weekdays.length === 0 ? EVERY_WEEKDAY : weekdayMask(weekdays),
      window: localWindow(store, from === undefined || until === undefined ? undefined : { from, until }),
      exceptDays: new Set(entry.exceptDates.map(dayNumberOf)),
      recurrence:
        rrule === undefined || dateFrom === undefined
          ? undefined
          : openRecurrence(rrule, dateFrom, {
              timeZone: store.timeZone,
              // Without times it is a day of the calendar, and those begin at midnight.
              startMinutes: from === undefined ? 0 : businessMinutes(store, from),
            }),
    };
    rules.set(entry, rule);
  }
  return rule;
}

/** Why an entry does not play on a business day; `undefined`: it does, within its window. */
export function refusalOf(rule: EntryRule, day: BusinessDay): DayRefusal | undefined {
  if (day.number < rule.firstDay || day.number > rule.lastDay) return 'date';
  if ((rule.weekdays & (1 << weekdayIndexOf(day.number))) === 0) return 'weekday';
  if (rule.recurrence !== undefined && !rule.recurrence.has(day.number)) return 'recurrence';
  return rule.exceptDays.has(day.number) ? 'exception' : undefined;
}
