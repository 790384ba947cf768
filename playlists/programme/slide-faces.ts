import type { ProductFace, Slide, SlidePart, SpotlightSlide } from './slide.ts';

/** Joined before: the same part and face give the same object, so a display sees at a glance what has changed. */
const joined = new WeakMap<SlidePart, { readonly face: ProductFace; readonly slide: Slide }>();

/**
 * Makes a part ready to render: with the face of the slide that it names, where it names one.
 *
 * @param partOf - The other slides of its head.
 * @returns `undefined` when it shows nothing but a product that is not there.
 */
export function slideOfPart(
  part: SlidePart,
  partOf: (slide: string) => SlidePart | undefined,
): Slide | undefined {
  if (part.kind !== 'spotlight' && part.kind !== 'live') return part;
  if (part.spotlight === undefined) return part.kind === 'live' || isWhole(part) ? part : undefined;
  const face = faceIn(partOf(part.spotlight));
  if (face === undefined) return part.kind === 'live' ? part : undefined;
  const known = joined.get(part);
  if (known?.face === face) return known.slide;
  const slide: Slide = { ...part, face };
  joined.set(part, { face, slide });
  return slide;
}

function isWhole(part: Extract<SlidePart, { kind: 'spotlight' }>): part is SpotlightSlide {
  return part.face !== undefined;
}

function faceIn(part: SlidePart | undefined): ProductFace | undefined {
  return part?.kind === 'spotlight' ? part.face : undefined;
}
