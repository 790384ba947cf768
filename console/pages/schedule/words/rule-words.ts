import type { Entry } from '../../../../playlists/documents/entry.ts';
import { clockWords, dateWords, fullDateWords, weekdayName, weekdaysWords } from './day-words.ts';
import { recurrenceOf } from './recurrence.ts';
import { wordTexts as texts } from './texts.ts';

/** More exceptions than these are counted, not listed. */
const LISTED_EXCEPTIONS = 2;

/**
 * The rule of an entry as a person would say it: "Chaque samedi de 14 h à 18 h, jusqu'au 24 décembre".
 *
 * @param today - Business day at hand, `2026-11-24`: dates of other years are told with their year.
 */
export function ruleWords(entry: Entry, today: string): string {
  return `${daysWords(entry, today)}${timesWords(entry)}${datesWords(entry, today)}${exceptionWords(entry, today)}`;
}

function daysWords(entry: Entry, today: string): string {
  const { weekdays = [], dateFrom = today } = entry;
  const recurrence = recurrenceOf(entry);
  if (recurrence.is === 'none')
    return isOneDay(entry) ? texts.onDate(fullDateWords(dateFrom, today)) : weekdaysWords(weekdays);
  const only = weekdays.length === 0 ? '' : texts.onlyOn(uncapitalized(weekdaysWords(weekdays)));
  switch (recurrence.is) {
    case 'weeks': {
      const { every, weekdays: days } = recurrence;
      const names = days.map((day) => weekdayName(day));
      return (every === 1 && days.length > 0 ? weekdaysWords(days) : texts.everyWeeks(every, names)) + only;
    }
    case 'month-weekday':
      return texts.monthWeekday(recurrence.ordinal, weekdayName(recurrence.weekday)) + only;
    case 'month-day':
      return texts.monthDay(recurrence.day) + only;
    case 'year':
      return texts.everyYear(dateWords(dateFrom, dateFrom)) + only;
    case 'own':
      return texts.ownRule(recurrence.rrule) + only;
  }
}

function timesWords({ from, until, whileOpen }: Entry): string {
  if (from === undefined || until === undefined || (from === '00:00' && until === '24:00'))
    return whileOpen ? texts.whileOpen : texts.allDay;
  const isOvernight = until <= from && until !== '00:00';
  const words = isOvernight
    ? texts.overnight(clockWords(from), clockWords(until))
    : texts.fromUntil(clockWords(from), clockWords(until));
  return words + (whileOpen ? texts.whileOpenOnly : '');
}

function datesWords(entry: Entry, today: string): string {
  const { dateFrom, dateUntil } = entry;
  if (isOneDay(entry) && entry.rrule === undefined) return '';
  if (dateFrom !== undefined && dateUntil !== undefined)
    return texts.between(dateWords(dateFrom, today), dateWords(dateUntil, today));
  if (dateUntil !== undefined) return texts.untilDate(dateWords(dateUntil, today));
  // What has begun needs no telling from when on.
  return dateFrom !== undefined && dateFrom > today ? texts.since(dateWords(dateFrom, today)) : '';
}

function exceptionWords({ exceptDates }: Entry, today: string): string {
  if (exceptDates.length === 0) return '';
  if (exceptDates.length > LISTED_EXCEPTIONS) return texts.exceptMany(exceptDates.length);
  return texts.exceptDays(exceptDates.map((date) => dateWords(date, today)));
}

function isOneDay({ dateFrom, dateUntil }: Entry): boolean {
  return dateFrom !== undefined && dateFrom === dateUntil;
}

function uncapitalized(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
