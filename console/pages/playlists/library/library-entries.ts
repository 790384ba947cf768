import { foldedText } from '../../../texts/folded-text.ts';
import { moneyText } from '../../../texts/formats.ts';
import { textOf } from '../items/item-words.ts';
import type { ItemWish } from '../items/new-items.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { texts } from './texts.ts';

/** What the library is sorted into. */
export const LIBRARY_TABS = ['products', 'media', 'streams', 'contests', 'playlists'] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];

/** One thing that can be put into a playlist. */
export interface LibraryEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Hash of its picture. */
  readonly picture?: string;
  readonly icon: string;
  readonly wish: ItemWish;
}

/** Everything of one tab, in the order of the names. @param playlist - The one that is edited: it cannot hold itself. */
export function libraryEntries(tab: LibraryTab, shelf: ShopShelf, playlist: string): readonly LibraryEntry[] {
  return [...entriesOf(tab, shelf, playlist)].sort((one, other) => one.name.localeCompare(other.name));
}

/** Those in whose words every word of the search occurs, accents and capitals aside. */
export function matchingEntries(entries: readonly LibraryEntry[], search: string): readonly LibraryEntry[] {
  const words = foldedText(search).split(/\s+/);
  return entries.filter(({ name, detail, id }) => {
    const text = foldedText(`${name} ${detail} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

function entriesOf(tab: LibraryTab, shelf: ShopShelf, playlist: string): readonly LibraryEntry[] {
  switch (tab) {
    case 'products':
      return productEntries(shelf);
    case 'media':
      return shelf.media
        .filter(({ type }) => type.startsWith('image/') || type.startsWith('video/'))
        .map(({ hash, name, type, durationMs }) => ({
          id: hash,
          name,
          detail: type.startsWith('video/') ? 'MP4' : '',
          ...(type.startsWith('image/') ? { picture: hash } : {}),
          icon: type.startsWith('video/') ? 'video' : 'media',
          wish: { kind: 'media', media: hash, name, ...(durationMs === undefined ? {} : { durationMs }) },
        }));
    case 'streams':
      return shelf.streams.map(({ id, body }) => ({
        id,
        name: body.name,
        detail: body.host,
        ...(body.poster === undefined ? {} : { picture: body.poster }),
        icon: 'live',
        wish: { kind: 'live', stream: id },
      }));
    case 'contests':
      return shelf.contests.map(({ id, body }) => ({
        id,
        name: body.name,
        detail: textOf(body.title),
        ...(body.picture === undefined ? {} : { picture: body.picture }),
        icon: 'contests',
        wish: { kind: 'countdown', contest: id },
      }));
    case 'playlists':
      return (shelf.playlists ?? [])
        .filter(({ id }) => id !== playlist)
        .map(({ id, body }) => ({
          id,
          name: body.name,
          detail: texts.items(body.items.length + (body.rule?.limit ?? 0)),
          icon: 'playlists',
          wish: { kind: 'playlist', playlist: id },
        }));
  }
}

function productEntries(shelf: ShopShelf): readonly LibraryEntry[] {
  const currency = shelf.store?.currency ?? 'EUR';
  return shelf.products.map((product) => {
    const [picture] = product.pictures;
    const price = moneyText(product.priceMinor, currency);
    return {
      id: product.id,
      name: textOf(product.name),
      detail: product.category === '' ? price : `${product.category} · ${price}`,
      ...(picture === undefined ? {} : { picture }),
      icon: 'products',
      wish: { kind: 'spotlight', product: product.id },
    };
  });
}
