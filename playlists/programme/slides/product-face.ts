import type { ProductFace } from '../slide.ts';
import type { DocumentsAtHand } from './documents-at-hand.ts';
import { pictureMember } from './picture.ts';
import { shownTexts, textMember } from './texts.ts';

/** What a slide tells of a product; `undefined` when nothing is known of it any more. */
export function productFace(id: string, documents: DocumentsAtHand): ProductFace | undefined {
  const product = documents.product(id);
  const code = documents.codeOf(id);
  if (product === undefined || code === undefined) return undefined;
  const { priceMinor, listPriceMinor, link, deliveryDays, stock, backOn } = product;
  return {
    product: id,
    code,
    name: shownTexts(product.name, documents.locales),
    ...textMember('lede', product.lede, documents.locales),
    priceMinor,
    // A list price that is not above the price is no saving: screens never see it.
    ...(listPriceMinor === undefined || listPriceMinor <= priceMinor ? {} : { listPriceMinor }),
    ...pictureMember(product.pictures, documents.media),
    ...(link === undefined ? {} : { link }),
    ...(deliveryDays === undefined ? {} : { deliveryDays: { min: deliveryDays.min, max: deliveryDays.max } }),
    ...(stock === 'in' ? {} : { stock }),
    ...(stock === 'out' && backOn !== undefined ? { backOn } : {}),
  };
}
