import type { ScreenShape } from '../documents/screen.ts';
import type { Shop } from '../documents/shop.ts';
import type { ScreenMarks } from '../documents/target.ts';
import { publishedBody, relevantPublications, storeOf, takenIds } from './published.ts';

/** The screens that get the same programme. */
export interface Audience {
  /** `landscape/fr+en/entrance+fashion`, and `/till` behind it where a publication names that screen. */
  readonly key: string;
  /** Of its screens' tags those that a publication names, in order. */
  readonly tags: readonly string[];
  /** Set where a publication names this screen: then it is alone in its audience. */
  readonly screen?: string;
  /** Languages that it alternates. */
  readonly locales: readonly string[];
  readonly shape: ScreenShape;
}

/** What published schedules and playlists can tell apart. */
export interface Distinctions {
  readonly tags: ReadonlySet<string>;
  readonly screens: ReadonlySet<string>;
}

/** By the list of publications, which a commit that publishes nothing shares: asked for each of thousands of screens. */
const known = new WeakMap<Shop['publications'], Distinctions>();

/**
 * Tags and screens that the publications in force name, in targets of entries that are on and in conditions of items.
 * Those that are about to end count too: their screens still stand at different places.
 */
export function distinctionsOf(shop: Shop): Distinctions {
  const found = known.get(shop.publications);
  if (found !== undefined) return found;
  const tags = new Set<string>();
  const screens = new Set<string>();
  for (const publication of relevantPublications(shop)) {
    for (const id of takenIds(publication, 'schedule')) {
      for (const entry of publishedBody(shop, publication, 'schedule', id)?.entries ?? []) {
        if (!entry.isOn) continue;
        for (const tag of entry.target.tags ?? []) tags.add(tag);
        for (const screen of entry.target.screens ?? []) screens.add(screen);
      }
    }
    for (const id of takenIds(publication, 'playlists')) {
      for (const item of publishedBody(shop, publication, 'playlists', id)?.items ?? []) {
        for (const tag of item.conditions?.tags ?? []) tags.add(tag);
      }
    }
  }
  const distinctions: Distinctions = { tags, screens };
  known.set(shop.publications, distinctions);
  return distinctions;
}

/** The audience of a screen document; `undefined` when there is no such screen. */
export function audienceOf(shop: Shop, screenId: string): Audience | undefined {
  const screen = Object.hasOwn(shop.documents.screens, screenId)
    ? shop.documents.screens[screenId]?.body
    : undefined;
  if (screen === undefined) return undefined;
  const distinctions = distinctionsOf(shop);
  const tags = [...new Set(screen.tags)].filter((tag) => distinctions.tags.has(tag)).sort();
  const locales = screen.locales ?? storeOf(shop).locales;
  const { shape } = screen;
  const isNamed = distinctions.screens.has(screenId);
  const parts = [shape, locales.join('+'), tags.join('+'), ...(isNamed ? [screenId] : [])];
  return { key: parts.join('/'), tags, locales, shape, ...(isNamed ? { screen: screenId } : {}) };
}

/** The marks that the schedule is held against: no entry names a screen without a name. */
export function marksOf(audience: Audience): ScreenMarks {
  return { id: audience.screen ?? '', tags: audience.tags };
}

/**
 * Of the audiences that a publication knew, the one nearest to this: itself, else the one that shares most with it, so
 * that a screen that is new or was given a tag keeps step with its neighbours.
 */
export function nearestAudience(key: string, candidates: readonly string[]): string | undefined {
  if (candidates.includes(key)) return key;
  const wanted = markSet(key);
  let nearest: { readonly key: string; readonly distance: number } | undefined;
  for (const candidate of [...candidates].sort()) {
    const marks = markSet(candidate);
    const common = [...marks].filter((mark) => wanted.has(mark)).length;
    const distance = marks.size + wanted.size - 2 * common;
    if (nearest === undefined || distance < nearest.distance) nearest = { key: candidate, distance };
  }
  return nearest?.key;
}

function markSet(key: string): ReadonlySet<string> {
  const [shape = '', locales = '', tags = '', screen] = key.split('/');
  const marks = tags === '' ? [] : tags.split('+').map((tag) => `tag ${tag}`);
  return new Set([
    `shape ${shape}`,
    `locales ${locales}`,
    ...marks,
    ...(screen === undefined ? [] : [`screen ${screen}`]),
  ]);
}
