import type { Screen } from '../../../playlists/documents/screen.ts';
import { foldedText } from '../../texts/folded-text.ts';

/** What a list of screens is narrowed by; all of it together. */
export interface ScreenFilter {
  /** Words in name, place or tags, in any order. */
  readonly words: string;
  readonly tag: string | undefined;
  readonly isTroubleOnly: boolean;
}

export function matches(filter: ScreenFilter, screen: Screen, isTrouble: boolean): boolean {
  if (filter.isTroubleOnly && !isTrouble) return false;
  if (filter.tag !== undefined && !screen.tags.includes(filter.tag)) return false;
  const told = foldedText([screen.name, screen.place, ...screen.tags].join(' '));
  return foldedText(filter.words)
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** The tags that most screens carry, for the filters. */
export function commonTags(screens: readonly Screen[], count: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags } of screens) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([tag]) => tag);
}
