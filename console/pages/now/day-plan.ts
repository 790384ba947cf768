import { textIn } from '../../../displays/slides/text-in.ts';
import type { Schedule } from '../../../playlists/documents/schedule.ts';
import type { LiveList } from '../../../playlists/programme/live-list.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';
import type { Interval } from '../../../playlists/schedule/opening-hours.ts';
import { segmentsBetween } from '../../../playlists/timeline/segments-between.ts';
import type { ReceiptsNews } from '../../link/shop-feed.ts';
import { locale } from '../../texts/locale.ts';
import { texts } from './texts.ts';

/** A stretch of the day with one entry of the schedule. */
export interface Daypart extends Interval {
  readonly name: string;
}

/** Something that happens at an instant of the day. */
export interface Pin {
  readonly id: string;
  readonly atMs: number;
  readonly icon: 'announce' | 'contests' | 'live';
  readonly name: string;
  readonly note: string;
}

/** The dayparts of a programme between opening and closing, called as the schedule calls them. */
export function dayparts(
  programme: Programme,
  schedule: Schedule | undefined,
  day: Interval,
): readonly Daypart[] {
  const names = new Map(schedule?.entries.map((entry) => [entry.id, entry.name]));
  const nameOf = (entry: string) =>
    entry === 'default'
      ? texts.byDefault
      : entry
          .split('+')
          .map((id) => names.get(id) || id)
          .join(' + ');
  return segmentsBetween(programme, day.fromMs, day.untilMs).map(({ entry, fromMs, untilMs }) => ({
    name: nameOf(entry),
    fromMs,
    untilMs,
  }));
}

/** Announcements, draws and streams of the day, in order; what is past stays, with its receipt. */
export function pinsOf(
  programme: Programme,
  live: LiveList,
  receipts: ReadonlyMap<string, ReceiptsNews>,
  day: Interval,
): readonly Pin[] {
  const pins = [...draws(programme), ...cues(programme, live, receipts)];
  return pins
    .filter(({ atMs }) => atMs >= day.fromMs && atMs < day.untilMs)
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
}

function draws(programme: Programme): readonly Pin[] {
  const pins = new Map<string, Pin>();
  for (const slide of Object.values(programme.slides)) {
    if (slide.kind !== 'countdown') continue;
    const name = textIn(slide.title, locale(), programme.head.locales);
    for (const { drawAtMs } of slide.rounds) {
      const id = `${slide.contest}/${drawAtMs}`;
      pins.set(id, { id, atMs: drawAtMs, icon: 'contests', name, note: texts.drawPin });
    }
  }
  return [...pins.values()];
}

function cues(
  programme: Programme,
  live: LiveList,
  receipts: ReadonlyMap<string, ReceiptsNews>,
): readonly Pin[] {
  return live.cues.flatMap((cue): readonly Pin[] => {
    if (cue.kind === 'announcement') {
      const receipt = receipts.get(cue.id);
      const name = textIn(cue.content.title, locale());
      const note = receipt === undefined ? texts.announcementPin : texts.shownOn(receipt.shown, receipt.of);
      return [{ id: cue.id, atMs: cue.fromMs, icon: 'announce', name, note }];
    }
    const slide = Object.values(programme.slides).find(
      (one) => one.kind === 'live' && one.stream === cue.stream,
    );
    if (slide?.kind !== 'live') return [];
    const name = textIn(slide.title, locale(), programme.head.locales);
    return [{ id: cue.id, atMs: cue.fromMs, icon: 'live', name, note: slide.host }];
  });
}
