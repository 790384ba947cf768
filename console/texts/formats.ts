import { frenchSpaces } from './french-spaces.ts';
import { locale } from './locale.ts';

let shopZone: string | undefined;

/** From now on times are told as the shop's clocks show them, wherever the person sits. */
export function tellTimesIn(timeZone: string): void {
  shopZone = timeZone;
}

/** The shop's zone; the browser's until it is known. */
export function timeZone(): string {
  return shopZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const whole = { ...options, timeZone: timeZone() };
  const key = JSON.stringify([locale(), whole]);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', whole);
    formats.set(key, format);
  }
  return format;
}

/** `14 h 32`, in English `14:32`. */
export function timeText(atMs: number): string {
  const text = formatOf({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(atMs);
  return locale() === 'fr' ? frenchSpaces(text.replace(':', ' h ')) : text;
}

/** `samedi 17 octobre`, in English `Saturday 17 October`. */
export function dayText(atMs: number): string {
  return formatOf({ weekday: 'long', day: 'numeric', month: 'long' }).format(atMs);
}

/** `17 oct.`, in English `17 Oct`. */
export function shortDayText(atMs: number): string {
  return formatOf({ day: 'numeric', month: 'short' }).format(atMs);
}

/** The time of day, with the day before it where that is not today: `14 h 32`, `17 oct., 14 h 32`. */
export function instantText(atMs: number, nowMs: number): string {
  const day = formatOf({ year: 'numeric', month: '2-digit', day: '2-digit' });
  return day.format(atMs) === day.format(nowMs) ? timeText(atMs) : `${shortDayText(atMs)}, ${timeText(atMs)}`;
}

/** `2 314`, in English `2,314`. */
export function numberText(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale() === 'fr' ? 'fr-FR' : 'en-GB', options).format(value);
}

/** `24,90 €` of 2490. @param minor - In the currency's smallest unit. */
export function moneyText(minor: number, currency: string): string {
  const language = locale() === 'fr' ? 'fr-FR' : 'en-GB';
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** `8 s`, `2 min 44 s`, `1 h 05 min`. @param ms - Rounded to whole seconds. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, left] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pieces =
    hours > 0
      ? [`${hours} h`, ...(minutes > 0 ? [`${String(minutes).padStart(2, '0')} min`] : [])]
      : [...(minutes > 0 ? [`${minutes} min`] : []), ...(left > 0 || minutes === 0 ? [`${left} s`] : [])];
  return pieces.join(' ').replaceAll(' ', '\u00a0');
}

/** `1,8 Go`, in English `1.8 GB`. */
export function bytesText(bytes: number): string {
  const units = locale() === 'fr' ? ['o', 'Ko', 'Mo', 'Go', 'To'] : ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${numberText(value, { maximumFractionDigits: power > 1 && value < 100 ? 1 : 0 })}\u00a0${units[power]}`;
}

/** `Entrée, Mode 1 et Caisse 2`. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}

/** Picks by the plural rules of the language; `#` stands for the number. */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
  // French counts millions as a third kind ("many"), which is written as the others are.
  const isOne = new Intl.PluralRules(locale()).select(count) === 'one';
  return (isOne ? forms.one : forms.other).replaceAll('#', numberText(count));
}
