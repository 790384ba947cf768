import { describe, expect, it } from 'vitest';
import {
  ALL_PRODUCTS,
  filterOf,
  isNarrowing,
  type ProductFilter,
  queryOf,
  sortedBy,
  toggled,
} from '../../../console/pages/products/list/product-filter.ts';

const narrowed: ProductFilter = {
  words: 'sac à main',
  isShownOnly: true,
  categories: ['Mode, femme', 'Maison'],
  stock: ['low', 'out'],
  lacks: ['text', 'picture'],
  ids: ['lampe', 'sac'],
  sort: 'price',
  isDescending: true,
};

describe('a filter of products', () => {
  it('comes back as it was from the address', () => {
    expect(filterOf(queryOf(narrowed))).toEqual(narrowed);
    expect(filterOf(queryOf(ALL_PRODUCTS))).toEqual(ALL_PRODUCTS);
  });

  it('asks for nothing where it narrows nothing', () => {
    expect(queryOf(ALL_PRODUCTS).toString()).toBe('');
  });

  it('leaves out what it does not know', () => {
    expect(filterOf(new URLSearchParams('stock=in,gone&without=soul&sort=colour'))).toEqual({
      ...ALL_PRODUCTS,
      stock: ['in'],
    });
  });

  it('does not narrow by being sorted', () => {
    expect(isNarrowing({ ...ALL_PRODUCTS, sort: 'price', isDescending: true })).toBe(false);
    expect(isNarrowing({ ...ALL_PRODUCTS, words: 'sac' })).toBe(true);
  });

  it('turns a column round at the second click, and begins savings with the largest', () => {
    const byPrice = sortedBy(ALL_PRODUCTS, 'price');
    expect(byPrice).toMatchObject({ sort: 'price', isDescending: false });
    expect(sortedBy(byPrice, 'price')).toMatchObject({ sort: 'price', isDescending: true });
    expect(sortedBy(ALL_PRODUCTS, 'saving').isDescending).toBe(true);
  });

  it('puts a value in and takes it out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
