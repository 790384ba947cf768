import type { HashText } from '../canonical-json.ts';
import type { Publication } from '../documents/publication.ts';
import type { Shop } from '../documents/shop.ts';
import { type HashedPart, hashedPart } from './hashed-part.ts';
import type { Wheel } from './programme.ts';
import { publishedBody, takenIds } from './published.ts';
import { type ResolvedWheel, resolveWheel, type WheelVoice } from './wheels/resolve-wheel.ts';

/** A wheel that is a part already. */
export interface HashedWheel extends Omit<ResolvedWheel, 'wheel'>, HashedPart<Wheel> {}

/** All wheels of a publication so far, for all audiences. */
interface PublishedWheels {
  /** Tags that conditions of items name: audiences that differ in others share their wheels. */
  readonly tags: ReadonlySet<string>;
  readonly byKey: Map<string, HashedWheel>;
}

/** Wheels resolved before, by publication. */
export interface WheelsCache {
  readonly wheels: WeakMap<Publication, PublishedWheels>;
}

/** Stands where nothing is to play: no slot, the brand slide. */
export const BRAND_WHEEL = 'brand:slide';

/** Id of a wheel: the playlist's, or of a mix a name that says what is mixed. */
export function wheelIdOf(voices: readonly WheelVoice[], hash: HashText): string {
  const [only] = voices;
  if (only === undefined) return BRAND_WHEEL;
  if (voices.length === 1) return only.playlist;
  const mixed = voices.map(({ playlist, share }) => `${playlist} ${share}`).join('\n');
  return `mix:${hash(mixed).slice(0, 10)}`;
}

/** Resolves a wheel for screens with these tags, once per publication. */
export function publishedWheel(
  shop: Shop,
  publication: Publication | undefined,
  voices: readonly WheelVoice[],
  tags: readonly string[],
  hash: HashText,
  cache: WheelsCache,
): HashedWheel {
  const id = wheelIdOf(voices, hash);
  if (publication === undefined || voices.length === 0) return emptyWheel(hash);
  const wheels = cache.wheels.get(publication) ?? {
    tags: conditionTags(shop, publication),
    byKey: new Map(),
  };
  cache.wheels.set(publication, wheels);
  const asked = tags.filter((tag) => wheels.tags.has(tag));
  // Shares are told by entry, so a mix is of these entries; a single playlist is the same for all.
  const entries = voices.length === 1 ? '' : voices.map(({ entry }) => entry).join('+');
  const key = `${asked.join('+')}/${entries}/${id}`;
  const known = wheels.byKey.get(key);
  if (known !== undefined) return known;
  const { wheel, ...rest } = resolveWheel(id, voices, {
    playlist: (playlist) => publishedBody(shop, publication, 'playlists', playlist),
    ruleResult: (playlist) =>
      Object.hasOwn(publication.ruleResults, playlist) ? (publication.ruleResults[playlist] ?? []) : [],
    tags: asked,
    hash,
  });
  const made: HashedWheel = { ...rest, ...hashedPart(wheel, hash) };
  wheels.byKey.set(key, made);
  return made;
}

function emptyWheel(hash: HashText): HashedWheel {
  return {
    ...hashedPart<Wheel>({ slots: [], loopMs: 0 }, hash),
    sources: new Map(),
    shares: [],
    warnings: [],
  };
}

function conditionTags(shop: Shop, publication: Publication): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const id of takenIds(publication, 'playlists')) {
    for (const item of publishedBody(shop, publication, 'playlists', id)?.items ?? []) {
      for (const tag of item.conditions?.tags ?? []) tags.add(tag);
    }
  }
  return tags;
}
