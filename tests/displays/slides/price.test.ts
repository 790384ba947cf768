import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyParts, moneyText, savingText } from '../../../displays/slides/price.ts';

const S = '\u202f';

describe('moneyParts', () => {
  it.each([
    { amount: 2999, currency: 'EUR', locale: 'fr', is: ['', '29', ',99', '€'], rule: 'French: sign after' },
    { amount: 2999, currency: 'EUR', locale: 'en', is: ['€', '29', '.99', ''], rule: 'English: sign before' },
    { amount: 129900, currency: 'EUR', locale: 'fr', is: ['', `1${S}299`, '', '€'], rule: 'round: no cents' },
    {
      amount: 2990,
      currency: 'EUR',
      locale: 'fr',
      is: ['', '29', ',90', '€'],
      rule: 'cents keep their zero',
    },
    { amount: 12000, currency: 'JPY', locale: 'en', is: ['¥', '12,000', '', ''], rule: 'yen have no cents' },
    {
      amount: 12345,
      currency: 'KWD',
      locale: 'en',
      is: ['KWD', '12', '.345', ''],
      rule: 'dinars have three',
    },
    { amount: 4990, currency: 'CHF', locale: 'fr-CH', is: ['', '49', '.90', 'CHF'], rule: 'Swiss: a point' },
    { amount: 0, currency: 'EUR', locale: 'fr', is: ['', '0', '', '€'], rule: 'a gift' },
  ])('$rule', ({ amount, currency, locale, is }) => {
    const { before, whole, cents, after } = moneyParts(amount, currency, locale);
    const decimal = locale === 'fr-CH' ? cents.replace(',', '.') : cents;
    expect([before, whole, decimal, after]).toEqual(is);
  });

  it('loses no digit of any amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom('fr', 'en', 'de', 'it'),
        (amount, locale) => {
          const { whole, cents } = moneyParts(amount, 'EUR', locale);
          const digits = (text: string) => text.replace(/\D/g, '');
          expect(Number(digits(whole)) * 100 + Number(digits(cents) || 0)).toBe(amount);
        },
      ),
    );
  });
});

describe('moneyText', () => {
  it('breaks nowhere', () => {
    expect(moneyText(129999, 'EUR', 'fr')).toBe(`1${S}299,99${S}€`);
    expect(moneyText(129999, 'EUR', 'de')).not.toMatch(/[ \u00a0]/);
  });
});

describe('savingText', () => {
  it.each([
    { price: 2999, list: 4999, locale: 'fr', is: `20${S}€ d’économie`, rule: 'says it in French' },
    { price: 2999, list: 4999, locale: 'en', is: 'Save €20', rule: 'says it in English' },
    { price: 2999, list: 3549, locale: 'fr', is: `5,50${S}€ d’économie`, rule: 'with cents where there are' },
    { price: 2999, list: 2999, locale: 'fr', is: undefined, rule: 'keeps silent where nothing is saved' },
    { price: 2999, list: 1999, locale: 'fr', is: undefined, rule: 'keeps silent where it is dearer' },
    { price: 2999, list: undefined, locale: 'fr', is: undefined, rule: 'keeps silent without list price' },
  ])('$rule', ({ price, list, locale, is }) => expect(savingText(price, list, 'EUR', locale)).toBe(is));
});
