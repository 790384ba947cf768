import type { LiveList } from '../../playlists/programme/live-list.ts';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';

const URGENCY = { emergency: 2, takeover: 1, banner: 0 } as const;

/** Announcements that stand at an instant: as screens lay them above one another, the topmost first. */
export function standingAt(live: LiveList, nowMs: number): readonly AnnouncementCue[] {
  return announcementsOf(live)
    .filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs)
    .sort(
      (one, other) => URGENCY[other.content.style] - URGENCY[one.content.style] || other.fromMs - one.fromMs,
    );
}

/** Announcements that are over and began at or after an instant, the newest first. */
export function endedSince(live: LiveList, sinceMs: number, nowMs: number): readonly AnnouncementCue[] {
  return announcementsOf(live)
    .filter(({ fromMs, untilMs }) => fromMs >= sinceMs && untilMs <= nowMs)
    .sort((one, other) => other.fromMs - one.fromMs);
}

/** How much longer one press lets an announcement stand: about as long as it stood at first, in round spans. */
export function prolongStepMs({ content, fromMs, untilMs }: AnnouncementCue): number {
  if (content.style === 'emergency') return 30 * 60_000;
  const lifeMs = untilMs - fromMs;
  if (lifeMs <= 120_000) return 30_000;
  return lifeMs <= 15 * 60_000 ? 2 * 60_000 : 15 * 60_000;
}

/** The end that a press on "longer" asks for. An emergency always stands half an hour from the press. */
export function prolongedUntil(cue: AnnouncementCue, nowMs: number): number {
  const stepMs = prolongStepMs(cue);
  return Math.round(cue.content.style === 'emergency' ? nowMs + stepMs : cue.untilMs + stepMs);
}

function announcementsOf(live: LiveList): readonly AnnouncementCue[] {
  return live.cues.filter((cue): cue is AnnouncementCue => cue.kind === 'announcement');
}
