import { describe, expect, it } from 'vitest';
import { readPrice, typedPrice } from '../../../console/pages/products/read-price.ts';

describe('readPrice', () => {
  it.each([
    ['17,90', 1790],
    ['17.9', 1790],
    ['17', 1700],
    ['17,90 €', 1790],
    ['€17.90', 1790],
    ['1 290,00', 129_000],
    ['1\u202f290', 129_000],
    ['EUR 5', 500],
    ['0', 0],
  ])('reads %s', (typed, minor) => {
    expect(readPrice(typed, 'EUR')).toBe(minor);
  });

  it.each(['', 'abc', '-5', '24,9O', '1,234.56', '12,345', '9999999999'])(
    'takes %s for no price',
    (typed) => {
      expect(readPrice(typed, 'EUR')).toBeUndefined();
    },
  );

  it('knows currencies without cents', () => {
    expect(readPrice('1500', 'JPY')).toBe(1500);
    expect(readPrice('1500,5', 'JPY')).toBeUndefined();
    expect(typedPrice(1500, 'JPY')).toBe('1500');
  });

  it('reads again what it writes', () => {
    for (const minor of [0, 5, 990, 123_456]) expect(readPrice(typedPrice(minor, 'EUR'), 'EUR')).toBe(minor);
  });
});
