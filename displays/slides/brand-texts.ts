const byLanguage: Readonly<Record<string, readonly string[]>> = {
  fr: ['Touchez.', 'Scannez.', 'Livré chez vous.'],
  en: ['Touch it.', 'Scan it.', 'We deliver.'],
};

/** The shop's promise beside its name, a line each. */
export function brandTexts(locale: string): readonly string[] {
  return byLanguage[locale.split('-')[0] ?? ''] ?? byLanguage.en ?? [];
}
