import type { LocalizedText } from '../../playlists/documents/primitives.ts';
import type { Product } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { minorDigits } from '../../playlists/programme/money.ts';

const WORDS = {
  fr: {
    buy: 'Acheter',
    delivered: 'Livré entre le',
    and: 'et le',
    saving: 'd’économie',
    out: 'Bientôt de retour',
    unknownTitle: 'Ce code ne mène plus nulle part',
    unknown:
      'Le produit n’est plus en vitrine. Scannez un autre écran, ou demandez à l’équipe : elle est là pour ça.',
  },
  en: {
    buy: 'Buy',
    delivered: 'Delivered between',
    and: 'and',
    saving: 'off',
    out: 'Back soon',
    unknownTitle: 'This code leads nowhere any more',
    unknown: 'The product has left the window. Scan another screen, or ask the team: they are here for that.',
  },
} as const;
type Language = keyof typeof WORDS;

/** What a product page needs; no script, no cookie, nothing to wait for. */
export interface ProductPage {
  readonly store: Pick<Store, 'name' | 'brand' | 'currency' | 'locales'>;
  readonly product: Product;
  readonly language: string;
  /** Instant of the visit, for the delivery dates. */
  readonly nowMs: number;
}

/** The phone page of a product as HTML: picture, name, price, delivery, one button. */
export function productPage({ store, product, language, nowMs }: ProductPage): string {
  const words = WORDS[languageOf(language)];
  const locale = languageOf(language);
  const name = textIn(product.name, language, store.locales);
  const lede = textIn(product.lede, language, store.locales);
  const description = textIn(product.description, language, store.locales);
  const price = money(product.priceMinor, store.currency, locale);
  const struck =
    product.listPriceMinor !== undefined && product.listPriceMinor > product.priceMinor
      ? product.listPriceMinor
      : undefined;
  const picture = product.pictures[0];

  return page(
    locale,
    name,
    store.brand.name,
    `
    ${picture === undefined ? '<div class="window empty" aria-hidden="true"></div>' : `<img class="window" src="/media/${picture}/w960" srcset="/media/${picture}/w640 640w, /media/${picture}/w960 960w, /media/${picture}/w1280 1280w" sizes="100vw" alt="" width="960" height="720">`}
    <div class="label">
      ${struck === undefined ? '' : `<p class="was"><s>${money(struck, store.currency, locale)}</s> ${money(struck - product.priceMinor, store.currency, locale)} ${words.saving}</p>`}
      <p class="price">${price}</p>
    </div>
    <h1>${escapeHtml(name)}</h1>
    ${lede === '' ? '' : `<p class="lede">${escapeHtml(lede)}</p>`}
    ${delivery(product, words, locale, nowMs)}
    ${buy(product, words)}
    ${description === '' ? '' : `<p class="about">${escapeHtml(description)}</p>`}`,
  );
}

/** The kind page for a code that nobody knows. */
export function unknownCodePage(store: ProductPage['store'], language: string): string {
  const locale = languageOf(language);
  const words = WORDS[locale];
  return page(
    locale,
    words.unknownTitle,
    store.brand.name,
    `
    <div class="window empty" aria-hidden="true"></div>
    <h1>${escapeHtml(words.unknownTitle)}</h1>
    <p class="about">${escapeHtml(words.unknown)}</p>`,
  );
}

function page(locale: string, title: string, brand: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="robots" content="noindex">
  <title>${escapeHtml(title)} · ${escapeHtml(brand)}</title>
  <link rel="stylesheet" href="/public/visits/product.css">
</head>
<body>
  <header>${escapeHtml(brand)}</header>
  <main>${body}
  </main>
</body>
</html>
`;
}

function delivery(product: Product, words: (typeof WORDS)[Language], locale: string, nowMs: number): string {
  if (product.stock === 'out') return `<p class="delivery">${escapeHtml(words.out)}</p>`;
  if (product.deliveryDays === undefined) return '';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const after = (days: number) => escapeHtml(day.format(nowMs + days * 86_400_000));
  return `<p class="delivery">${words.delivered} ${after(product.deliveryDays.min)} ${words.and} ${after(product.deliveryDays.max)}.</p>`;
}

function buy(product: Product, words: (typeof WORDS)[Language]): string {
  if (product.link === undefined || product.stock === 'out') return '';
  return `<a class="buy" href="${escapeHtml(product.link)}" rel="noopener">${words.buy}</a>`;
}

function money(amountMinor: number, currency: string, locale: string): string {
  const amount = amountMinor / 10 ** minorDigits(currency);
  return escapeHtml(new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount));
}

function languageOf(language: string): Language {
  return language.startsWith('fr') ? 'fr' : 'en';
}

function textIn(texts: LocalizedText, language: string, locales: readonly string[]): string {
  const short = language.split('-')[0] ?? language;
  for (const candidate of [language, short, ...locales, ...Object.keys(texts)]) {
    const text = texts[candidate]?.trim();
    if (text) return text;
  }
  return '';
}

/** Everything that a catalogue says is text, never markup. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
