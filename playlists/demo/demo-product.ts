import type { LocalizedText } from '../documents/primitives.ts';
import type { Product } from '../documents/product.ts';

/** A product as it stands in this folder: pictures by name, and no hash, which depends on the bytes. */
export interface DemoProduct {
  readonly id: string;
  readonly name: LocalizedText;
  /** At most 28 characters. */
  readonly lede: LocalizedText;
  readonly description: LocalizedText;
  readonly priceMinor: number;
  readonly listPriceMinor?: number;
  readonly brand: string;
  readonly tags: readonly string[];
  /** Names of pictures (./pictures.ts), the leading one first. */
  readonly pictures: readonly string[];
  readonly rating: number;
  readonly ratingCount: number;
  /** Rank among the best sellers of the whole shop. */
  readonly salesRank: number;
  readonly stock?: Product['stock'];
}

/** The product as the catalogue keeps it. A picture that `hashOf` does not know is left out: the product then plays as type alone. */
export function catalogueProduct(
  demo: DemoProduct,
  category: string,
  hashOf: (picture: string) => string | undefined,
): Product {
  const pictures = demo.pictures.flatMap((name) => hashOf(name) ?? []);
  return {
    stock: 'in',
    ...demo,
    tags: [...demo.tags],
    category,
    pictures,
    pictureSources: [],
    link: `https://shop.example/${category}/${demo.id}`,
    deliveryDays: { min: 3, max: 5 },
    sku: `VLH-${String(demo.salesRank).padStart(3, '0')}`,
  };
}
