import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productMappingSchema } from '../../../../playlists/documents/product-mapping.ts';
import { type FeedSettings, lookAtFeed, readFeed } from '../../../../server/catalogue/reading/read-feed.ts';

const SETTINGS = { currency: 'EUR', locale: 'fr' };
const read = (file: string | Buffer, over: Partial<FeedSettings> = {}) =>
  readFeed(Buffer.from(file), { ...SETTINGS, ...over });
const _look = (file: string | Buffer) => lookAtFeed(Buffer.from(file), SETTINGS);
const _mappingOf = (mapping: object) => productMappingSchema.parse(mapping);

describe('encodings', () => {
  const text = 'nom;prix\nThéière « Œuf »;12,90 €\n';
  const latin = Buffer.from([...text].map((sign) => ({ '€': 0x80, Œ: 0x8c })[sign] ?? sign.charCodeAt(0)));
  it.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
    ['utf-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16'],
    ['utf-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16'],
    ['windows-1252', latin, 'windows-1252'],
    ['lines of both', Buffer.concat([Buffer.from(text), latin.subarray(latin.indexOf(10) + 1)]), 'mixed'],
  ])('%s is read as people wrote it', (_what, bytes, encoding) => {
    const feed = read(bytes);
    expect(feed.encoding).toBe(encoding);
    expect(feed.products[0]).toMatchObject({ name: { fr: 'Théière « Œuf »' }, priceMinor: 1_290 });
  });
});

const real = resolve(import.meta.dirname, '../../../../../shared/data/products');
describe.runIf(existsSync(real))('files that others wrote', () => {
  it.each([
    ['apparel.csv', 'shopify-csv'],
    ['home-and-garden.csv', 'shopify-csv'],
    ['aliexpress-affiliate-products.json', 'aliexpress-json'],
  ])('%s is taken whole', (name, format) => {
    const feed = read(readFileSync(resolve(real, name)), { currency: 'USD', locale: 'en' });
    expect(feed).toMatchObject({ format, refused: [] });
    expect(feed.products.length).toBeGreaterThanOrEqual(10);
    for (const product of feed.products) expect(product.pictureSources.length).toBeGreaterThan(0);
  });
});
