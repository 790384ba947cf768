import { createHash } from 'node:crypto';
import type { Product } from '../../playlists/documents/product.ts';

/** One product as a feed tells it: only what the feed knows; the rest stays as it was. */
export type FeedProduct = Pick<Product, 'id' | 'priceMinor'> & {
  readonly name: Readonly<Record<string, string>>;
  /** Line of the file, the header being 1. */
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
      | 'sku'
      | 'rating'
      | 'salesRank'
      | 'deliveryDays'
    >
  >;

/** A row that cannot be taken, with the column to blame. */
export interface RefusedRow {
  readonly line: number;
  /** What the row calls itself, for finding it. */
  readonly row: string;
  readonly field: string;
  readonly reason: string;
}

/** What a file holds. */
export interface ParsedFeed {
  readonly format: 'shopify' | 'plain';
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
  if (slug !== '' && slug.length <= 64) return slug;
  // Handles in other scripts, or very long ones: the hash of the text names it.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return slug === '' ? `p-${hash}` : `${slug.slice(0, 50).replace(/-+$/, '')}-${hash}`;
}
