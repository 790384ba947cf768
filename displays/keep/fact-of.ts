import type { DisplayFact } from '../../playlists/facts/fact.ts';
import { uuidV7 } from '../link/random.ts';
import type { CueShown, SlideEnded, SlideFailed } from '../screen/screen-events.ts';

/** A play, as the stage saw it. */
export function playFactOf(screen: string, play: SlideEnded): DisplayFact {
  const atMs = Math.round(play.startMs);
  return {
    type: 'play',
    id: uuidV7(atMs),
    screen,
    atMs,
    region: play.region,
    item: play.item,
    slide: play.slide,
    ...(play.product === undefined ? {} : { product: play.product }),
    head: play.head,
    publication: play.publication,
    locale: play.locale,
    durationMs: Math.round(play.durationMs),
    ended: play.ended,
    ...(play.filled === undefined ? {} : { filled: play.filled }),
  };
}

/** The receipt of an announcement: it was painted. */
export function shownFactOf(screen: string, shown: CueShown): DisplayFact {
  const atMs = Math.round(shown.atMs);
  return { type: 'shown', id: uuidV7(atMs), screen, atMs, cue: shown.cue };
}

/** Something could not play. */
export function failedFactOf(screen: string, failed: SlideFailed, atMs: number): DisplayFact {
  const at = Math.round(atMs);
  return {
    type: 'failed',
    id: uuidV7(at),
    screen,
    atMs: at,
    slide: failed.slide,
    reason: failed.reason,
    detail: failed.detail.slice(0, 300),
  };
}
