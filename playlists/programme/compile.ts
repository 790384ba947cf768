import { canonicalJson, type HashText } from '../canonical-json.ts';
import type { Media } from '../documents/media.ts';
import type { Product } from '../documents/product.ts';
import type { Shop } from '../documents/shop.ts';
import type { Store } from '../documents/store.ts';
import type { Audience } from './audience.ts';
import { brandColours } from './brand-colours.ts';
import { type CompileCache, createCompileCache } from './compile-cache.ts';
import { type HashedPart, hashedPart } from './hashed-part.ts';
import type { Head, HeadStore, ManifestEntry, Programme } from './programme.ts';
import { storeOf } from './published.ts';
import { planSequence, type Sequence, type WheelShare } from './sequence.ts';
import type { Slide } from './slide.ts';
import { slideOfPart } from './slide-faces.ts';
import { type Catalogue, openSlideShelf, type ShelvedSlide } from './slide-shelf.ts';
import type { ItemCodes } from './slides/item-codes.ts';
import { distinctWarnings, type Warning } from './warning.ts';

export interface CompileInput {
  readonly shop: Shop;
  readonly audience: Audience;
  /** The store's catalogue by id. Products are compared by identity: an edit puts a new object in. */
  readonly products: ReadonlyMap<string, Product>;
  /** Known media by hash; another map once one was added. */
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
  const { shop, audience, hash } = input;
  const cache = input.cache ?? createCompileCache();
  const sequence = planSequence({ shop, audience, hash, cache });
  const slides = slidesOf(sequence, input, cache);
  const store = headStore(storeOf(shop));
  const manifest = manifestOf(store, sequence, slides, input, cache);

  const parts = new Map<string, string>();
  for (const day of sequence.days) parts.set(day.hash, day.text);
  for (const wheel of sequence.wheels.values()) parts.set(wheel.hash, wheel.text);
  parts.set(manifest.hash, manifest.text);
  const { slideHashes, shown } = shownSlides(sequence, slides, parts);

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
  const headText = textOfHead(head, slides);
  const headHash = hash(headText);
  const programme: Programme = {
    hash: headHash,
    head,
    days: sequence.days.map((day) => day.part),
    wheels: Object.fromEntries([...sequence.wheels].map(([id, wheel]) => [id, wheel.part])),
    slides: shown,
    media: manifest.part,
  };
  const warned = slides.map(({ warning }) => warning).filter((warning) => warning !== undefined);
  const warnings = distinctWarnings([...sequence.warnings, ...warned]);
  return { head, headHash, headText, parts, programme, shares: sequence.shares, warnings };
}

/** Both maps of a head's slides in one go, and their texts among the parts: there may be thousands. */
function shownSlides(sequence: Sequence, shelved: readonly ShelvedSlide[], parts: Map<string, string>) {
  const slideHashes: Record<string, string> = {};
  const shown: Record<string, Slide> = {};
  const partOf = (id: string) => {
    const index = sequence.indexOf.get(id);
    return index === undefined ? undefined : shelved[index]?.slide?.part;
  };
  for (const [index, { id }] of sequence.sources.entries()) {
    const hashed = shelved[index]?.slide;
    if (hashed === undefined) continue;
    slideHashes[id] = hashed.hash;
    parts.set(hashed.hash, hashed.text);
    const slide = slideOfPart(hashed.part, partOf);
    if (slide !== undefined) shown[id] = slide;
  }
  return { slideHashes, shown };
}

function slidesOf(sequence: Sequence, input: CompileInput, cache: CompileCache): readonly ShelvedSlide[] {
  const { shop, products, media, codes, hash } = input;
  const catalogue: Catalogue = { products, media, codes };
  const shelf = cache.slides?.isFor(shop) === true ? cache.slides : openSlideShelf(shop, hash);
  cache.slides = shelf;
  return shelf.take(sequence.sources, shop, catalogue);
}

/** What of the store's settings a display needs; nothing that differs by screen, no address. */
export function headStore(store: Store): HeadStore {
  const { name, timeZone, currency, brand } = store;
  const { logo, pictures } = brand;
  const shown = { name: brand.name, colours: brandColours(brand), pictures };
  return { name, timeZone, currency, brand: logo === undefined ? shown : { ...shown, logo } };
}

/**
 * Canonical text of a head. The map of slides is joined from members written before: of ten thousand, an edit writes one.
 * Its sources stand in the order of their ids, as canonical keys do.
 */
function textOfHead(head: Head, slides: readonly ShelvedSlide[]): string {
  const { days, format, layouts, locales, media, publication, store, wheels, zoneChanges } = head;
  const before = canonicalJson({ days, format, layouts, locales, media, publication });
  const after = canonicalJson({ store, wheels, zoneChanges });
  let members = '';
  for (const { member } of slides) if (member !== '') members += members === '' ? member : `,${member}`;
  return `${before.slice(0, -1)},"slides":{${members}},${after.slice(1)}`;
}

/** Every medium that the head or a slide names and that is known, by hash. Made again only when one of them changes. */
function manifestOf(
  store: HeadStore,
  sequence: Sequence,
  slides: readonly ShelvedSlide[],
  { media, hash }: CompileInput,
  cache: CompileCache,
): HashedPart<readonly ManifestEntry[]> {
  const { logo, pictures } = store.brand;
  const ofBrand = logo === undefined ? pictures : [logo, ...pictures];
  const known = cache.manifests.get(sequence);
  const isSame =
    known?.media === media &&
    known.ofBrand.join() === ofBrand.join() &&
    slides.every((slide, index) => hasSameMedia(slide, known.slides[index]));
  if (known !== undefined && isSame) return known.manifest;

  const named = new Set(ofBrand);
  for (const slide of slides) for (const medium of slide.media) named.add(medium);
  const entries = [...named].sort().flatMap((name) => {
    const medium = media.get(name);
    return medium === undefined ? [] : [{ hash: name, type: medium.type, bytes: medium.bytes }];
  });
  const manifest = hashedPart<readonly ManifestEntry[]>(entries, hash);
  cache.manifests.set(sequence, { media, ofBrand, slides, manifest });
  return manifest;
}

function hasSameMedia(one: ShelvedSlide, other: ShelvedSlide | undefined): boolean {
  if (one === other) return true;
  return one.media.length === other?.media.length && one.media.every((name, at) => name === other.media[at]);
}
