import { describe, expect, it } from 'vitest';
import { productSchema } from '../../../playlists/documents/product.ts';
import { storeSchema } from '../../../playlists/documents/store.ts';
import { productPage, unknownCodePage } from '../../../server/visits/product-page.ts';

const store = storeSchema.parse({
  name: 'Pop-up Paris',
  timeZone: 'Europe/Paris',
  locales: ['fr', 'en'],
  brand: { name: 'Vitrine Les Halles' },
});
const lamp = productSchema.parse({
  id: 'lampe',
  name: { fr: 'Lampe Galet', en: 'Pebble lamp' },
  priceMinor: 2_999,
  listPriceMinor: 4_999,
  link: 'https://shop.example/lampe?a=1&b=2',
  deliveryDays: { min: 3, max: 5 },
});
const nowMs = Date.UTC(2026, 10, 24, 10);
const page = (change: Partial<typeof lamp>, language = 'fr') =>
  productPage({ store, product: { ...lamp, ...change }, language, nowMs });

describe('productPage', () => {
  it('tells name, price, saving and delivery in the language of the phone', () => {
    const text = page({}).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('<h1>Lampe Galet</h1>');
    expect(text).toContain('29,99 €');
    expect(text).toContain('20 € d’économie');
    expect(text).toContain('Chez vous entre le 27 nov. et le 29 nov.');
    expect(page({}, 'en')).toContain('<h1>Pebble lamp</h1>');
  });

  it('says the price on the button, and how others like it', () => {
    const text = page({ rating: 4.7, ratingCount: 1_842 }).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('>Acheter, 29,99 €</a>');
    expect(text).toContain('4,7 sur 5, 1 842 avis');
    expect(page({})).not.toContain('avis');
  });

  it('takes everything of the catalogue as text', () => {
    const html = page({ name: { fr: '<img src=x onerror=alert(1)>"\'&' } });
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(page({})).toContain('href="https://shop.example/lampe?a=1&amp;b=2"');
  });

  it('holds no script and no inline style', () => {
    expect(page({})).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it.each([
    ['without a link', { link: undefined }],
    ['out of stock', { stock: 'out' as const }],
  ])('has no button for a product %s', (_name, change) => {
    expect(page(change as never)).not.toContain('class="buy"');
  });

  it.each([
    ['2026-12-01', 'De retour le 1 déc.'],
    ['2026-11-20', 'Bientôt de retour'],
    [undefined, 'Bientôt de retour'],
  ])('tells when a product is back (%s)', (backOn, words) => {
    const change = { stock: 'out' as const, ...(backOn === undefined ? {} : { backOn }) };
    expect(page(change).replaceAll('\u00a0', ' ')).toContain(`<b>${words}</b>`);
  });

  it('strikes no list price that is not above the price', () => {
    expect(page({ listPriceMinor: 2_999 })).not.toContain('<s>');
  });
});

describe('unknownCodePage', () => {
  it('is kind', () => {
    expect(unknownCodePage(store, 'en')).toContain('This code leads nowhere any more');
  });
});
