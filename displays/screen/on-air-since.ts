import type { LiveList } from '../../playlists/programme/live-list.ts';

/** Since when a stream is on air; `undefined` when nobody said so. */
export function onAirSinceMs(live: LiveList, stream: string, nowMs: number): number | undefined {
  let sinceMs: number | undefined;
  for (const cue of live.cues) {
    if (cue.kind !== 'on-air' || cue.stream !== stream || nowMs < cue.fromMs || nowMs >= cue.untilMs)
      continue;
    if (sinceMs === undefined || cue.fromMs < sinceMs) sinceMs = cue.fromMs;
  }
  return sinceMs;
}
