import { randomBytes } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Product } from '../../playlists/documents/product.ts';
import type { Store } from '../../playlists/documents/store.ts';
import type { Fact } from '../../playlists/facts/fact.ts';
import type { Clock } from '../clock.ts';
import { productPage, unknownCodePage } from './product-page.ts';

/** What a code leads to. */
export interface FoundCode {
  readonly store: string;
  readonly settings: Store;
  readonly product: Product;
}

export interface VisitRoutesOptions {
  /** Product of an item code. */
  readonly find: (code: string) => Promise<FoundCode | undefined>;
  /** Settings for the page of an unknown code. */
  readonly anyStore: () => Promise<Store>;
  /** Screen of a screen code (`?s=`). */
  readonly screenOf: (store: string, code: string) => Promise<string | undefined>;
  readonly addFact: (store: string, fact: Fact) => Promise<unknown>;
  readonly clock: Clock;
}

/**
 * `/q/<code>?s=<screen code>`: counts the scan, then shows the product's page or leads to its shop link, as the store
 * chooses. Only the catalogue's own links are ever redirected to.
 */
export function visitRoutes(options: VisitRoutesOptions): Router {
  const router = Router({ caseSensitive: false });
  router.get('/q/:code', async (request, response) => {
    const code = request.params.code.toLowerCase();
    const language = request.acceptsLanguages()[0] ?? 'fr';
    const found = /^[a-z0-9]{4,16}$/.test(code) ? await options.find(code) : undefined;
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    if (found === undefined) {
      const settings = await options.anyStore();
      response.status(404).send(unknownCodePage(settings, preferred(language, settings)));
      return;
    }

    const { store, settings, product } = found;
    const nowMs = Math.round(options.clock());
    if (isVisit(request)) {
      const screen = await options.screenOf(store, String(request.query.s ?? '').slice(0, 16));
      const fact: Fact = {
        type: 'scan',
        id: uuidV7(nowMs),
        atMs: nowMs,
        product: product.id,
        code,
        ...(screen === undefined ? {} : { screen }),
      };
      // A visitor has two seconds: the page does not wait for the disk, and a full disk costs a count, not a visit.
      options.addFact(store, fact).catch(() => undefined);
    }
    if (settings.scanLeadsTo === 'shop' && product.link !== undefined) response.redirect(302, product.link);
    else
      response.send(
        productPage({ store: settings, product, language: preferred(language, settings), nowMs }),
      );
  });
  return router;
}

/** Previews of messengers and prefetching browsers are no visits. */
function isVisit(request: Request): boolean {
  return (
    request.method === 'GET' &&
    request.get('Purpose') !== 'prefetch' &&
    request.get('Sec-Purpose') === undefined
  );
}

/** The phone's language where the shop speaks it, else the shop's first. */
function preferred(language: string, settings: Pick<Store, 'locales'>): string {
  const short = language.split('-')[0] ?? '';
  return (
    settings.locales.find((locale) => locale === language || locale.split('-')[0] === short) ??
    settings.locales[0] ??
    'en'
  );
}

function uuidV7(atMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMs, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
