import type { Response } from 'express';

interface PlainText {
  readonly title: string;
  /** Trusted HTML: whatever comes from outside is escaped before. */
  readonly html: string;
}

/** Sends a page of one thought that needs no build and no script, in the browser's language. */
export function sendPage(
  response: Response,
  status: number,
  texts: { readonly fr: PlainText; readonly en: PlainText },
): void {
  const language = response.req.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
  const { title, html } = texts[language];
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vitrine</title><h1>${escapeHtml(title)}</h1><p>${html}</p></html>`,
    );
}

/** Makes a text harmless inside HTML, attributes included. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
