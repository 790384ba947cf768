import type { Entry } from '../../../../playlists/documents/entry.ts';
import type { Weekday } from '../../../../playlists/documents/store.ts';

/** In the order of the week. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[];

/** Places of a weekday in its month that people say; -1 is the last. */
export const ORDINALS = [1, 2, 3, 4, -1] as const;

/** The rules that a form can write and a sentence can say; any other is `own`. */
export type Recurrence =
  /** Every week, on the entry's weekdays. */
  | { readonly is: 'none' }
  | { readonly is: 'weeks'; readonly every: number; readonly weekdays: readonly Weekday[] }
  | { readonly is: 'month-weekday'; readonly ordinal: number; readonly weekday: Weekday }
  /** -1: the last day of the month. */
  | { readonly is: 'month-day'; readonly day: number }
  /** On the day and month of the first date. */
  | { readonly is: 'year' }
  | { readonly is: 'own'; readonly rrule: string };

/** Reads the rule of an entry as one of those that people say. */
export function recurrenceOf({ rrule }: Pick<Entry, 'rrule'>): Recurrence {
  if (rrule === undefined) return { is: 'none' };
  const parts = new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  return weeksOf(parts) ?? monthOf(parts) ?? yearOf(parts) ?? { is: 'own', rrule };
}

/** The rule as RFC 5545 writes it; `undefined`: the entry needs none. */
export function rruleOf(recurrence: Recurrence): string | undefined {
  switch (recurrence.is) {
    case 'none':
      return undefined;
    case 'weeks': {
      const { every, weekdays } = recurrence;
      const days = WEEKDAYS.filter((day) => weekdays.includes(day));
      return `FREQ=WEEKLY;INTERVAL=${every}${days.length === 0 ? '' : `;BYDAY=${days.join()}`}`;
    }
    case 'month-weekday':
      return `FREQ=MONTHLY;BYDAY=${recurrence.ordinal}${recurrence.weekday}`;
    case 'month-day':
      return `FREQ=MONTHLY;BYMONTHDAY=${recurrence.day}`;
    case 'year':
      return 'FREQ=YEARLY';
    case 'own':
      return recurrence.rrule;
  }
}

type Parts = ReadonlyMap<string, string>;

function hasOnly(parts: Parts, frequency: string, ...names: readonly string[]): boolean {
  return (
    parts.get('FREQ') === frequency &&
    [...parts.keys()].every((name) => name === 'FREQ' || names.includes(name))
  );
}

function weeksOf(parts: Parts): Recurrence | undefined {
  if (!hasOnly(parts, 'WEEKLY', 'INTERVAL', 'BYDAY')) return undefined;
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const weekdays = WEEKDAYS.filter((day) => days.includes(day));
  return { is: 'weeks', every: Number(parts.get('INTERVAL') ?? 1), weekdays };
}

function monthOf(parts: Parts): Recurrence | undefined {
  if (hasOnly(parts, 'MONTHLY', 'BYDAY')) {
    const [, ordinal, name] = /^\+?(-?\d)([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
    const weekday = WEEKDAYS.find((day) => day === name);
    const place = ORDINALS.find((one) => one === Number(ordinal));
    return weekday && place && { is: 'month-weekday', ordinal: place, weekday };
  }
  if (!hasOnly(parts, 'MONTHLY', 'BYMONTHDAY')) return undefined;
  const day = Number(parts.get('BYMONTHDAY'));
  return day === -1 || day > 0 ? { is: 'month-day', day } : undefined;
}

function yearOf(parts: Parts): Recurrence | undefined {
  return hasOnly(parts, 'YEARLY') ? { is: 'year' } : undefined;
}
