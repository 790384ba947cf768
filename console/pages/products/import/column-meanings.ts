import type { FeedField, ProductMapping } from '../../../../playlists/documents/product-mapping.ts';

/** What a column can mean, in the order that people look for it. A new field of files has to stand here. */
const PLAIN: Readonly<Record<Exclude<FeedField, 'name' | 'lede' | 'description'>, true>> = {
  price: true,
  listPrice: true,
  salePrice: true,
  currency: true,
  category: true,
  brand: true,
  tags: true,
  pictures: true,
  link: true,
  stock: true,
  backOn: true,
  deliveryDays: true,
  id: true,
  sku: true,
  rating: true,
  ratingCount: true,
  salesRank: true,
};
const TEXTS = ['name', 'lede', 'description'] as const;

/** Meanings that are offered: texts with and without each language of the store. */
export function meanings(locales: readonly string[]): readonly string[] {
  const texts = TEXTS.flatMap((field) => [field, ...locales.map((locale) => `${field}.${locale}`)]);
  return [...texts, ...Object.keys(PLAIN)];
}

/** A column means something else from now on; `''`: it is not read. */
export function withColumn(mapping: ProductMapping, column: string, meaning: string): ProductMapping {
  const { [column]: _before, ...others } = mapping.columns;
  return { ...mapping, columns: meaning === '' ? others : { ...others, [column]: meaning } };
}

/** A category of the file is another one in the store; `''`: it is left empty; the same name: as it is. */
export function withCategory(mapping: ProductMapping, theirs: string, ours: string): ProductMapping {
  const { [theirs]: _before, ...others } = mapping.categories;
  return { ...mapping, categories: ours === theirs ? others : { ...others, [theirs]: ours } };
}
