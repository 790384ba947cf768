import { wallTexts } from './texts.ts';

/** A time of day as the wall writes it: `19 h`, `16 h 30`; `7 pm` in English. */
export function timeText(atMs: number, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(atMs);
  const hour = Number(parts.find(({ type }) => type === 'hour')?.value);
  const minute = Number(parts.find(({ type }) => type === 'minute')?.value);
  if (locale.startsWith('fr')) return `${hour}\u202fh${minute === 0 ? '' : `\u202f${pad(minute)}`}`;
  const format = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    ...(minute !== 0 && { minute: '2-digit' }),
    timeZone,
  });
  return format
    .format(atMs)
    .replace(/\s/g, '\u202f')
    .replace(/[AP]M/, (half) => half.toLowerCase());
}

/** Day and time, the day left out when it is today: `19 h`, `demain 19 h`, `jeu. 27 nov. 19 h`. */
export function whenText(atMs: number, nowMs: number, timeZone: string, locale: string): string {
  const time = timeText(atMs, timeZone, locale);
  const days = dayNumber(atMs, timeZone) - dayNumber(nowMs, timeZone);
  if (days === 0) return time;
  if (days === 1) return wallTexts(locale).tomorrow(time);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  return `${day.format(atMs).replace(/(\d) /, '$1\u00a0')} ${time}`;
}

/** Days since 1970 of the local date. */
function dayNumber(atMs: number, timeZone: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(atMs);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
