import { describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../../playlists/documents/product-mapping.ts';
import { parseAmount } from '../../../../playlists/programme/money.ts';
import { productIdOf } from '../../../../server/catalogue/reading/feed-product.ts';
import { plainText } from '../../../../server/catalogue/reading/plain-text.ts';
import { type FeedSettings, lookAtFeed, readFeed } from '../../../../server/catalogue/reading/read-feed.ts';

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (file: string | Buffer, over: Partial<FeedSettings> = {}) =>
  readFeed(Buffer.from(file), { ...SETTINGS, ...over });
const _look = (file: string | Buffer) => lookAtFeed(Buffer.from(file), SETTINGS);
const mappingOf = (mapping: object) => productMappingSchema.parse(mapping);

describe('parseAmount', () => {
  it.each([
    ['29.99', 'EUR', 2_999],
    ['29,99 €', 'EUR', 2_999],
    ['1 299,90', 'EUR', 129_990],
    ['1\u202f299,90\u00a0€', 'EUR', 129_990],
    ['1,299.90', 'EUR', 129_990],
    ['1.299,90', 'EUR', 129_990],
    ['1,299', 'EUR', 129_900],
    ['1,234,567', 'EUR', 123_456_700],
    ['500', 'EUR', 50_000],
    ['USD 5', 'USD', 500],
    ['1,980', 'JPY', 1_980],
    ['0', 'EUR', 0],
    ['', 'EUR', undefined],
    ['-5', 'EUR', undefined],
    ['free', 'EUR', undefined],
    ['1e9', 'EUR', undefined],
  ])('reads %j in %s as %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });
});

describe('productIdOf', () => {
  it.each([
    ['Sac Demi-Lune', 'sac-demi-lune'],
    ['  Été 2026! ', 'ete-2026'],
  ])('makes an id of %j', (text, id) => {
    expect(productIdOf(text)).toBe(id);
  });

  it('names handles in other scripts, and very long ones, by their hash', () => {
    expect(productIdOf('手提包')).toMatch(/^p-[0-9a-f]{12}$/);
    expect(productIdOf('手提包')).not.toBe(productIdOf('耳机'));
    expect(productIdOf('a'.repeat(300)).length).toBeLessThanOrEqual(64);
  });
});

describe('plainText', () => {
  it('keeps the words, and neither tags nor scripts', () => {
    expect(plainText('<p>Un &amp; deux</p><script>x()</script><ul><li>trois</li><li>quatre</li></ul>')).toBe(
      'Un & deux trois quatre',
    );
  });

  it('survives markup that never ends', () => {
    expect(plainText('<p>Un <b')).toContain('Un');
  });
});

describe('money of another currency', () => {
  it('is turned by the rate that a person gave', () => {
    const mapping = mappingOf({ rates: { USD: 0.92 } });
    const { products, refused } = read('name,price,sale price\nA,$100,US $50\n', { mapping });
    expect(refused).toEqual([]);
    expect(products[0]).toMatchObject({ priceMinor: 4_600, listPriceMinor: 9_200 });
  });

  it('is known by its sign, its code, or another column', () => {
    const codes = ['price\n£5', 'price\n5 GBP', 'price,currency\n5,GBP'].map((text) => {
      const [header, row] = text.split('\n');
      return read(`name,${header}\nA,${row}\n`).refused[0]?.params.currency;
    });
    expect(codes).toEqual(['GBP', 'GBP', 'GBP']);
  });
});
