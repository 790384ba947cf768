import { liveTexts } from './live-texts.ts';

const MINUTE_MS = 60_000;

/** How long something has been on, in words: empty in the first minute, whole hours after the first. */
export function sinceText(sinceMs: number | undefined, nowMs: number, locale: string): string {
  if (sinceMs === undefined) return '';
  const minutes = Math.floor((nowMs - sinceMs) / MINUTE_MS);
  if (minutes < 1) return '';
  // A stream left on overnight says nothing worth reading.
  if (minutes >= 720) return '';
  const time = minutes < 60 ? `${minutes}\u202fmin` : `${Math.floor(minutes / 60)}\u202fh`;
  return liveTexts(locale).since(time);
}
