import { describe, expect, it } from 'vitest';
import { codeText } from '../../../displays/screen/code-text.ts';

describe('codeText', () => {
  it.each([
    {
      rule: 'leads to the controller when phones reach it',
      self: { code: 'E1', visitorsAddress: 'https://vitrine.example' },
      product: { code: 'k7m2', link: 'https://shop.example/lamp' },
      text: 'https://vitrine.example/q/k7m2?s=E1',
    },
    {
      rule: "leads to the product's shop link else, marked with the screen",
      self: { code: 'E1' },
      product: { code: 'k7m2', link: 'https://shop.example/lamp?ref=3' },
      text: 'https://shop.example/lamp?ref=3&utm_source=vitrine&utm_content=E1',
    },
    { rule: 'is nothing without either', self: { code: 'E1' }, product: { code: 'k7m2' }, text: undefined },
    {
      rule: 'escapes what stands in it',
      self: { code: 'E 1', visitorsAddress: 'https://vitrine.example/' },
      product: { code: 'a/b' },
      text: 'https://vitrine.example/q/a%2Fb?s=E%201',
    },
  ])('$rule', ({ self, product, text }) => {
    expect(codeText(self, product)).toBe(text);
  });
});
