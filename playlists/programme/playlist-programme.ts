import { canonicalJson, type HashText } from '../canonical-json.ts';
import type { Playlist } from '../documents/playlist.ts';
import type { Shop } from '../documents/shop.ts';
import { zoneChanges } from '../schedule/zone-changes.ts';
import { headStore } from './compile.ts';
import type { DayPlan, Programme, Wheel } from './programme.ts';
import { storeOf } from './published.ts';
import type { Slide } from './slide.ts';
import { slideOfPart } from './slide-faces.ts';
import { type Catalogue, openSlideShelf } from './slide-shelf.ts';
import { distinctWarnings, type Warning } from './warning.ts';
import { type ResolvedWheel, resolveWheel } from './wheels/resolve-wheel.ts';
import { ruleResult } from './wheels/rule-result.ts';

export interface PlaylistProgrammeInput extends Catalogue {
  readonly shop: Shop;
  readonly id: string;
  /** As it is being edited; whether it was ever saved does not matter. Those nested in it are taken as their drafts. */
  readonly playlist: Playlist;
  readonly hash: HashText;
  /** Instant at which the loop begins, epoch milliseconds. */
  readonly atMs: number;
}

/** One playlist, as a programme that shows nothing else. */
export interface PlaylistProgramme {
  readonly programme: Programme;
  /** The products that its own rule yields now, in order; empty without a rule. */
  readonly ruleResult: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Region, layout and entry of such a programme. */
const ALONE = 'main';
const DAY_MS = 86_400_000;

/**
 * What a playlist shows, whatever the schedule says: full screen from `atMs` on, on a screen with every tag that its
 * items ask for. Made by the functions that make true programmes, so a preview lies in nothing; but no display plays it,
 * so its head names no parts.
 *
 * @throws VitrineError not-found when the store has no settings.
 */
export function playlistProgramme(input: PlaylistProgrammeInput): PlaylistProgramme {
  const { shop, id, playlist, products, hash, atMs } = input;
  const store = storeOf(shop);
  const yieldOf = (one: Playlist | undefined) =>
    one?.rule === undefined ? [] : ruleResult(one.rule, products.values(), store.locales);
  const playlistOf = (name: string) => (name === id ? playlist : standingPlaylist(shop, name));
  const resolved = resolveWheel(id, [{ entry: ALONE, playlist: id, share: 100 }], {
    playlist: playlistOf,
    ruleResult: (name) => yieldOf(playlistOf(name)),
    tags: everyTag(shop, playlist),
    hash,
  });
  const { slides, warnings } = slidesOf(resolved, input);
  const { wheel } = resolved;
  return {
    programme: {
      hash: hash(canonicalJson({ wheel, slides, locales: store.locales })),
      head: {
        format: 1,
        store: headStore(store),
        publication: 0,
        locales: store.locales,
        days: [],
        wheels: {},
        slides: {},
        layouts: { [ALONE]: [{ name: ALONE, x: 0, y: 0, width: 100, height: 100 }] },
        media: '',
        zoneChanges: zoneChanges(store, atMs),
      },
      days: daysFrom(atMs, wheel),
      wheels: { [id]: wheel },
      slides,
      media: [],
    },
    ruleResult: yieldOf(playlist),
    warnings: distinctWarnings([...resolved.warnings, ...warnings]),
  };

  /** As many days as one pass takes and one more: a preview stays within them. */
  function daysFrom(fromMs: number, { loopMs }: Wheel): readonly DayPlan[] {
    const region = { anchorMs: fromMs, pass: 0, wheel: id };
    return Array.from({ length: 2 + Math.floor(loopMs / DAY_MS) }, (_, index) => {
      const beginsMs = fromMs + index * DAY_MS;
      const segment = { fromMs: beginsMs, entry: ALONE, layout: ALONE, regions: { [ALONE]: region } };
      return { date: '', fromMs: beginsMs, untilMs: beginsMs + DAY_MS, segments: [segment] };
    });
  }
}

function slidesOf(
  { sources }: ResolvedWheel,
  input: PlaylistProgrammeInput,
): { readonly slides: Readonly<Record<string, Slide>>; readonly warnings: readonly Warning[] } {
  const { shop, hash, products, media, codes } = input;
  const list = [...sources.values()];
  const shelved = openSlideShelf(shop, hash).take(list, shop, { products, media, codes });
  const parts = new Map(list.map(({ id }, index) => [id, shelved[index]?.slide?.part]));
  const slides = list.flatMap(({ id }): [string, Slide][] => {
    const part = parts.get(id);
    const slide = part === undefined ? undefined : slideOfPart(part, (name) => parts.get(name));
    return slide === undefined ? [] : [[id, slide]];
  });
  return {
    slides: Object.fromEntries(slides),
    warnings: shelved.map(({ warning }) => warning).filter((warning) => warning !== undefined),
  };
}

function everyTag(shop: Shop, playlist: Playlist): readonly string[] {
  const all = [playlist, ...Object.values(shop.documents.playlists).map(({ body }) => body)];
  return [...new Set(all.flatMap(({ items }) => items.flatMap(({ conditions }) => conditions?.tags ?? [])))];
}

function standingPlaylist({ documents }: Shop, id: string): Playlist | undefined {
  return Object.hasOwn(documents.playlists, id) ? documents.playlists[id]?.body : undefined;
}
