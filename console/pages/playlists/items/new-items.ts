import { type Item, itemSchema, type Rule, ruleSchema } from '../../../../playlists/documents/playlist.ts';

/** What an item is made of: the thing that it shows, and how it is called in the list's ids. */
export type ItemWish =
  | { readonly kind: 'spotlight'; readonly product: string }
  | { readonly kind: 'media'; readonly media: string; readonly name: string; readonly durationMs?: number }
  | { readonly kind: 'live'; readonly stream: string }
  | { readonly kind: 'countdown'; readonly contest: string }
  | { readonly kind: 'playlist'; readonly playlist: string }
  | { readonly kind: 'message'; readonly locale: string; readonly title: string };

const DEFAULT_MS = {
  spotlight: 10_000,
  media: 10_000,
  live: 60_000,
  countdown: 12_000,
  message: 8_000,
  playlist: 10_000,
};

/** An item with good defaults: a video lasts as long as it is, a live stream a minute. */
export function newItem(wish: ItemWish): Item {
  const durationMs = ('durationMs' in wish ? wish.durationMs : undefined) ?? DEFAULT_MS[wish.kind];
  return itemSchema.parse({ ...contentOf(wish), durationMs });
}

/** "20 best sellers", of the category where one is named. */
export function newRule(category?: string): Rule {
  return ruleSchema.parse({ inStock: true, ...(category === undefined ? {} : { categories: [category] }) });
}

function contentOf(wish: ItemWish): object {
  switch (wish.kind) {
    case 'spotlight':
      return { kind: 'spotlight', id: wish.product, product: wish.product };
    case 'media':
      return { kind: 'media', id: idOf(wish.name), media: wish.media };
    case 'live':
      return { kind: 'live', id: wish.stream, stream: wish.stream };
    case 'countdown':
      return { kind: 'countdown', id: wish.contest, contest: wish.contest };
    case 'playlist':
      return { kind: 'playlist', id: wish.playlist, playlist: wish.playlist };
    case 'message':
      return { kind: 'message', id: 'message', title: { [wish.locale]: wish.title } };
  }
}

/** A name as an id: `Été à Paris.jpg` → `ete-a-paris`. */
export function idOf(name: string, otherwise = 'media'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return plain === '' || plain === 'constructor' ? otherwise : plain;
}
