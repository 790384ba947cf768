/** Times as cron words tell them: for each field the values that it allows. */
export interface CronTimes {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Where day of the month and weekday are both narrowed, either is enough (POSIX crontab). */
  readonly isEitherDay: boolean;
}

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Field[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'weekday', least: 0, most: 7, names: WEEKDAYS },
];

/**
 * Reads five cron words: minute, hour, day of the month, month, weekday; each `*`, numbers, lists, ranges and steps,
 * months and weekdays by their English names too.
 *
 * @returns What is wrong, as a phrase that follows the field's name, where they cannot be read.
 */
export function parseCronWords(text: string): CronTimes | { readonly fault: string } {
  const words = text.trim().toLowerCase().split(/\s+/);
  if (words.length !== FIELDS.length)
    return { fault: 'needs five words: minute, hour, day of the month, month, weekday, such as "0 7 * * *"' };
  const sets: ReadonlySet<number>[] = [];
  for (const [index, field] of FIELDS.entries()) {
    const values = valuesOf(words[index] ?? '', field);
    if (values === undefined)
      return {
        fault: `has "${words[index]}" for the ${field.name}: use ${field.least} to ${field.most} or *`,
      };
    sets.push(values);
  }
  const [minutes, hours, days, months, weekdays] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  if (weekdays.has(7)) weekdays.add(0);
  const isNarrowed = (word: string | undefined) => word?.startsWith('*') === false;
  const isEitherDay = isNarrowed(words[2]) && isNarrowed(words[4]);
  const times = { minutes, hours, days, months, weekdays, isEitherDay };
  return hasSomeDay(times) ? times : { fault: 'names a day that no month has' };
}

function valuesOf(word: string, field: Field): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of word.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const every = step === undefined ? 1 : Number(step);
    const [from, until] = boundsOf(range, field, step !== undefined);
    if (from === undefined || until === undefined || from > until || every === 0) return undefined;
    for (let value = from; value <= until; value += every) values.add(value);
  }
  return values;
}

function boundsOf(range: string, field: Field, hasStep: boolean): readonly (number | undefined)[] {
  if (range === '*') return [field.least, field.names === WEEKDAYS ? 6 : field.most];
  const [first = '', last] = range.split('-', 2);
  const from = numberOf(first, field);
  if (last !== undefined) return [from, numberOf(last, field)];
  return [from, hasStep ? field.most : from];
}

function numberOf(text: string, { least, most, names }: Field): number | undefined {
  const named = names?.indexOf(text) ?? -1;
  if (named >= 0) return named + least;
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** 30 February never comes: such words would wait for ever. */
function hasSomeDay({ days, months, isEitherDay }: CronTimes): boolean {
  if (isEitherDay) return true;
  const longest = Math.max(
    ...[...months].map((month) => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0),
  );
  return [...days].some((day) => day <= longest);
}
