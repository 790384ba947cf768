import type { Interval } from '../../../../playlists/schedule/opening-hours.ts';
import { shortDayText, timeText, timeZone } from '../../../texts/formats.ts';
import { locale } from '../../../texts/locale.ts';
import { wordTexts as texts } from './texts.ts';

/** `sam. 28 nov., 14 h 00 – 18 h 00`, `aujourd'hui, …`. Times as the shop's clocks show them. */
export function intervalWords({ fromMs, untilMs }: Interval, nowMs: number): string {
  return texts.nextAt(dayWords(fromMs, nowMs), timeText(fromMs), timeText(untilMs));
}

/** `aujourd'hui`, `demain`, `sam. 28 nov.`. */
export function dayWords(atMs: number, nowMs: number): string {
  const days = Math.round((midnightOf(atMs) - midnightOf(nowMs)) / 86_400_000);
  if (days === 0) return texts.today;
  if (days === 1) return texts.tomorrow;
  return `${format({ weekday: 'short' }).format(atMs)} ${shortDayText(atMs)}`;
}

/** The calendar day of an instant in the shop's zone, as an instant without zone. */
function midnightOf(atMs: number): number {
  const parts = format({ year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'));
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: timeZone() });
}
