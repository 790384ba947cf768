import type { Entry } from '../../../../playlists/documents/entry.ts';
import { dayNumberOf, weekdayOf } from '../../../../playlists/documents/local-days.ts';
import type { Weekday } from '../../../../playlists/documents/store.ts';
import type { Target } from '../../../../playlists/documents/target.ts';
import { type Recurrence, recurrenceOf, rruleOf } from '../words/recurrence.ts';

/** An entry while it is written: every field has a value, right or not. */
export interface EntryForm {
  readonly name: string;
  /** Empty: none. */
  readonly playlist: string;
  readonly layout: string;
  readonly aims: 'all' | 'some';
  readonly tags: readonly string[];
  readonly screens: readonly string[];
  readonly repeats: Recurrence['is'];
  readonly weekdays: readonly Weekday[];
  readonly everyWeeks: number;
  readonly ordinal: number;
  readonly ordinalWeekday: Weekday;
  /** -1: the last. */
  readonly monthDay: number;
  readonly ownRule: string;
  readonly hours: 'day' | 'open' | 'times';
  readonly from: string;
  readonly until: string;
  /** Of `times`: only while the shop is open too. */
  readonly whileOpen: boolean;
  readonly dateFrom: string;
  readonly dateUntil: string;
  readonly exceptDates: readonly string[];
  readonly priority: number;
  readonly share: number | undefined;
  readonly isOn: boolean;
}

/** A form to begin with. @param today - `2026-11-24` @param hasHours - The store told opening hours. */
export function beginForm(today: string, hasHours: boolean): EntryForm {
  return {
    name: '',
    playlist: '',
    layout: '',
    aims: 'all',
    tags: [],
    screens: [],
    repeats: 'none',
    weekdays: [],
    everyWeeks: 2,
    ordinal: 1,
    ordinalWeekday: weekdayOf(dayNumberOf(today)),
    monthDay: 1,
    ownRule: '',
    hours: hasHours ? 'open' : 'day',
    from: '',
    until: '',
    whileOpen: false,
    dateFrom: '',
    dateUntil: '',
    exceptDates: [],
    priority: 50,
    share: undefined,
    isOn: true,
  };
}

/** What an address asks a new entry to begin with: `?playlist=evening`. */
export function startedForm(search: string): Partial<EntryForm> {
  const playlist = new URLSearchParams(search).get('playlist');
  return playlist === null ? {} : { playlist };
}

/** The form of an entry that exists. */
export function formOf(entry: Entry, today: string): EntryForm {
  const recurrence = recurrenceOf(entry);
  const hasTimes = entry.from !== undefined && entry.until !== undefined;
  return {
    ...beginForm(today, false),
    name: entry.name,
    playlist: entry.playlist ?? '',
    layout: entry.layout ?? '',
    aims: entry.target.all === true ? 'all' : 'some',
    tags: entry.target.tags ?? [],
    screens: entry.target.screens ?? [],
    ...recurring(recurrence, entry),
    hours: hasTimes ? 'times' : entry.whileOpen ? 'open' : 'day',
    from: entry.from ?? '',
    until: entry.until ?? '',
    whileOpen: hasTimes && entry.whileOpen,
    dateFrom: entry.dateFrom ?? '',
    dateUntil: entry.dateUntil ?? '',
    exceptDates: entry.exceptDates,
    priority: entry.priority,
    share: entry.share,
    isOn: entry.isOn,
  };
}

function recurring(recurrence: Recurrence, entry: Entry): Partial<EntryForm> {
  const weekdays = entry.weekdays ?? [];
  // A rule and weekdays at once is more than the form's own rules say: kept whole as written.
  if (recurrence.is !== 'none' && weekdays.length > 0)
    return { repeats: 'own', ownRule: entry.rrule ?? '', weekdays };
  switch (recurrence.is) {
    case 'none':
      return { repeats: 'none', weekdays };
    case 'weeks':
      return { repeats: 'weeks', everyWeeks: recurrence.every, weekdays: recurrence.weekdays };
    case 'month-weekday':
      return { repeats: 'month-weekday', ordinal: recurrence.ordinal, ordinalWeekday: recurrence.weekday };
    case 'month-day':
      return { repeats: 'month-day', monthDay: recurrence.day };
    case 'year':
      return { repeats: 'year' };
    case 'own':
      return { repeats: 'own', ownRule: recurrence.rrule };
  }
}

/** What the form says, as the document writes it; whether it is right is judged by its schema. */
export function entryOf(form: EntryForm, id: string): Entry {
  const rrule = rruleOf(recurrenceIn(form));
  const takesWeekdays = (form.repeats === 'none' || form.repeats === 'own') && form.weekdays.length > 0;
  return {
    id,
    name: form.name.trim(),
    target: targetOf(form),
    ...(form.playlist === '' ? {} : { playlist: form.playlist }),
    ...(form.layout === '' ? {} : { layout: form.layout }),
    ...(form.dateFrom === '' ? {} : { dateFrom: form.dateFrom }),
    ...(form.dateUntil === '' ? {} : { dateUntil: form.dateUntil }),
    ...(takesWeekdays ? { weekdays: [...form.weekdays] } : {}),
    ...(form.hours === 'times' ? { from: form.from, until: form.until } : {}),
    whileOpen: form.hours === 'open' || (form.hours === 'times' && form.whileOpen),
    ...(rrule === undefined ? {} : { rrule }),
    exceptDates: [...form.exceptDates].sort(),
    priority: form.priority,
    ...(form.share === undefined ? {} : { share: form.share }),
    isOn: form.isOn,
  };
}

function recurrenceIn(form: EntryForm): Recurrence {
  switch (form.repeats) {
    case 'none':
      return { is: 'none' };
    case 'weeks':
      return { is: 'weeks', every: form.everyWeeks, weekdays: form.weekdays };
    case 'month-weekday':
      return { is: 'month-weekday', ordinal: form.ordinal, weekday: form.ordinalWeekday };
    case 'month-day':
      return { is: 'month-day', day: form.monthDay };
    case 'year':
      return { is: 'year' };
    case 'own':
      return { is: 'own', rrule: form.ownRule.trim() };
  }
}

function targetOf({ aims, tags, screens }: EntryForm): Target {
  if (aims === 'all') return { all: true };
  return {
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(screens.length === 0 ? {} : { screens: [...screens] }),
  };
}
