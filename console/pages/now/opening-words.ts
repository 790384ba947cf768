import type { Store } from '../../../playlists/documents/store.ts';
import { businessDayOf } from '../../../playlists/schedule/business-day.ts';
import { type Interval, openingsOn } from '../../../playlists/schedule/opening-hours.ts';
import { timeText } from '../../texts/formats.ts';
import { texts } from './texts.ts';

/** From the first opening to the last closing of the business day at hand; the whole day where the shop is closed. */
export function openDay(store: Store, nowMs: number): Interval {
  const day = businessDayOf(store, nowMs);
  const openings = openingsOn(store, day);
  const [first, last] = [openings[0], openings.at(-1)];
  return first !== undefined && last !== undefined
    ? { fromMs: first.fromMs, untilMs: last.untilMs }
    : { fromMs: day.fromMs, untilMs: day.untilMs };
}

/** "ouvert jusqu'à 20 h 00", "ouvre à 10 h 00", "fermé"; nothing for a shop that told no hours. */
export function openingWords(store: Store, nowMs: number): string | undefined {
  if (Object.keys(store.openingHours).length === 0) return undefined;
  const openings = openingsOn(store, businessDayOf(store, nowMs));
  if (openings.length === 0) return texts.closedToday;
  const next = openings.find(({ untilMs }) => nowMs < untilMs);
  if (next === undefined) return texts.closed;
  return next.fromMs <= nowMs
    ? texts.openUntil(timeText(next.untilMs))
    : texts.opensAt(timeText(next.fromMs));
}
