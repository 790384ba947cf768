import type { LocalizedText } from '../../documents/primitives.ts';

/** The texts that screens may show. Where none is in their languages, the first other one: better than nothing. */
export function shownTexts(texts: LocalizedText, locales: readonly string[]): LocalizedText {
  const told = Object.keys(texts).filter((locale) => (texts[locale] ?? '').trim() !== '');
  const shown = told.filter((locale) => locales.includes(locale));
  const [other] = told.sort();
  const kept = shown.length > 0 || other === undefined ? shown : [other];
  return Object.fromEntries(kept.map((locale) => [locale, texts[locale] ?? '']));
}

/** As {@link shownTexts}, as a member that is left out where there is no text. */
export function textMember<K extends string>(
  key: K,
  texts: LocalizedText | undefined,
  locales: readonly string[],
): { readonly [P in K]?: LocalizedText } {
  const shown = texts === undefined ? {} : shownTexts(texts, locales);
  return (Object.keys(shown).length === 0 ? {} : { [key]: shown }) as { readonly [P in K]?: LocalizedText };
}
