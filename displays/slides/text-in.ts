import type { LocalizedText } from '../../playlists/documents/primitives.ts';

/**
 * A text in the wished language: exactly, else in the same language of another country, else in the first of
 * `fallbacks` that has it, else in any. Empty when there is none.
 */
export function textIn(
  texts: LocalizedText | undefined,
  locale: string,
  fallbacks: readonly string[] = [],
): string {
  if (!texts) return '';
  const language = locale.split('-')[0];
  const related = Object.keys(texts).filter((tag) => tag.split('-')[0] === language);
  for (const tag of [locale, ...related, ...fallbacks, ...Object.keys(texts)]) {
    const text = texts[tag]?.trim();
    if (text) return text;
  }
  return '';
}
