import { dayNumberOf } from '../../../../playlists/documents/local-days.ts';
import type { Weekday } from '../../../../playlists/documents/store.ts';
import { locale } from '../../../texts/locale.ts';
import { WEEKDAYS } from './recurrence.ts';
import { wordTexts as texts } from './texts.ts';

const DAY_MS = 86_400_000;
/** 1970-01-05, a Monday. */
const A_MONDAY = 4;

/** Dates of rules are days of a calendar without zone: told in UTC. */
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: 'UTC' });
}

/** `samedi`, `Saturday`. */
export function weekdayName(weekday: Weekday, width: 'long' | 'short' | 'narrow' = 'long'): string {
  return dateFormat({ weekday: width }).format((A_MONDAY + WEEKDAYS.indexOf(weekday)) * DAY_MS);
}

/** The weekday of a date, `lun.`, `Mon`. */
export function weekdayNameOn(date: string, width: 'long' | 'short' = 'short'): string {
  return dateFormat({ weekday: width }).format(dayNumberOf(date) * DAY_MS);
}

/** `24 décembre`, with the year where it is not this one: `24 décembre 2027`. @param today - `2026-11-24` */
export function dateWords(date: string, today: string, options: Intl.DateTimeFormatOptions = {}): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const text = dateFormat({ day: 'numeric', month: 'long', ...year, ...options }).format(
    dayNumberOf(date) * DAY_MS,
  );
  return locale() === 'fr' ? text.replace(/(?<![\d])1 (?=\p{L})/u, '1er ') : text;
}

/** The days from the first to the last: `23–29 novembre`; one alone with its weekday. */
export function datesWords(dates: readonly string[], today: string): string {
  const [first = today, last = first] = [dates[0], dates.at(-1)];
  if (first === last) return fullDateWords(first, today);
  const year = first.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dateFormat({ day: 'numeric', month: 'long', ...year }).formatRange(
    dayNumberOf(first) * DAY_MS,
    dayNumberOf(last) * DAY_MS,
  );
}

/** `samedi 24 octobre`. */
export function fullDateWords(date: string, today: string): string {
  return dateWords(date, today, { weekday: 'long' });
}

/** `14 h`, `14 h 30`, `minuit`; in English `14:00`, `midnight`. */
export function clockWords(time: string): string {
  if (time === '24:00' || time === '00:00') return texts.midnight;
  if (locale() !== 'fr') return time;
  const [hours, minutes] = time.split(':');
  return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
}

/** Which days of the week, as a sentence begins: `Du lundi au vendredi`. None or all: `Tous les jours`. */
export function weekdaysWords(weekdays: readonly Weekday[]): string {
  const places = WEEKDAYS.flatMap((day, place) => (weekdays.includes(day) ? [place] : []));
  const names = WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => weekdayName(day));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (places.length === 0 || places.length === 7) return texts.everyDay;
  if (places.length === 1) return texts.everyWeekday(first);
  const isRun = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
  return isRun && places.length > 2 ? texts.fromTo(first, last) : texts.onWeekdays(names);
}
