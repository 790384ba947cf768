import { z } from 'zod';
import { localeTag } from './primitives.ts';

/** Shapes of product files, judged by their content. */
export const FEED_FORMATS = [
  'shopify-csv',
  'google-tsv',
  'google-xml',
  'aliexpress-json',
  'plain-csv',
  'plain-json',
] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a column of a product file can mean. Texts may carry a language: `name.fr`. */
export const FEED_FIELDS = [
  'id',
  'sku',
  'name',
  'lede',
  'description',
  'price',
  'listPrice',
  'salePrice',
  'currency',
  'category',
  'brand',
  'tags',
  'link',
  'pictures',
  'stock',
  'backOn',
  'rating',
  'ratingCount',
  'salesRank',
  'deliveryDays',
] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

/** Fields that are told once per language. */
export const TEXT_FIELDS = ['name', 'lede', 'description'] as const satisfies readonly FeedField[];
export type TextField = (typeof TEXT_FIELDS)[number];

const TEXT_IN_LANGUAGE = /^(name|lede|description)\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)$/;

/** `price`, `name`, `name.fr` */
const feedTarget = z
  .string()
  .max(40)
  .refine(
    (text) => FEED_FIELDS.some((field) => field === text) || TEXT_IN_LANGUAGE.test(text),
    `is none of ${FEED_FIELDS.join(', ')} (texts may carry a language: name.fr)`,
  );

const columnName = z.string().min(1).max(200);
const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code such as "EUR"');

/** How a product file is read: what its columns mean, and how it writes money. */
export const productMappingSchema = z.strictObject({
  /** Column, as the file's header writes it, → field. Columns that are not named are not read. */
  columns: z
    .record(columnName, feedTarget)
    .refine((columns) => Object.keys(columns).length <= 200, 'names more than 200 columns')
    .default({}),
  /** Currency of amounts that name none; absent: the store's. */
  currency: currencyCode.exactOptional(),
  /** Language of texts without one; absent: the store's first. */
  locale: localeTag.exactOptional(),
  decimal: z.enum(['auto', 'comma', 'point']).default('auto'),
  /** The file's category → the store's. */
  categories: z
    .record(z.string().max(300), z.string().max(120))
    .refine((categories) => Object.keys(categories).length <= 1_000, 'names more than 1,000 categories')
    .default({}),
  /** What one unit of a foreign currency is worth in the store's. Without a rate, foreign prices are refused. */
  rates: z.record(currencyCode, z.number().positive().max(1_000_000)).default({}),
});
export type ProductMapping = z.infer<typeof productMappingSchema>;

/** Splits `name.fr` into field and language. */
export function feedTargetOf(target: string): { readonly field: FeedField; readonly locale?: string } {
  const [, text, locale] = TEXT_IN_LANGUAGE.exec(target) ?? [];
  return text === undefined || locale === undefined
    ? { field: target as FeedField }
    : { field: text as TextField, locale };
}
