import { describe, expect, it } from 'vitest';
import { deliveryText } from '../../../displays/slides/delivery.ts';
import { shortLede } from '../../../displays/slides/lede.ts';
import { textIn } from '../../../displays/slides/text-in.ts';
import { wallTexts } from '../../../displays/slides/texts.ts';
import { unbroken } from '../../../displays/slides/thin-spaces.ts';
import { timeText, whenText } from '../../../displays/slides/when.ts';

const PARIS = 'Europe/Paris';
const NOON = Date.UTC(2026, 10, 24, 11, 0);
const N = '\u00a0';
const S = '\u202f';

describe('textIn', () => {
  const texts = { en: 'Bag', fr: 'Sac', 'zh-Hans': '包' };
  it.each([
    { locale: 'fr', is: 'Sac', rule: 'takes the language' },
    { locale: 'fr-CA', is: 'Sac', rule: 'takes the same language of another country' },
    { locale: 'zh-Hans', is: '包', rule: 'takes a script' },
    { locale: 'de', fallbacks: ['fr', 'en'], is: 'Sac', rule: "falls back to the store's first" },
    { locale: 'de', fallbacks: ['es'], is: 'Bag', rule: 'falls back to any' },
  ])('$rule', ({ locale, fallbacks, is }) => expect(textIn(texts, locale, fallbacks)).toBe(is));
  it('passes over blank texts', () => expect(textIn({ fr: ' ', en: 'Bag' }, 'fr')).toBe('Bag'));
  it('is empty where there is nothing', () => expect(textIn(undefined, 'fr')).toBe(''));
});

describe('unbroken', () => {
  it.each([
    ['15 h – 18 h Démo', `15${S}h – 18${S}h Démo`],
    ['Rien à porter : 3 à 5 jours.', `Rien à porter${N}: 3 à 5${N}jours.`],
    ['−30 % sur 2 sacs !', `−30${S}% sur 2 sacs${S}!`],
    ['5 hommes, 3 merveilles', '5 hommes, 3 merveilles'],
    ['3 – 6 pm Pola Mini demo', '3 – 6 pm Pola Mini demo'],
  ])('%j becomes %j', (typed, set) => expect(unbroken(typed)).toBe(set));
});

describe('deliveryText', () => {
  it.each([
    {
      min: 3,
      max: 6,
      locale: 'fr',
      is: `Livré entre le${N}27 et${N}le${N}30${N}nov.`,
      rule: 'names one month once',
    },
    {
      min: 5,
      max: 9,
      locale: 'fr',
      is: `Livré entre le${N}29${N}nov. et${N}le${N}3${N}déc.`,
      rule: 'names two months',
    },
    { min: 3, max: 3, locale: 'fr', is: `Livré le${N}27${N}nov.`, rule: 'names one day' },
    { min: 1, max: 1, locale: 'fr', is: 'Livré demain', rule: 'says tomorrow' },
    { min: 0, max: 0, locale: 'fr', is: 'Livré aujourd’hui', rule: 'says today' },
    {
      min: 3,
      max: 6,
      locale: 'en',
      is: `Delivered Nov${N}27${S}–${S}30`,
      rule: 'puts the month first in English',
    },
    {
      min: 3,
      max: 6,
      locale: 'en-GB',
      is: `Delivered 27${S}–${S}30${N}Nov`,
      rule: 'puts it last in Britain',
    },
  ])('$rule ($locale)', ({ min, max, locale, is }) => {
    expect(deliveryText({ min, max }, NOON, PARIS, locale)).toBe(is);
  });

  it("counts days of the store's zone", () => {
    const lateInParis = Date.UTC(2026, 10, 24, 23, 30);
    expect(deliveryText({ min: 3, max: 3 }, lateInParis, PARIS, 'fr')).toBe(`Livré le${N}28${N}nov.`);
  });
});

describe('shortLede', () => {
  it.each([
    ['Trois lumières, du matin au soir', 'Trois lumières, du matin au soir'],
    ['Cuir souple.', 'Cuir souple'],
    ['Tissée à Roubaix, en laine mérinos pure et certifiée', 'Tissée à Roubaix'],
    ['Un fauteuil de lecture très confortable pour le salon', 'Un fauteuil de lecture très…'],
  ])('%j becomes %j', (long, short) => expect(shortLede(long)).toBe(short));
});

describe('timeText and whenText', () => {
  const at = (hour: number, minute = 0, day = 24) => Date.UTC(2026, 10, day, hour - 1, minute);
  it.each([
    [at(19), 'fr', `19${S}h`],
    [at(16, 30), 'fr', `16${S}h${S}30`],
    [at(9, 5), 'fr', `9${S}h${S}05`],
    [at(19), 'en', `7${S}pm`],
    [at(19, 30), 'en', `7:30${S}pm`],
  ])('%j in %s is %j', (ms, locale, is) => expect(timeText(ms, PARIS, locale)).toBe(is));

  it.each([
    { ms: at(19), is: `19${S}h`, rule: 'leaves today out' },
    { ms: at(19, 0, 25), is: `demain 19${S}h`, rule: 'says tomorrow' },
    { ms: at(19, 0, 27), is: `ven. 27${N}nov. 19${S}h`, rule: 'names a later day' },
  ])('$rule', ({ ms, is }) => expect(whenText(ms, NOON, PARIS, 'fr')).toBe(is));
});

describe('wallTexts', () => {
  it('falls back to English', () => expect(wallTexts('de').low).toBe('Last pieces'));

  it('follows French typography in every text', () => {
    const sample = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'function') return [String(value('9', '9'))];
      return Object.values(value as object).flatMap(sample);
    };
    for (const text of sample(wallTexts('fr'))) {
      expect(text).not.toMatch(/ [€!?%:;]|\d min|'/);
    }
  });
});
