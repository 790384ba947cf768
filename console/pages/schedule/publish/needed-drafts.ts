import type { Schedule } from '../../../../playlists/documents/schedule.ts';

/** Drafts that were never published and that an entry names: without them it would show the brand. */
export function neededDrafts(schedule: Schedule, unpublished: ReadonlySet<string>): readonly string[] {
  const named = schedule.entries.flatMap(({ playlist, layout }) => [
    ...(playlist === undefined ? [] : [`playlists/${playlist}`]),
    ...(layout === undefined ? [] : [`layouts/${layout}`]),
  ]);
  return [...new Set(named)].filter((reference) => unpublished.has(reference)).sort();
}
