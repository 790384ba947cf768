import { createHash } from 'node:crypto';
import type { Response } from 'express';

interface PlainText {
  readonly title: string;
  /** Trusted HTML: whatever comes from outside is escaped before. */
  readonly html: string;
}

/** Inside the page, because under a foreign name nothing else is served; its hash is what the policy lets through. */
const STYLE =
  'body{margin:0;min-height:100vh;display:grid;place-content:center;gap:12px;padding:24px;background:#2d1fe0;color:#faf6ee;font:500 18px/1.45 system-ui,sans-serif}h1{margin:0;font-size:34px;line-height:1.1;max-width:18em}p{margin:0;max-width:34em}a{color:#e3f54b}code{background:#130f2633;padding:1px 6px;border-radius:4px}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

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
    .set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
    })
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Vitrine</title><style>${STYLE}</style><h1>${escapeHtml(title)}</h1><p>${html}</p></html>`,
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
