import type { DayPlan, Head, ManifestEntry, Part, Programme, Wheel } from './programme.ts';
import type { Slide, SlidePart } from './slide.ts';
import { slideOfPart } from './slide-faces.ts';

/** A head that cannot be completed yet: these parts must be fetched first. */
export interface MissingParts {
  readonly missing: readonly string[];
}

/** Hashes of all parts that a head names, each once. */
export function partHashesOf(head: Head): ReadonlySet<string> {
  return new Set([...head.days, ...Object.values(head.wheels), ...Object.values(head.slides), head.media]);
}

/**
 * Puts a programme together from its head and the parts at hand.
 *
 * It trusts the parts: whoever fetched them has held each against its hash.
 *
 * @param partOf - The part with a hash, `undefined` when it is not at hand.
 */
export function assembleProgramme(
  head: Head,
  hash: string,
  partOf: (hash: string) => Part | undefined,
): Programme | MissingParts {
  const parts = new Map<string, Part>();
  const missing: string[] = [];
  for (const name of partHashesOf(head)) {
    const part = partOf(name);
    if (part === undefined) missing.push(name);
    else parts.set(name, part);
  }
  if (missing.length > 0) return { missing };

  return {
    hash,
    head,
    days: head.days.map((day) => parts.get(day) as DayPlan),
    wheels: partsByKey<Wheel>(head.wheels, parts),
    slides: slidesOf(partsByKey<SlidePart>(head.slides, parts)),
    media: parts.get(head.media) as readonly ManifestEntry[],
  };
}

/** The map says of which kind its parts are: hashes bind their content. */
function partsByKey<P extends Part>(
  map: Readonly<Record<string, string>>,
  parts: ReadonlyMap<string, Part>,
): Readonly<Record<string, P>> {
  return Object.fromEntries(Object.entries(map).map(([key, name]) => [key, parts.get(name) as P]));
}

/** The slides of a head, ready to render, by id. One whose product is not there is left out: its slots are filled. */
function slidesOf(parts: Readonly<Record<string, SlidePart>>): Readonly<Record<string, Slide>> {
  const partOf = (id: string) => (Object.hasOwn(parts, id) ? parts[id] : undefined);
  return Object.fromEntries(
    Object.entries(parts).flatMap(([id, part]) => {
      const slide = slideOfPart(part, partOf);
      return slide === undefined ? [] : [[id, slide]];
    }),
  );
}
