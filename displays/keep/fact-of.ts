import type { DisplayFact } from '../../playlists/facts/fact.ts';
import type { ScreenEvents, SlideEnded } from '../screen/screen-events.ts';
import { uuidV7 } from './uuid-v7.ts';

/** An event of the screen that becomes a fact. */
export type Reported = {
  [Type in 'slide-ended' | 'slide-failed' | 'cue-shown']: {
    readonly type: Type;
    readonly detail: ScreenEvents[Type];
  };
}['slide-ended' | 'slide-failed' | 'cue-shown'];

/** The fact that an event of a screen tells: a play as the stage saw it, a failure, the receipt of an announcement. */
export function factOf(event: Reported, screen: string, atMs: number): DisplayFact {
  switch (event.type) {
    case 'slide-ended':
      return playFactOf(screen, event.detail);
    case 'slide-failed': {
      const { slide, reason, detail } = event.detail;
      return { ...begun('failed', screen, atMs), slide, reason, detail: detail.slice(0, 300) };
    }
    case 'cue-shown':
      return { ...begun('shown', screen, event.detail.atMs), cue: event.detail.cue };
  }
}

function playFactOf(screen: string, play: SlideEnded): DisplayFact {
  const { region, item, slide, product, head, publication, locale, ended, filled } = play;
  return {
    ...begun('play', screen, play.startMs),
    region,
    item,
    slide,
    ...(product === undefined ? {} : { product }),
    head,
    publication,
    locale,
    durationMs: Math.round(play.durationMs),
    ended,
    ...(filled === undefined ? {} : { filled }),
  };
}

/** What every fact has; its id sorts by its instant. */
function begun<Type extends DisplayFact['type']>(type: Type, screen: string, at: number) {
  const atMs = Math.round(at);
  return { type, id: uuidV7(atMs), screen, atMs };
}
