import type { Entry } from '../documents/entry.ts';
import { type BusinessDay, windowOn } from './business-day.ts';
import { refusalOf, ruleOf } from './entry-rule.ts';
import { openPartsOf } from './opening-hours.ts';
import type { StoreTimes } from './store-calendar.ts';

/** One time that an entry plays, its end excluded. May run past the day start that follows it. */
export interface Occurrence {
  readonly entry: Entry;
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The occurrences of an entry that begin on a business day, in order: none, one, or one for each stretch in which the shop
 * is open. Whether the entry is switched on, and where it aims, is asked elsewhere.
 */
export function occurrencesOn(store: StoreTimes, entry: Entry, day: BusinessDay): readonly Occurrence[] {
  const rule = ruleOf(store, entry);
  if (refusalOf(rule, day) !== undefined) return [];
  const window = windowOn(store, day, rule.window);
  if (window === undefined) return [];
  if (!entry.whileOpen) return [{ entry, fromMs: window.fromMs, untilMs: window.untilMs }];
  return openPartsOf(store, day, window).map(({ fromMs, untilMs }) => ({ entry, fromMs, untilMs }));
}
