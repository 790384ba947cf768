import type { LocalizedText } from '../../playlists/documents/primitives.ts';
import type { Product } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { minorDigits } from '../../playlists/programme/money.ts';

const WORDS = {
  fr: {
    buy: (price: string) => `Acheter, ${price}`,
    buyNote: 'sur la boutique en ligne, sans compte ici, sans cookie',
    delivered: (from: string, until: string) => `Chez vous entre le ${from} et le ${until}`,
    deliveredNote: 'Rien à porter : vous choisissez ici, nous livrons.',
    saving: (amount: string) => `${amount} d’économie`,
    rated: (rating: string, count: string) => `${rating} sur 5, ${count} avis`,
    out: 'Bientôt de retour',
    backOn: (day: string) => `De retour le ${day}`,
    unknownTitle: 'Ce code ne mène plus nulle part',
    unknown:
      'Le produit n’est plus en vitrine. Scannez un autre écran, ou demandez à l’équipe\u00a0: elle est là pour ça.',
  },
  en: {
    buy: (price: string) => `Buy, ${price}`,
    buyNote: 'on the online shop: no account here, no cookie',
    delivered: (from: string, until: string) => `At your door between ${from} and ${until}`,
    deliveredNote: 'Nothing to carry: you choose here, we deliver.',
    saving: (amount: string) => `Save ${amount}`,
    rated: (rating: string, count: string) => `${rating} of 5, ${count} reviews`,
    out: 'Back soon',
    backOn: (day: string) => `Back on ${day}`,
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
  const about = [rated(product, words, locale), escapeHtml(lede)].filter((part) => part !== '');

  return page(
    locale,
    name,
    store.brand.name,
    `
    ${picture === undefined ? '<div class="window empty" aria-hidden="true"></div>' : `<img class="window" src="/media/${picture}/w960" srcset="/media/${picture}/w640 640w, /media/${picture}/w960 960w, /media/${picture}/w1280 1280w" sizes="100vw" alt="" width="960" height="720">`}
    <div class="label">
      ${struck === undefined ? '' : `<p class="was"><s>${money(struck, store.currency, locale)}</s> ${words.saving(money(struck - product.priceMinor, store.currency, locale))}</p>`}
      <p class="price">${price}</p>
    </div>
    <h1>${escapeHtml(name)}</h1>
    ${about.length === 0 ? '' : `<p class="lede">${about.join('<br>')}</p>`}
    ${delivery(product, words, locale, nowMs)}
    ${description === '' ? '' : `<p class="about">${escapeHtml(description)}</p>`}
    ${buy(product, words, price)}`,
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
    <div class="window empty lost" aria-hidden="true"></div>
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
  <header><svg viewBox="0 0 26 31" aria-hidden="true"><path d="M0 31V13a13 13 0 0 1 26 0v18z"/><text x="13" y="25">${escapeHtml([...brand][0] ?? '')}</text></svg>${escapeHtml(brand)}</header>
  <main>${body}
  </main>
</body>
</html>
`;
}

function rated({ rating, ratingCount }: Product, words: (typeof WORDS)[Language], locale: string): string {
  if (rating === undefined || ratingCount === undefined || ratingCount === 0) return '';
  const figure = new Intl.NumberFormat(locale);
  return `<span class="star" aria-hidden="true">★</span> ${escapeHtml(words.rated(figure.format(rating), figure.format(ratingCount)))}`;
}

function delivery(product: Product, words: (typeof WORDS)[Language], locale: string, nowMs: number): string {
  if (product.stock === 'out')
    return `<p class="delivery"><b>${escapeHtml(backOn(product.backOn, words, locale, nowMs))}</b></p>`;
  if (product.deliveryDays === undefined) return '';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const after = (days: number) => day.format(nowMs + days * 86_400_000).replaceAll(' ', '\u00a0');
  const { min, max } = product.deliveryDays;
  return `<p class="delivery">${TRUCK}<span><b>${escapeHtml(words.delivered(after(min), after(max)))}</b><br>${escapeHtml(words.deliveredNote)}</span></p>`;
}

/** A day of return that has passed is no news: soon, then. */
function backOn(
  date: string | undefined,
  words: (typeof WORDS)[Language],
  locale: string,
  nowMs: number,
): string {
  const dayMs = date === undefined ? Number.NaN : Date.parse(`${date}T12:00:00Z`);
  if (!(dayMs > nowMs)) return words.out;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return words.backOn(day.format(dayMs).replaceAll(' ', '\u00a0'));
}

const TRUCK =
  '<svg viewBox="0 0 32 24" aria-hidden="true"><path d="M1 3h18v14H1zM19 8h6l5 5v4H19z"/><circle cx="8" cy="19" r="3"/><circle cx="24" cy="19" r="3"/></svg>';

function buy(product: Product, words: (typeof WORDS)[Language], price: string): string {
  if (product.link === undefined || product.stock === 'out') return '';
  return `<div class="foot"><a class="buy" href="${escapeHtml(product.link)}" rel="noopener">${words.buy(price)}</a><p>${words.buyNote}</p></div>`;
}

function money(amountMinor: number, currency: string, locale: string): string {
  const amount = amountMinor / 10 ** minorDigits(currency);
  const isRound = Number.isInteger(amount);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(isRound && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  });
  return escapeHtml(format.format(amount).replaceAll(/\s/g, '\u202f'));
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
