import { timeText } from '../../../texts/formats.ts';
import { texts } from '../texts.ts';
import { dayWords, intervalWords } from '../words/interval-words.ts';
import type { NextPlay } from './next-plays.ts';

/** When an entry plays next, in words, and how it is to be seen. */
export function nextPlayWords(
  next: NextPlay | undefined,
  nowMs: number,
): { readonly words: string; readonly tone: '' | 'now' | 'warn' } {
  switch (next?.is) {
    case undefined:
      return { words: '', tone: '' };
    case 'off':
      return { words: texts.isOff, tone: '' };
    case 'nowhere':
      return { words: texts.nowhere, tone: 'warn' };
    case 'over':
      return { words: texts.over, tone: '' };
    case 'loses':
      return { words: texts.losesOn(dayWords(next.fromMs, nowMs)), tone: 'warn' };
    case 'later':
      return { words: intervalWords(next, nowMs), tone: '' };
    case 'plays':
      return next.fromMs <= nowMs
        ? { words: texts.plannedUntil(timeText(next.untilMs)), tone: 'now' }
        : { words: intervalWords(next, nowMs), tone: '' };
  }
}
