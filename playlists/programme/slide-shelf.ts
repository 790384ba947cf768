import type { HashText } from '../canonical-json.ts';
import type { Media } from '../documents/media.ts';
import type { Product } from '../documents/product.ts';
import type { Shop } from '../documents/shop.ts';
import type { Store } from '../documents/store.ts';
import { contestRounds } from '../schedule/contest-rounds.ts';
import { hourIntervals } from '../schedule/hour-intervals.ts';
import { type HashedPart, hashedPart } from './hashed-part.ts';
import { PLANNED_DAYS } from './planned-days.ts';
import { storeOf } from './published.ts';
import type { SlidePart } from './slide.ts';
import { buildSlide, mediaOfSlide, warningOf } from './slides/build-slide.ts';
import type { DocumentsAtHand } from './slides/documents-at-hand.ts';
import type { ItemCodes } from './slides/item-codes.ts';
import type { SlideSource } from './slides/slide-source.ts';
import type { Warning } from './warning.ts';

/** A slide as a part, with the media that it shows. `undefined` slide: what it would show is gone. */
export interface ShelvedSlide {
  readonly slide: HashedPart<SlidePart> | undefined;
  /** Its member of the head's map: `"spotlight:lamp":"…"`, empty without a slide. */
  readonly member: string;
  readonly media: readonly string[];
  readonly warning: Warning | undefined;
}

/** The documents that slides are made from. */
export interface Catalogue {
  readonly products: ReadonlyMap<string, Product>;
  readonly media: ReadonlyMap<string, Media>;
  readonly codes: ItemCodes;
}

/**
 * Slides made so far, for all audiences of a store. One is made again only when a document that was looked up for it is
 * another object now: of ten thousand products, the one that was edited.
 */
export interface SlideShelf {
  readonly isFor: (shop: Shop) => boolean;
  readonly take: (
    sources: readonly SlideSource[],
    shop: Shop,
    catalogue: Catalogue,
  ) => readonly ShelvedSlide[];
}

/** Slides kept beyond the present ones: then a shelf is begun anew, so that it never outgrows the catalogue. */
const KEPT = 50_000;

type Lookup = 'product' | 'media' | 'stream' | 'contest' | 'codeOf';
interface Kept extends ShelvedSlide {
  /** What was looked up, and what was found; products apart, because they change alone most of the time. */
  readonly products: readonly Found[];
  readonly others: readonly Found[];
  /** States in which they were found so. */
  productState: number;
  otherState: number;
}

type Found = readonly [Lookup, string, unknown];

/** Begins a shelf. Its slides hold only for this store's settings and planned days. */
export function openSlideShelf(shop: Shop, hash: HashText): SlideShelf {
  const store = storeOf(shop);
  const { plansFrom } = shop;
  const locales = shownLocales(store, shop);
  const kept = new Map<string, Kept>();
  const windows = new Map<string, readonly (readonly [number, number])[]>();

  function hours(from: string, until: string): readonly (readonly [number, number])[] {
    const key = `${from} ${until}`;
    const known = windows.get(key) ?? hourIntervals(store, { from, until }, plansFrom, PLANNED_DAYS);
    windows.set(key, known);
    return known;
  }

  /** Counted up when the products, or anything else that is looked up in, are another object than at the last take. */
  let productState = 0;
  let otherState = 0;
  let lookedIn: readonly unknown[] = [];

  function enter(shop: Shop, { products, media, codes }: Catalogue): void {
    const { streams, contests } = shop.documents;
    const now = [products, media, codes, streams, contests];
    if (lookedIn[0] !== products) productState += 1;
    if (now.some((one, index) => index > 0 && one !== lookedIn[index])) otherState += 1;
    lookedIn = now;
  }

  function isUnchanged(known: Kept, documents: Pick<DocumentsAtHand, Lookup>): boolean {
    if (known.productState !== productState && !isFoundAgain(known.products, documents)) return false;
    if (known.otherState !== otherState && !isFoundAgain(known.others, documents)) return false;
    known.productState = productState;
    known.otherState = otherState;
    return true;
  }

  function make(source: SlideSource, documents: Pick<DocumentsAtHand, Lookup>): Kept {
    const products: Found[] = [];
    const others: Found[] = [];
    const noted =
      <T>(lookup: Lookup, find: (key: string) => T) =>
      (key: string): T => {
        const found = find(key);
        (lookup === 'product' ? products : others).push([lookup, key, found]);
        return found;
      };
    const slide = buildSlide(source, {
      product: noted('product', documents.product),
      media: noted('media', documents.media),
      stream: noted('stream', documents.stream),
      contest: noted('contest', documents.contest),
      codeOf: noted('codeOf', documents.codeOf),
      locales,
      hidesOutOfStock: store.outOfStock === 'hide',
      rounds: (contest) => contestRounds(store, contest, plansFrom, PLANNED_DAYS),
      hours,
    });
    const part = slide === undefined ? undefined : hashedPart(slide, hash);
    return {
      slide: part,
      member: part === undefined ? '' : `${JSON.stringify(source.id)}:${JSON.stringify(part.hash)}`,
      media: slide === undefined ? [] : mediaOfSlide(slide),
      warning: warningOf(source, slide),
      products,
      others,
      productState,
      otherState,
    };
  }

  return {
    isFor(other) {
      return (
        storeOf(other) === store &&
        other.plansFrom === plansFrom &&
        shownLocales(storeOf(other), other).join() === locales.join()
      );
    },
    take(sources, present, catalogue) {
      enter(present, catalogue);
      const documents = lookupsIn(present, catalogue);
      return sources.map((source) => {
        const known = kept.get(source.id);
        if (known !== undefined && isUnchanged(known, documents)) return known;
        const made = make(source, documents);
        if (kept.size >= KEPT) kept.clear();
        kept.set(source.id, made);
        return made;
      });
    },
  };
}

function isFoundAgain(lookups: readonly Found[], documents: Pick<DocumentsAtHand, Lookup>): boolean {
  for (const [lookup, key, found] of lookups) if (documents[lookup](key) !== found) return false;
  return true;
}

function lookupsIn(shop: Shop, catalogue: Catalogue): Pick<DocumentsAtHand, Lookup> {
  const { streams, contests } = shop.documents;
  return {
    product: (id) => catalogue.products.get(id),
    media: (hash) => catalogue.media.get(hash),
    stream: (id) => (Object.hasOwn(streams, id) ? streams[id]?.body : undefined),
    contest: (id) => (Object.hasOwn(contests, id) ? contests[id]?.body : undefined),
    codeOf: catalogue.codes.codeOf,
  };
}

/** Languages of the store and of any of its screens. */
function shownLocales(store: Store, shop: Shop): readonly string[] {
  const locales = new Set(store.locales);
  for (const screen of Object.values(shop.documents.screens)) {
    for (const locale of screen.body.locales ?? []) locales.add(locale);
  }
  return [...locales].sort();
}
