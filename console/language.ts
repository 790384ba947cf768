export type Language = 'fr' | 'en';

/** The first of the browser's languages that the console speaks; English for all others. */
export function languageOf(wished: readonly string[]): Language {
  for (const tag of wished) {
    const short = tag.toLowerCase().split('-')[0];
    if (short === 'fr' || short === 'en') return short;
  }
  return 'en';
}

export const language: Language = languageOf(navigator.languages);
