import type { SpotlightSlide } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { productFace } from './product-face.ts';
import type { SourceOf } from './slide-source.ts';
import { textMember } from './texts.ts';

/** A product with price and code; `undefined` when it is gone from the catalogue. */
export function spotlightSlide(
  source: SourceOf<'spotlight'>,
  documents: DocumentsAtHand,
): SpotlightSlide | undefined {
  const face = productFace(source.product, documents);
  if (face === undefined) return undefined;
  return { kind: 'spotlight', face, ...textMember('call', source.call, documents.locales) };
}
