import { wallTexts } from '../texts.ts';

const MINUTE_MS = 60_000;

/** How long something has been on, in words: empty in the first minute, whole hours after the first. */
export function sinceText(sinceMs: number | undefined, nowMs: number, locale: string): string {
  if (sinceMs === undefined) return '';
  const minutes = Math.floor((nowMs - sinceMs) / MINUTE_MS);
  if (minutes < 1) return '';
  if (minutes < 60) return wallTexts(locale).since(String(minutes));
  const hours = `${Math.floor(minutes / 60)}\u202fh`;
  // A stream left on overnight says nothing worth reading.
  if (minutes >= 720) return '';
  return locale.startsWith('fr') ? `depuis ${hours}` : `for ${hours}`;
}
