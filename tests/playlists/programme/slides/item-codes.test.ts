import { describe, expect, it } from 'vitest';
import { itemCodes } from '../../../../playlists/programme/slides/item-codes.ts';
import { hash } from '../support/small-shop.ts';

describe('itemCodes', () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => `product-${index}`);
  const codes = itemCodes(ids, hash);

  it('gives every product seven letters and digits without look-alikes, and finds it by them', () => {
    for (const id of ids) {
      const code = codes.codeOf(id)!;
      expect(code).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{7}$/);
      expect(codes.productOf(code)).toBe(id);
    }
    expect(codes.codeOf('other')).toBeUndefined();
    expect(codes.productOf('0000000')).toBeUndefined();
  });

  it('keeps a code whatever else the catalogue holds', () => {
    expect(itemCodes(['product-7'], hash).codeOf('product-7')).toBe(codes.codeOf('product-7'));
  });

  it('draws the greater id again where two would get the same code, in any order', () => {
    const colliding = (text: string) => hash(text.replace(/[ab]$/, ''));
    const one = itemCodes(['a', 'b'], colliding);
    expect(one.codeOf('a')).not.toBe(one.codeOf('b'));
    const other = itemCodes(['b', 'a'], colliding);
    expect([other.codeOf('a'), other.codeOf('b')]).toEqual([one.codeOf('a'), one.codeOf('b')]);
    expect(itemCodes(['a'], colliding).codeOf('a')).toBe(one.codeOf('a'));
  });
});
