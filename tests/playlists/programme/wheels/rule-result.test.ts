import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSchema } from '../../../../playlists/documents/playlist.ts';
import { ruleResult } from '../../../../playlists/programme/wheels/rule-result.ts';
import { contentHash, productsOf } from '../support/small-shop.ts';

const products = productsOf(
  {
    id: 'lamp',
    category: 'Home',
    salesRank: 2,
    priceMinor: 3_000,
    listPriceMinor: 4_000,
    name: { fr: 'Lampe' },
  },
  {
    id: 'mug',
    category: 'Home > Kitchen',
    salesRank: 5,
    priceMinor: 900,
    tags: ['gift'],
    name: { fr: 'Écuelle' },
  },
  { id: 'dress', category: 'Fashion', salesRank: 1, priceMinor: 5_000, stock: 'out', name: { fr: 'Robe' } },
  {
    id: 'scarf',
    category: 'fashion/winter',
    priceMinor: 2_000,
    listPriceMinor: 4_000,
    name: { fr: 'echarpe' },
  },
  {
    id: 'homely',
    category: 'Homely',
    salesRank: 3,
    priceMinor: 900,
    pictures: [contentHash('x')],
    name: { fr: 'Zen' },
  },
);
const result = (rule: object) => ruleResult(ruleSchema.parse(rule), products.values(), ['fr']);

describe('ruleResult', () => {
  it.each([
    {
      rule: {},
      yields: ['dress', 'lamp', 'homely', 'mug', 'scarf'],
      says: 'best sellers first, the unranked last',
    },
    { rule: { limit: 2 }, yields: ['dress', 'lamp'], says: 'no more than its limit' },
    {
      rule: { categories: ['home'] },
      yields: ['lamp', 'mug'],
      says: 'a category with all below it, however written',
    },
    { rule: { categories: ['Fashion'] }, yields: ['dress', 'scarf'], says: 'paths with a slash too' },
    { rule: { inStock: true, limit: 1 }, yields: ['lamp'], says: 'only what is in stock' },
    { rule: { withPicture: true }, yields: ['homely'], says: 'only what has a picture' },
    {
      rule: { discounted: true, sort: 'saving' },
      yields: ['scarf', 'lamp'],
      says: 'the largest saving first',
    },
    { rule: { tags: ['gift', 'none'] }, yields: ['mug'], says: 'what has one of the tags' },
    { rule: { sort: 'price-up', limit: 3 }, yields: ['homely', 'mug', 'scarf'], says: 'equal prices by id' },
    { rule: { sort: 'price-down', limit: 2 }, yields: ['dress', 'lamp'], says: 'the dearest first' },
    {
      rule: { sort: 'name' },
      yields: ['scarf', 'mug', 'lamp', 'dress', 'homely'],
      says: 'names without accents and case',
    },
  ])('yields $says', ({ rule, yields }) => {
    expect(result(rule)).toEqual(yields);
  });

  it('yields the same for the same catalogue in any order', () => {
    const sorts = ['best-sellers', 'price-up', 'price-down', 'saving', 'name'] as const;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...products.values()], { minLength: products.size }),
        fc.constantFrom(...sorts),
        (shuffled, sort) => {
          expect(ruleResult(ruleSchema.parse({ sort }), shuffled, ['fr'])).toEqual(result({ sort }));
        },
      ),
    );
  });
});
