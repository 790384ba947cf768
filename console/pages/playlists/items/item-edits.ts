import type { Item, Playlist } from '../../../../playlists/documents/playlist.ts';

// What people do to the items of a playlist, as functions of the playlist: every one gives another, so that undo is
// keeping the former.

/** An id of this shape that no item has yet: `lamp`, `lamp-2`, `lamp-3`. */
export function freeItemId(items: readonly Pick<Item, 'id'>[], wish: string): string {
  const taken = new Set(items.map(({ id }) => id));
  const stem = wish.replace(/-\d+$/, '').slice(0, 58).replace(/-+$/, '') || 'item';
  if (!taken.has(wish) && wish.length <= 64) return wish;
  for (let count = 2; ; count += 1) if (!taken.has(`${stem}-${count}`)) return `${stem}-${count}`;
}

/** Puts items in before the place `index`, with ids that are free. @returns the playlist, and the ids that they got. */
export function insertItems(
  playlist: Playlist,
  items: readonly Item[],
  index = playlist.items.length,
): { readonly playlist: Playlist; readonly ids: readonly string[] } {
  const all = [...playlist.items];
  const ids: string[] = [];
  for (const [offset, item] of items.entries()) {
    const id = freeItemId(all, item.id);
    all.splice(Math.min(index + offset, all.length), 0, { ...item, id });
    ids.push(id);
  }
  return { playlist: { ...playlist, items: all }, ids };
}

/** Takes items up and puts them down together before the item `before`, `undefined`: at the end. They keep their order. */
export function moveItems(
  playlist: Playlist,
  ids: ReadonlySet<string>,
  before: string | undefined,
): Playlist {
  const moved = playlist.items.filter(({ id }) => ids.has(id));
  // What it stands before may be taken up too: then before the next one that stays.
  const from = before === undefined ? -1 : playlist.items.findIndex(({ id }) => id === before);
  const anchor = from < 0 ? undefined : playlist.items.slice(from).find(({ id }) => !ids.has(id));
  const rest = playlist.items.filter(({ id }) => !ids.has(id));
  const index = anchor === undefined ? rest.length : rest.indexOf(anchor);
  const items = [...rest.slice(0, index), ...moved, ...rest.slice(index)];
  return items.every((item, at) => item === playlist.items[at]) ? playlist : { ...playlist, items };
}

/** One place up (-1) or down (1): Alt with an arrow. Several go as one block. */
export function stepItems(playlist: Playlist, ids: ReadonlySet<string>, by: -1 | 1): Playlist {
  const { items } = playlist;
  const places = items.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return playlist;
  if (by < 0) return first === 0 ? playlist : moveItems(playlist, ids, items[first - 1]?.id);
  return last === items.length - 1 ? playlist : moveItems(playlist, ids, items[last + 2]?.id);
}

/** Takes items out. What they were the fallback of has none any more. */
export function removeItems(playlist: Playlist, ids: ReadonlySet<string>): Playlist {
  const items = playlist.items
    .filter(({ id }) => !ids.has(id))
    .map((item) => {
      if (item.fallback === undefined || !ids.has(item.fallback)) return item;
      const { fallback: _, ...rest } = item;
      return rest as Item;
    });
  return { ...playlist, items };
}

/** Puts items that were taken out back to where they stood, as far as what is there now allows. */
export function restoreItems(playlist: Playlist, before: Playlist, ids: ReadonlySet<string>): Playlist {
  const items = [...playlist.items];
  for (const [index, item] of before.items.entries())
    if (ids.has(item.id) && !items.some(({ id }) => id === item.id))
      items.splice(Math.min(index, items.length), 0, item);
  return { ...playlist, items };
}

/** A copy of each, together behind the last of them. */
export function duplicateItems(playlist: Playlist, ids: ReadonlySet<string>) {
  const chosen = playlist.items.filter(({ id }) => ids.has(id));
  const last = playlist.items.findLastIndex(({ id }) => ids.has(id));
  return insertItems(playlist, chosen, last + 1);
}

/** A change of some fields; `undefined` takes a field away. */
export type ItemChange = { readonly [field: string]: unknown };

/** The same change on each of these items. */
export function changeItems(playlist: Playlist, ids: ReadonlySet<string>, change: ItemChange): Playlist {
  const items = playlist.items.map((item) => (ids.has(item.id) ? withChange(item, change) : item));
  return { ...playlist, items };
}

/** A thing with some fields changed; `undefined` takes a field away, as documents have no empty fields. */
export function withChange<T extends object>(thing: T, change: ItemChange): T {
  const changed = Object.entries({ ...thing, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as T;
}
