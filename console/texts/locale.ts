import { configureLocalization } from '@lit/localize';
import '@awesome.me/webawesome/dist/translations/fr.js';

/** Languages of the console: French is written first, the others beside it. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const KEPT_AS = 'vitrine.locale';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'fr',
  targetLocales: LOCALES.filter((locale) => locale !== 'fr'),
  // Every page brings its own texts in all languages (`defineTexts`), so nothing more is to be fetched for one.
  loadLocale: () => Promise.resolve({ templates: {} }),
});

/** The language that the console speaks now. */
export function locale(): Locale {
  return isLocale(getLocale()) ? (getLocale() as Locale) : 'en';
}

/** Speaks another language from now on, and remembers it on this device. Elements render again by themselves. */
export async function chooseLocale(chosen: Locale): Promise<void> {
  localStorage.setItem(KEPT_AS, chosen);
  await speak(chosen);
}

/** Begins with the language chosen on this device, else with the first of the browser's that the console speaks. */
export async function beginLocale(): Promise<void> {
  const kept = localStorage.getItem(KEPT_AS);
  await speak(isLocale(kept) ? kept : localeOf(navigator.languages));
}

/** The first of these languages that the console speaks; English for all others. */
export function localeOf(wished: readonly string[]): Locale {
  for (const tag of wished) {
    const short = tag.toLowerCase().split('-')[0];
    if (isLocale(short)) return short;
  }
  return 'en';
}

async function speak(chosen: Locale): Promise<void> {
  // Screen readers and Web Awesome's own words follow the page's language.
  document.documentElement.lang = chosen;
  await setLocale(chosen);
}

function isLocale(name: string | null | undefined): name is Locale {
  return LOCALES.some((one) => one === name);
}
