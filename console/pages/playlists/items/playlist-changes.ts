import type { Playlist } from '../../../../playlists/documents/playlist.ts';
import { movedIn } from '../../../../playlists/publishing/sequence-change.ts';

/** What is different between two versions of a playlist, by the ids of the items. */
export interface PlaylistChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly string[];
  readonly edited: readonly string[];
  /** What concerns the whole list. */
  readonly isRenamed: boolean;
  readonly isRuleChanged: boolean;
  readonly isOrderChanged: boolean;
  /** All of it, as people count: an item dragged to the top is one change. */
  readonly count: number;
}

/** Compares two versions; one that is not there (`undefined`) counts as empty. */
export function playlistChanges(before: Playlist | undefined, after: Playlist | undefined): PlaylistChanges {
  const old = new Map(before?.items.map((item) => [item.id, item]));
  const next = new Map(after?.items.map((item) => [item.id, item]));
  const added = [...next.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !next.has(id));
  const moved = movedIn(
    [...old.keys()].filter((id) => next.has(id)),
    [...next.keys()].filter((id) => old.has(id)),
  );
  const edited = [...next.keys()].filter((id) => old.has(id) && !isSame(old.get(id), next.get(id)));
  const isRenamed = before !== undefined && after !== undefined && before.name !== after.name;
  const isRuleChanged = !isSame(before?.rule, after?.rule);
  const isOrderChanged = (before?.shuffle ?? false) !== (after?.shuffle ?? false);
  const flags = [isRenamed, isRuleChanged, isOrderChanged].filter((flag) => flag).length;
  const count = new Set([...added, ...removed, ...moved, ...edited]).size + flags;
  return { added, removed, moved, edited, isRenamed, isRuleChanged, isOrderChanged, count };
}

/** Equal whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
