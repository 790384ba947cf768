import type { SlidePart } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { productFace } from './product-face.ts';
import { faceSlideId, type SlideSource, type SourceOf } from './slide-source.ts';
import { textMember } from './texts.ts';

/**
 * A product with price and code; `undefined` when it is gone from the catalogue. With options (a call, conditions) it
 * names the product's plain slide instead of repeating its face.
 */
export function spotlightSlide(
  id: SlideSource['id'],
  source: SourceOf<'spotlight'>,
  documents: DocumentsAtHand,
): Extract<SlidePart, { kind: 'spotlight' }> | undefined {
  const { product } = source;
  const spotlight = faceSlideId(product);
  if (id === spotlight) {
    const face = productFace(product, documents);
    return face === undefined ? undefined : { kind: 'spotlight', face };
  }
  const isKnown = documents.product(product) !== undefined && documents.codeOf(product) !== undefined;
  if (!isKnown) return undefined;
  return { kind: 'spotlight', spotlight, ...textMember('call', source.call, documents.locales) };
}
