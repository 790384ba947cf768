import { vi } from 'vitest';
import { chooseLocale, type Locale } from '../../console/texts/locale.ts';

/** Speaks a language where there is no page and nothing to remember it in. */
export async function speak(locale: Locale): Promise<void> {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  vi.stubGlobal('window', { dispatchEvent: () => true });
  await chooseLocale(locale);
  vi.unstubAllGlobals();
}

/** A text as it is typed: no-break spaces as plain ones. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/gu, ' ');
}
