import type { ScreenNews } from '../../playlists/protocol/console-news.ts';
import { instantText } from '../texts/formats.ts';
import { screenTexts as texts } from './screen-texts.ts';
import type { Tone } from './vt-state-pill.ts';

/** A screen's state as people read it: words, and what goes with them. */
export interface StateWords {
  readonly tone: Tone;
  readonly icon: string;
  readonly text: string;
  /** A person should look after it. */
  readonly isTrouble: boolean;
  /** What is said of it is computed, not confirmed by the screen: its picture says "as planned". */
  readonly isForeseen: boolean;
}

/** @param screen - What the feed tells; `undefined` until it does. @param nowMs - Controller time. */
export function stateWords(screen: ScreenNews | undefined, nowMs: number): StateWords {
  if (screen === undefined) return quiet('clock', texts.unknown);
  const since = instantText(screen.sinceMs, nowMs);
  switch (screen.state) {
    case 'up-to-date':
      return { ...quiet('circle-check', texts.upToDate), tone: 'good', isForeseen: false };
    case 'updating':
      return screen.reason === 'waiting-for-switch'
        ? { ...quiet('clock', texts.waiting), tone: 'brand', isForeseen: false }
        : { ...quiet('download', texts.fetching), tone: 'brand', isForeseen: false };
    case 'outdated':
      return screen.reason === 'holds-nothing'
        ? trouble('warning', texts.holdsNothing(since))
        : trouble('history', texts.holdsOlder(since));
    case 'unreachable':
      return screen.reason === 'not-seen'
        ? trouble('wifi-off', texts.notSeen(since))
        : trouble('wifi-off', texts.unreachable(since));
    case 'unpaired':
      return quiet('circle-dashed', texts.unpaired);
  }
}

function quiet(icon: string, text: string): StateWords {
  return { tone: 'neutral', icon, text, isTrouble: false, isForeseen: true };
}

function trouble(icon: string, text: string): StateWords {
  return { tone: 'warning', icon, text, isTrouble: true, isForeseen: true };
}
