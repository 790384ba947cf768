import { frenchSpaces } from './french-spaces.ts';
import { type Locale, locale } from './locale.ts';

/** A sentence, or a function that makes one of what it is told. */
type Text = string | ((...told: never[]) => string);
type Texts = Readonly<Record<string, Text>>;

/** The same texts in another language: every key, and functions that take the same. */
type Translated<T extends Texts> = {
  readonly [K in keyof T]: T[K] extends (...told: infer A) => string ? (...told: A) => string : string;
};

/**
 * The texts of a page, in all languages of the console. A text that lacks in one of them does not compile; one that no
 * code uses fails `npm run check`.
 *
 * People type plain spaces; French gets its no-break spaces here. What is read is always in the present language, so
 * elements read texts in `render()`, never into a constant.
 *
 * ```ts
 * export const texts = defineTexts(
 *   { title: 'Médias', found: (count: number) => plural(count, { one: '# média', other: '# médias' }) },
 *   { title: 'Media', found: (count) => plural(count, { one: '# file', other: '# files' }) },
 * );
 * ```
 */
export function defineTexts<T extends Texts>(fr: T, en: Translated<T>): Translated<T> {
  const tables: Readonly<Record<Locale, Texts>> = { fr: spaced(fr), en };
  const texts = {};
  for (const key of Object.keys(fr)) {
    Object.defineProperty(texts, key, { enumerable: true, get: () => tables[locale()][key] });
  }
  return texts as Translated<T>;
}

function spaced(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? frenchSpaces(text) : (...told: never[]) => frenchSpaces(text(...told)),
    ]),
  );
}
