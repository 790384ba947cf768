import { z } from 'zod';
import { amountMinor, contentHash, documentId, localDate, localizedText, webLink } from './primitives.ts';

export const stockState = z.enum(['in', 'low', 'out']);
export type StockState = z.infer<typeof stockState>;

/** A catalogue entry. Lives in the records (SQLite), not in the store's file. */
export const productSchema = z.strictObject({
  id: documentId,
  name: localizedText.refine(
    (texts) => Object.values(texts).some((text) => text.trim() !== ''),
    'needs a name in one language',
  ),
  /** One line under the name; a spotlight shows at most 28 characters of it. */
  lede: localizedText.default({}),
  description: localizedText.default({}),
  priceMinor: amountMinor,
  /** The struck price. Shown only where it is above the price. */
  listPriceMinor: amountMinor.exactOptional(),
  category: z.string().max(120).default(''),
  brand: z.string().max(120).default(''),
  tags: z.array(z.string().max(60)).max(40).default([]),
  link: webLink.exactOptional(),
  /** Hashes of its pictures, the first one leads. */
  pictures: z.array(contentHash).max(12).default([]),
  /** Where pictures not fetched yet come from; emptied as they arrive. */
  pictureSources: z.array(webLink).max(12).default([]),
  /** Where its pictures were fetched from, address → hash: the next import of the same file meets them. */
  pictureOrigins: z.record(webLink, contentHash).exactOptional(),
  deliveryDays: z.strictObject({ min: z.int().min(0).max(90), max: z.int().min(0).max(90) }).exactOptional(),
  rating: z.number().min(0).max(5).exactOptional(),
  ratingCount: z.int().min(0).exactOptional(),
  /** Rank among the best sellers, 1 sells most. */
  salesRank: z.int().min(1).exactOptional(),
  stock: stockState.default('in'),
  /** The day on which it is back; told only while it is out of stock. */
  backOn: localDate.exactOptional(),
  /** The manufacturer's or the shop's own number. */
  sku: z.string().max(120).default(''),
});
export type Product = z.infer<typeof productSchema>;
