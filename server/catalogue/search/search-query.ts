import { z } from 'zod';
import { documentId } from '../../../playlists/documents/primitives.ts';
import { type StockState, stockState } from '../../../playlists/documents/product.ts';

/** A list in a query: entries separated by commas. */
function listOf<T extends string>(entry: z.ZodType<T, string>, most: number) {
  return z
    .string()
    .max(70 * most)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(entry).max(most));
}

export const SORTS = ['name', 'price', 'rank', 'stock', 'category', 'changed', 'saving'] as const;
export type Sort = (typeof SORTS)[number];

const withAndAgainst = SORTS.flatMap((sort) => [sort, `-${sort}` as const]);

const LACKING = z.enum(['picture', 'link', 'text']) as z.ZodType<'picture' | 'link' | 'text', string>;

/** Which products are meant: what narrows a list, a print sheet, a change of many. */
export const productFilter = z.object({
  /** Words that must all occur. */
  q: z.string().max(200).default(''),
  /** Categories, separated by bars: their names hold commas. */
  category: z.string().max(2_000).exactOptional(),
  stock: listOf<StockState>(stockState as z.ZodType<StockState, string>, 3).exactOptional(),
  /** What they lack. */
  without: listOf(LACKING, 3).exactOptional(),
  priceFrom: z.coerce.number().int().min(0).exactOptional(),
  priceUntil: z.coerce.number().int().min(0).exactOptional(),
  /** `playlist`: on any, `none`: on none, else on the playlist of that name (`playlist:<id>`). */
  on: z
    .union([
      z.enum(['playlist', 'none']),
      z.string().regex(/^playlist:[a-z0-9-]{1,64}$/, 'is none of playlist, none, playlist:<id>'),
    ])
    .exactOptional(),
  /** In a programme that plays now, or in none. */
  shown: z.enum(['0', '1']).exactOptional(),
  ids: listOf(documentId, 500).exactOptional(),
});
export type ProductFilter = z.infer<typeof productFilter>;

export const searchQuery = productFilter.extend({
  sort: z.enum(withAndAgainst as [string, ...string[]]).default('name'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  facets: z.enum(['0', '1']).default('1'),
});
export type SearchQuery = z.infer<typeof searchQuery>;
