import type { DisplayFact } from '../../../../playlists/facts/fact.ts';

let count = 0;

/** A new UUIDv7, counting. */
export function factIdOf(): string {
  count += 1;
  return `019a0000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

export function shownOf(screen: string, cue: string, atMs: number): DisplayFact {
  return { type: 'shown', id: factIdOf(), screen, cue, atMs: Math.round(atMs) };
}
