import type { Media } from '../documents/media.ts';
import type { HashedPart } from './hashed-part.ts';
import type { ManifestEntry } from './programme.ts';
import type { Sequence, SequenceCache } from './sequence.ts';
import type { ShelvedSlide, SlideShelf } from './slide-shelf.ts';

/**
 * What compiling one store again need not do again. Nothing in it changes a result: documents are immutable, so what was
 * made from the same objects is the same. One per store; hand in a new one and everything is made anew.
 */
export interface CompileCache extends SequenceCache {
  readonly manifests: WeakMap<Sequence, RememberedManifest>;
  slides: SlideShelf | undefined;
}

interface RememberedManifest {
  readonly media: ReadonlyMap<string, Media>;
  readonly ofBrand: readonly string[];
  readonly slides: readonly ShelvedSlide[];
  readonly manifest: HashedPart<readonly ManifestEntry[]>;
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
