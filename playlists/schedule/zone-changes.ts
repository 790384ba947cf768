import { Temporal } from 'temporal-polyfill';
import type { Store } from '../documents/store.ts';
import type { ZoneChanges } from './wall-clock.ts';

const TWO_YEARS_MS = 2 * 366 * 86_400_000;
const MINUTE_NS = 60_000_000_000;

/**
 * Lists the clock changes of a store's zone for two years: what a display needs to repeat its last week by local time
 * without knowing zones.
 *
 * @param fromMs - The first entry carries this instant and the offset then in force.
 */
export function zoneChanges(store: Pick<Store, 'timeZone'>, fromMs: number): ZoneChanges {
  return changesBetween(store.timeZone, fromMs, fromMs + TWO_YEARS_MS);
}

/** Clock changes of an IANA zone in `(fromMs, untilMs]`, after the offset in force at `fromMs`. */
export function changesBetween(timeZone: string, fromMs: number, untilMs: number): ZoneChanges {
  let at = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
  const changes: [number, number][] = [[fromMs, at.offsetNanoseconds / MINUTE_NS]];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > untilMs) return changes;
    const minutes = next.offsetNanoseconds / MINUTE_NS;
    // A zone may change its name or rule without moving its clock.
    if (minutes !== changes.at(-1)?.[1]) changes.push([next.epochMilliseconds, minutes]);
    at = next;
  }
}
