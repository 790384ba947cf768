import { createHash } from 'node:crypto';
import type { Product } from '../../../playlists/documents/product.ts';
import type { FeedFormat } from '../../../playlists/documents/product-mapping.ts';
import type { RefusedRow } from './refused-row.ts';

/** One product as a feed tells it: only what the feed knows; the rest stays as it was. */
export type FeedProduct = Pick<Product, 'id' | 'priceMinor'> & {
  readonly name: Readonly<Record<string, string>>;
  /** Where it stands: the line of a file (the header being 1), or the number of an item. */
  readonly line: number;
  readonly pictureSources: readonly string[];
} & Partial<
    Pick<
      Product,
      | 'lede'
      | 'description'
      | 'listPriceMinor'
      | 'category'
      | 'brand'
      | 'tags'
      | 'link'
      | 'stock'
      | 'backOn'
      | 'sku'
      | 'rating'
      | 'ratingCount'
      | 'salesRank'
      | 'deliveryDays'
    >
  >;

/** What a file holds. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly products: readonly FeedProduct[];
  readonly refused: readonly RefusedRow[];
  /** Rows left out on purpose: products that the shop has not published. */
  readonly skipped: number;
}

/** A document id from a handle or a number of the feed: stable, so that the next import meets the same product. */
export function productIdOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // The one word of this shape that is no id.
  if (slug !== '' && slug.length <= 64 && slug !== 'constructor') return slug;
  // Handles in other scripts, or very long ones: the hash of the text names it.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return slug === '' ? `p-${hash}` : `${slug.slice(0, 50).replace(/-+$/, '')}-${hash}`;
}
