import type { LocalizedText } from '../documents/primitives.ts';
import type { Product } from '../documents/product.ts';
import { COLOURS, type ColourName } from './colours.ts';
import type { DemoProduct } from './demo-product.ts';

/**
 * One product of a family: its proper name, price and list price in cents (0: none), its two colours, and the line under
 * its name in French and English, at most 28 characters each.
 */
export type FamilyRow = readonly [
  name: string,
  priceMinor: number,
  listPriceMinor: number,
  colours: `${ColourName} ${ColourName}`,
  ledeFr: string,
  ledeEn: string,
];

/** Products that differ by name, colours and cut: one model in the studio, one kind of thing on the shelf. */
export interface Family {
  /** Begins the id of each product; the studio knows the family's model by it. */
  readonly slug: string;
  /** One word; it stands before the proper name in French and after it in English. */
  readonly noun: LocalizedText;
  readonly brand: string;
  readonly tags: readonly string[];
  /** What is true of all of them: the first half of their descriptions. */
  readonly about: LocalizedText;
  /** By the second half of the id, the best seller first. */
  readonly rows: Readonly<Record<string, FamilyRow>>;
  /** Rows that have a cut-out beside their picture. */
  readonly cutouts?: readonly string[];
}

/** What the sales tell of a product; families themselves know nothing of each other. */
export interface Standing {
  readonly salesRank: number;
  readonly stock?: Product['stock'];
}

/** The colours of a row, the main one first. */
export function coloursOf(row: FamilyRow): readonly [ColourName, ColourName] {
  return row[3].split(' ') as [ColourName, ColourName];
}

/** The product that a row describes. */
export function familyProduct(family: Family, key: string, row: FamilyRow, standing: Standing): DemoProduct {
  const [name, priceMinor, listPriceMinor, , ledeFr, ledeEn] = row;
  const [first, second] = coloursOf(row);
  const colourIn = (locale: 'fr' | 'en', and: string) =>
    first === second
      ? COLOURS[first].name[locale]
      : `${COLOURS[first].name[locale]} ${and} ${COLOURS[second].name[locale]}`;
  const id = `${family.slug}-${key}`;
  return {
    id,
    name: { fr: `${family.noun.fr} ${name}`, en: `${name} ${family.noun.en}` },
    lede: { fr: ledeFr, en: ledeEn },
    description: {
      fr: `${family.about.fr} Coloris ${colourIn('fr', 'et')}.`,
      en: `${family.about.en} In ${colourIn('en', 'and')}.`,
    },
    priceMinor,
    ...(listPriceMinor === 0 ? {} : { listPriceMinor }),
    brand: family.brand,
    tags: [...family.tags, first],
    pictures: family.cutouts?.includes(key) ? [`${id}-cutout`, id] : [id],
    ...ratingsAt(standing.salesRank),
    ...standing,
  };
}

/** Ratings that go with a rank: what sells well has many, and between 4.0 and 4.8 of five stars as elsewhere. */
function ratingsAt(salesRank: number): { readonly rating: number; readonly ratingCount: number } {
  return {
    rating: Math.round(40 + ((salesRank * 5) % 9)) / 10,
    ratingCount: Math.round(26_000 / (salesRank + 12)) + ((salesRank * 37) % 23),
  };
}
