import { timeText } from '../../../texts/formats.ts';
import { texts } from '../texts.ts';
import { dayWords } from '../words/interval-words.ts';
import type { NowAndThen } from './now-and-then.ts';

/** "Matin, jusqu'à 14 h 00" and "Puis Après-midi, 14 h 00". @param nameOf - What an entry of a programme is called. */
export function nowWords(
  { now, next }: NowAndThen,
  nowMs: number,
  nameOf: (entry: string) => string,
): { readonly now: string; readonly next: string | undefined } {
  if (next === undefined) return { now: texts.nowOpen(nameOf(now.entry)), next: undefined };
  return {
    now: texts.nowUntil(nameOf(now.entry), whenWords(now.untilMs, nowMs)),
    next: texts.thenPlays(nameOf(next.entry), whenWords(next.fromMs, nowMs)),
  };
}

function whenWords(atMs: number, nowMs: number): string {
  const day = dayWords(atMs, nowMs);
  return day === dayWords(nowMs, nowMs) ? timeText(atMs) : `${day}, ${timeText(atMs)}`;
}
