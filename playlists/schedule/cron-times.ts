import { Temporal } from 'temporal-polyfill';
import type { CronTimes } from '../documents/cron-words.ts';
import { DAY_MINUTES, localMsOf, weekdayIndexOf } from '../documents/local-days.ts';

const MINUTE_MS = 60_000;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** Two leap days are at most eight years apart (around 2100). */
const MOST_DAYS = 8 * 366 + 2;

/**
 * The next instant after another at which cron words ring in a zone. A local time that a clock change skips rings all
 * the same, at the instant that the clock before the change would have told; one that comes twice rings once.
 *
 * @returns Epoch milliseconds; `undefined` when the words never ring.
 */
export function nextCronTime(times: CronTimes, timeZone: string, afterMs: number): number | undefined {
  // Wall time only counts forward: in the hour that repeats nothing rings a second time.
  const afterLocalMs = localMsIn(timeZone, afterMs);
  const firstDay = Math.floor(afterLocalMs / DAY_MS);
  for (let day = firstDay; day <= firstDay + MOST_DAYS; day += 1) {
    if (!isCronDay(times, day)) continue;
    for (const minutes of minutesOfDay(times)) {
      const localMs = localMsOf(day, minutes);
      if (localMs <= afterLocalMs) continue;
      const atMs = instantIn(timeZone, localMs);
      // Asked within a repeated hour: its first coming has rung.
      if (atMs > afterMs) return atMs;
    }
  }
  return undefined;
}

function isCronDay(times: CronTimes, day: number): boolean {
  const date = new Date(day * DAY_MS);
  if (!times.months.has(date.getUTCMonth() + 1)) return false;
  const isDay = times.days.has(date.getUTCDate());
  const isWeekday = times.weekdays.has((weekdayIndexOf(day) + 1) % 7);
  return times.isEitherDay ? isDay || isWeekday : isDay && isWeekday;
}

function* minutesOfDay({ hours, minutes }: CronTimes): Generator<number> {
  const sorted = [...minutes].sort((one, other) => one - other);
  for (let hour = 0; hour < 24; hour += 1)
    if (hours.has(hour)) for (const minute of sorted) yield hour * 60 + minute;
}

function localMsIn(timeZone: string, atMs: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(timeZone);
  return Math.floor(atMs) + zoned.offsetNanoseconds / 1_000_000;
}

function instantIn(timeZone: string, localMs: number): number {
  const plain = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime();
  // "compatible" (RFC 5545): a skipped time counts by the offset before it, a repeated one is the first.
  return plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}
