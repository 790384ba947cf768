import { dayNumberOf, minutesOf } from '../../../../playlists/documents/local-days.ts';
import { instantOf, type StoreTimes } from '../../../../playlists/schedule/store-calendar.ts';
import { localOf } from '../../../../playlists/schedule/wall-clock.ts';
import { changesBetween } from '../../../../playlists/schedule/zone-changes.ts';

/** An instant as a `datetime-local` input takes it, on the shop's clock: `2026-11-24T17:30`. */
export function localInput(store: StoreTimes, atMs: number): string {
  // The controller's clock tells fractions of milliseconds.
  const wholeMs = Math.floor(atMs);
  const localMs = localOf(changesBetween(store.timeZone, wholeMs, wholeMs), wholeMs);
  return new Date(localMs).toISOString().slice(0, 16);
}

/** @returns `undefined` for what is no date and time. */
export function instantIn(store: StoreTimes, text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined;
  return instantOf(store, dayNumberOf(text.slice(0, 10)), minutesOf(text.slice(11, 16)));
}
