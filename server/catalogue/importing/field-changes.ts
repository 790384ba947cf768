import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../../../playlists/documents/product.ts';

/** One field of a product before and after; `null` where there is none. */
export interface FieldChange {
  /** `priceMinor`, `name.fr`, `pictures` */
  readonly field: string;
  /** Of `pictures` the number of them. */
  readonly before: unknown;
  readonly after: unknown;
}

const TEXTS = ['name', 'lede', 'description'] as const;
const PLAIN = [
  'priceMinor',
  'listPriceMinor',
  'category',
  'brand',
  'tags',
  'link',
  'sku',
  'stock',
  'backOn',
  'deliveryDays',
  'rating',
  'ratingCount',
  'salesRank',
] as const satisfies readonly (keyof Product)[];

/** What differs between two versions of a product, field by field, in the order that people read them. */
export function fieldChanges(before: Product, after: Product): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, was: unknown, is: unknown) => {
    if (!isDeepStrictEqual(was, is)) changes.push({ field, before: was ?? null, after: is ?? null });
  };
  for (const field of PLAIN.slice(0, 2)) compare(field, before[field], after[field]);
  for (const field of TEXTS) {
    const locales = new Set([...Object.keys(before[field]), ...Object.keys(after[field])]);
    for (const locale of locales) compare(`${field}.${locale}`, before[field][locale], after[field][locale]);
  }
  for (const field of PLAIN.slice(2)) compare(field, before[field], after[field]);
  if (!isDeepStrictEqual(picturesOf(before), picturesOf(after)))
    changes.push({ field: 'pictures', before: picturesOf(before).length, after: picturesOf(after).length });
  return changes;
}

/** Fetched or still to be fetched: a picture that arrives changes nothing. */
function picturesOf({ pictures, pictureSources }: Product): readonly string[] {
  return [...pictures, ...pictureSources];
}
