import type { Entry } from '../../../../playlists/documents/entry.ts';

/** Hues that are told apart beside one another, and from the accent. */
const HUES = [160, 70, 20, 300, 230, 110, 340, 190] as const;

/** A hue for each playlist that the schedule names, the same as long as the others stay. */
export function playlistHues(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const playlists = new Set(entries.map(playedBy));
  return new Map([...playlists].sort().map((id, index) => [id, HUES[index % HUES.length] ?? HUES[0]]));
}

/** What gives an entry its colour: its playlist, else its layout. */
export function playedBy({ playlist, layout }: Pick<Entry, 'playlist' | 'layout'>): string {
  return playlist ?? layout ?? '';
}
