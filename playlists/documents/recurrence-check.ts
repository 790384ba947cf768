/** The frequencies that count in days or more. */
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** Most days that a COUNT may ask for, 27 years of them: a rule is counted from its first day each time. */
const MOST_COUNT = 10_000;

const UNTIL = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/;
const BY_DAY = /^(?:[+-]?(\d{1,2}))?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** Lists of numbers: how far from zero they may lie, and whether they may count from the end. */
const NUMBER_LISTS: Readonly<Record<string, { readonly most: number; readonly fromEnd: boolean }>> = {
  BYMONTH: { most: 12, fromEnd: false },
  BYMONTHDAY: { most: 31, fromEnd: true },
  BYYEARDAY: { most: 366, fromEnd: true },
  BYWEEKNO: { most: 53, fromEnd: true },
  BYSETPOS: { most: 366, fromEnd: true },
};

/**
 * Checks a recurrence rule of the schedule: RFC 5545, 3.3.10, in days. Knows no calendar: a rule that never yields a day,
 * such as 30 February, is no error.
 *
 * @returns What is wrong with it, to stand after the field's name; `undefined` when it is right.
 */
export function checkRecurrence(rrule: string): string | undefined {
  const parts = new Map<string, string>();
  for (const part of rrule.toUpperCase().split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    if (name === '' || value === '' || rest.length > 0) return `has "${part}", which is no NAME=VALUE`;
    if (parts.has(name)) return `names ${name} twice`;
    parts.set(name, value);
  }

  const frequency = parts.get('FREQ');
  if (frequency === undefined) return 'needs a FREQ such as "FREQ=WEEKLY"';
  if (!FREQUENCIES.includes(frequency)) return `has FREQ=${frequency}: use DAILY, WEEKLY, MONTHLY or YEARLY`;
  for (const [name, value] of parts) {
    const fault = faultOf(name, value);
    if (fault !== undefined) return fault;
  }
  return clashOf(frequency, parts);
}

function faultOf(name: string, value: string): string | undefined {
  switch (name) {
    case 'FREQ':
      return undefined;
    case 'INTERVAL':
      return isWhole(value, 1, 1_000) ? undefined : 'has an INTERVAL that is not a number from 1 to 1000';
    case 'COUNT':
      return isWhole(value, 1, MOST_COUNT)
        ? undefined
        : `has a COUNT that is not a number from 1 to ${MOST_COUNT}`;
    case 'UNTIL':
      return UNTIL.test(value) ? undefined : 'has an UNTIL that is no day such as 20261224';
    case 'WKST':
      return /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value)
        ? undefined
        : 'has a WKST that is no weekday such as MO';
    case 'BYDAY': {
      const wrong = value.split(',').find((day) => !isDay(day));
      return wrong === undefined
        ? undefined
        : `has "${wrong}" in BYDAY, which is no weekday such as MO or 1SA`;
    }
    case 'BYHOUR':
    case 'BYMINUTE':
    case 'BYSECOND':
      return `has ${name}: the rule yields days, their times are fields of their own`;
  }
  const list = Object.hasOwn(NUMBER_LISTS, name) ? NUMBER_LISTS[name] : undefined;
  if (list === undefined) return `has ${name}, which the schedule does not know`;
  const least = list.fromEnd ? -list.most : 1;
  const wrong = value.split(',').find((text) => Number(text) === 0 || !isWhole(text, least, list.most));
  return wrong === undefined ? undefined : `has "${wrong}" in ${name}, which is out of its range`;
}

/** Parts that RFC 5545 forbids together. */
function clashOf(frequency: string, parts: ReadonlyMap<string, string>): string | undefined {
  const has = (name: string) => parts.has(name);
  if (has('COUNT') && has('UNTIL')) return 'has both COUNT and UNTIL: use one';
  if (has('BYWEEKNO') && frequency !== 'YEARLY') return 'has BYWEEKNO, which goes with FREQ=YEARLY only';
  if (has('BYYEARDAY') && frequency !== 'YEARLY') return 'has BYYEARDAY, which goes with FREQ=YEARLY only';
  if (has('BYMONTHDAY') && frequency === 'WEEKLY')
    return 'has BYMONTHDAY, which does not go with FREQ=WEEKLY';
  if (/\d/.test(parts.get('BYDAY') ?? '')) {
    if (frequency !== 'MONTHLY' && frequency !== 'YEARLY')
      return 'counts weekdays in BYDAY, which goes with FREQ=MONTHLY or YEARLY only';
    if (has('BYWEEKNO')) return 'counts weekdays in BYDAY, which does not go with BYWEEKNO';
  }
  const hasOtherBy = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  return has('BYSETPOS') && !hasOtherBy ? 'has BYSETPOS without another BY part to choose from' : undefined;
}

function isDay(text: string): boolean {
  const match = BY_DAY.exec(text);
  return match !== null && (match[1] === undefined || isWhole(match[1], 1, 53));
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^[+-]?\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
