import type { DocumentStore } from '../documents/document-store.ts';

/** Begins an empty store in this machine's time zone and language. Its settings are edited like any document. */
export async function beginEmpty(documents: DocumentStore, nowMs: number): Promise<void> {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const language = locale.split('-')[0] ?? 'en';
  const body = {
    name: 'Vitrine',
    timeZone: timeZone === 'UTC' ? 'Europe/Paris' : timeZone,
    locales: [...new Set([language === 'en' ? 'fr' : language, 'en'])],
    brand: { name: 'Vitrine' },
  };
  await documents.createStore('main', [{ type: 'put', kind: 'store', id: 'main', body }], {
    by: 'vitrine:start',
    atMs: Math.round(nowMs),
  });
}
