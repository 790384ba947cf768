import type { Media } from '../documents/media.ts';
import type { Publication } from '../documents/publication.ts';
import type { Schedule } from '../documents/schedule.ts';
import type { Store } from '../documents/store.ts';
import type { PlannedDay } from '../schedule/day-plans.ts';
import type { HashedPart } from './hashed-part.ts';
import type { ManifestEntry } from './programme.ts';
import type { PublishedWheels } from './published-wheels.ts';
import type { Sequence } from './sequence.ts';
import type { ShelvedSlide, SlideShelf } from './slide-shelf.ts';

/**
 * What compiling one store again need not do again. Nothing in it changes a result: documents are immutable, so what was
 * made from the same objects is the same. One per store; hand in a new one and everything is made anew.
 */
export interface CompileCache {
  readonly days: WeakMap<Schedule, Map<string, RememberedDays>>;
  readonly wheels: WeakMap<Publication, PublishedWheels>;
  readonly sequences: Map<string, RememberedSequence>;
  readonly manifests: WeakMap<Sequence, RememberedManifest>;
  slides: SlideShelf | undefined;
}

interface RememberedDays {
  readonly store: Store;
  readonly plansFrom: string;
  readonly days: readonly PlannedDay[];
}

interface RememberedManifest {
  readonly media: ReadonlyMap<string, Media>;
  readonly ofBrand: readonly string[];
  readonly slides: readonly ShelvedSlide[];
  readonly manifest: HashedPart<readonly ManifestEntry[]>;
}

interface RememberedSequence {
  readonly madeOf: readonly unknown[];
  readonly sequence: Sequence;
}

export function createCompileCache(): CompileCache {
  return {
    days: new WeakMap(),
    wheels: new WeakMap(),
    sequences: new Map(),
    manifests: new WeakMap(),
    slides: undefined,
  };
}

/** Audiences kept; many more than a store has at a time. */
const SEQUENCES_KEPT = 4_000;

/** A sequence, made again only when something that it is made of is another object. */
export function rememberedSequence(
  cache: CompileCache,
  key: string,
  madeOf: readonly unknown[],
  make: () => Sequence,
): Sequence {
  const known = cache.sequences.get(key);
  const isSame =
    known?.madeOf.length === madeOf.length && known.madeOf.every((one, at) => one === madeOf[at]);
  if (known !== undefined && isSame) return known.sequence;
  const sequence = make();
  if (cache.sequences.size >= SEQUENCES_KEPT) cache.sequences.clear();
  cache.sequences.set(key, { madeOf, sequence });
  return sequence;
}
