import type { Media } from '../documents/media.ts';
import type { Product } from '../documents/product.ts';
import type { Shop } from '../documents/shop.ts';
import type { Store } from '../documents/store.ts';
import type { Audience } from './audience.ts';
import { canonicalJson, type HashText } from './canonical-json.ts';
import { type CompileCache, createCompileCache } from './compile-cache.ts';
import { hashedPart } from './hashed-part.ts';
import type { Head, HeadStore, ManifestEntry, Programme } from './programme.ts';
import { storeOf } from './published.ts';
import { planSequence, type Sequence, type WheelShare } from './sequence.ts';
import { type Catalogue, openSlideShelf, type ShelvedSlide } from './slide-shelf.ts';
import type { ItemCodes } from './slides/item-codes.ts';
import { distinctWarnings, type Warning } from './warning.ts';

export interface CompileInput {
  readonly shop: Shop;
  readonly audience: Audience;
  /** The store's catalogue by id. Products are compared by identity: an edit puts a new object in. */
  readonly products: ReadonlyMap<string, Product>;
  /** Known media by hash. */
  readonly media: ReadonlyMap<string, Media>;
  /** Codes of all products of the catalogue ({@link itemCodes}). */
  readonly codes: ItemCodes;
  readonly hash: HashText;
  /** Kept between calls, one a store. */
  readonly cache?: CompileCache;
}

/** A programme in both of its forms: for this process, and as the parts that travel. */
export interface CompiledProgramme {
  readonly head: Head;
  readonly headHash: string;
  /** Canonical text of the head: what `headHash` is of. */
  readonly headText: string;
  /** Canonical text of every part by its hash; not the head's. */
  readonly parts: ReadonlyMap<string, string>;
  readonly programme: Programme;
  readonly shares: readonly WheelShare[];
  /** What a person should know; nothing of it stops anything. */
  readonly warnings: readonly Warning[];
}

/**
 * Compiles what an audience plays from the store's documents alone: equal documents give equal hashes, after a restart,
 * on another controller, in whatever order they were written.
 *
 * @throws VitrineError not-found when the store has no settings.
 */
export function compileProgramme(input: CompileInput): CompiledProgramme {
  const { shop, audience, media, hash } = input;
  const cache = input.cache ?? createCompileCache();
  const sequence = planSequence({ shop, audience, hash, cache });
  const slides = slidesOf(sequence, input, cache);
  const store = headStore(storeOf(shop));
  const manifest = hashedPart(manifestOf(store, slides, media), hash);

  const slideHashes: Record<string, string> = {};
  const shown: Record<string, Programme['slides'][string]> = {};
  const parts = new Map<string, string>();
  for (const day of sequence.days) parts.set(day.hash, day.text);
  for (const wheel of sequence.wheels.values()) parts.set(wheel.hash, wheel.text);
  for (const [index, { id }] of sequence.sources.entries()) {
    const slide = slides[index]?.slide;
    if (slide === undefined) continue;
    slideHashes[id] = slide.hash;
    shown[id] = slide.part;
    parts.set(slide.hash, slide.text);
  }
  parts.set(manifest.hash, manifest.text);

  const head: Head = {
    format: 1,
    store,
    publication: sequence.publication,
    locales: audience.locales,
    days: sequence.days.map((day) => day.hash),
    wheels: Object.fromEntries([...sequence.wheels].map(([id, wheel]) => [id, wheel.hash])),
    slides: slideHashes,
    layouts: sequence.layouts,
    media: manifest.hash,
    zoneChanges: sequence.zoneChanges,
  };
  const headText = canonicalJson(head);
  const headHash = hash(headText);
  const programme: Programme = {
    hash: headHash,
    head,
    days: sequence.days.map((day) => day.part),
    wheels: Object.fromEntries([...sequence.wheels].map(([id, wheel]) => [id, wheel.part])),
    slides: shown,
    media: manifest.part,
  };
  const warnings = distinctWarnings([
    ...sequence.warnings,
    ...slides.flatMap(({ warning }) => (warning === undefined ? [] : [warning])),
  ]);
  return { head, headHash, headText, parts, programme, shares: sequence.shares, warnings };
}

function slidesOf(sequence: Sequence, input: CompileInput, cache: CompileCache): readonly ShelvedSlide[] {
  const { shop, products, media, codes, hash } = input;
  const catalogue: Catalogue = { products, media, codes };
  const shelf = cache.slides?.isFor(shop) === true ? cache.slides : openSlideShelf(shop, hash);
  cache.slides = shelf;
  return sequence.sources.map((source) => shelf.take(source, shop, catalogue));
}

/** What of the store's settings a display needs; nothing that differs by screen, no address. */
function headStore(store: Store): HeadStore {
  const { name, timeZone, currency, brand } = store;
  const { colourA, colourB, ink, paper, logo, pictures } = brand;
  const shown = { name: brand.name, colourA, colourB, ink, paper, pictures };
  return { name, timeZone, currency, brand: logo === undefined ? shown : { ...shown, logo } };
}

/** Every medium that the head or a slide names and that is known, by hash. */
function manifestOf(
  store: HeadStore,
  slides: readonly ShelvedSlide[],
  media: ReadonlyMap<string, Media>,
): readonly ManifestEntry[] {
  const { logo, pictures } = store.brand;
  const named = new Set(logo === undefined ? pictures : [logo, ...pictures]);
  for (const slide of slides) for (const hash of slide.media) named.add(hash);
  return [...named].sort().flatMap((hash) => {
    const known = media.get(hash);
    return known === undefined ? [] : [{ hash, type: known.type, bytes: known.bytes }];
  });
}
