import { z } from 'zod';
import { localizedText } from '../../playlists/documents/primitives.ts';
import { productSchema } from '../../playlists/documents/product.ts';
import { FEED_FORMATS, productMappingSchema } from '../../playlists/documents/product-mapping.ts';
import type { Store } from '../../playlists/documents/store.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import { changeMany, deleteMany, manyChangeOrder, manyDeleteOrder } from '../catalogue/edit-products.ts';
import type { ProductSearch } from '../catalogue/search/product-search.ts';
import { productFilter, searchQuery } from '../catalogue/search/search-query.ts';
import { shelfLabel } from '../catalogue/shelf-labels.ts';
import type { Clock } from '../clock.ts';
import type { ProductRecords } from '../records/records.ts';
import { type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

export interface CatalogueRoutesOptions {
  readonly search: ProductSearch;
  readonly products: ProductRecords;
  readonly settingsOf: (store: string) => Promise<Pick<Store, 'currency' | 'locales' | 'visitorsAddress'>>;
  readonly clock: Clock;
}

const foundSchema = storedSchema(productSchema).extend({
  code: z.string().nullable(),
  playlists: z.array(z.string()),
  isShown: z.boolean(),
  missingLocales: z.array(z.string()),
});

const facetsSchema = z.object({
  all: z.int(),
  categories: z.array(z.object({ value: z.string(), count: z.int() })),
  stock: z.object({ in: z.int(), low: z.int(), out: z.int() }),
  withoutPicture: z.int(),
  withoutLink: z.int(),
  withoutText: z.int(),
  shown: z.int(),
  onPlaylist: z.int(),
  price: z.object({ fromMinor: z.int(), untilMinor: z.int() }).nullable(),
});

const CATALOGUE = '/api/stores/{store}/catalogue';
const PRODUCTS = '/api/stores/{store}/products';

/** The catalogue as a whole: searching, changing many, taking back, print sheets. */
export function catalogueRoutes(options: CatalogueRoutesOptions): readonly Route[] {
  return [searchRoute(options), ...manyRoutes(options), ...changeRoutes(options), labelRoute(options)];
}

function searchRoute({ search }: CatalogueRoutesOptions): Route {
  return route({
    method: 'get',
    path: CATALOGUE,
    tag: 'products',
    summary: 'Search products, with filters, order, pages and counts for the filters',
    who: MAY_READ,
    query: searchQuery,
    answers: {
      200: {
        description: 'A page of what was found',
        schema: z.object({
          total: z.int(),
          offset: z.int(),
          products: z.array(foundSchema),
          facets: facetsSchema.exactOptional(),
        }),
      },
    },
    handle: async (call) => ({ status: 200, body: await search.search(call.params.store ?? '', call.query) }),
  });
}

function manyRoutes({ products, clock }: CatalogueRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'patch',
      path: PRODUCTS,
      tag: 'products',
      summary: 'The same change on many products: all or none; it can be undone',
      who: MAY_EDIT,
      body: manyChangeOrder,
      bodyLimit: 512 * 1024,
      answers: {
        200: {
          description: 'Changed; on disk',
          schema: z.object({
            change: z.int().nullable(),
            changed: z.array(z.string()),
            unchanged: z.array(z.string()),
          }),
        },
      },
      async handle(call) {
        const author = { by: call.person().email, atMs: clock() };
        return { status: 200, body: await changeMany(products, call.params.store ?? '', call.body, author) };
      },
    }),
    route({
      method: 'post',
      path: `${PRODUCTS}/delete`,
      tag: 'products',
      summary: 'Delete many products: all or none; it can be undone',
      who: MAY_EDIT,
      body: manyDeleteOrder,
      bodyLimit: 512 * 1024,
      answers: {
        200: {
          description: 'Deleted; on disk',
          schema: z.object({ change: z.int().nullable(), deleted: z.array(z.string()) }),
        },
      },
      async handle(call) {
        const author = { by: call.person().email, atMs: clock() };
        return { status: 200, body: await deleteMany(products, call.params.store ?? '', call.body, author) };
      },
    }),
  ];
}

const changeSchema = z.object({
  number: z.int(),
  kind: z.enum(['import', 'feed', 'edit', 'delete', 'undo']),
  title: z.string(),
  at: z.number(),
  by: z.string(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  undoneBy: z.int().nullable(),
  reading: z.object({ format: z.enum(FEED_FORMATS), mapping: productMappingSchema }).exactOptional(),
});

function changeRoutes({ products, clock }: CatalogueRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: `${CATALOGUE}/changes`,
      tag: 'products',
      summary: 'Imports, feeds and edits of the last 30 days, newest first: each can be undone',
      who: MAY_EDIT,
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
      answers: { 200: { description: 'What was done, when, by whom', schema: z.array(changeSchema) } },
      handle: async (call) => ({
        status: 200,
        body: await products.changes(call.params.store ?? '', call.query.limit),
      }),
    }),
    route({
      method: 'post',
      path: `${CATALOGUE}/changes/{number}/undo`,
      tag: 'products',
      summary: 'Take a change back: every product as it was; what somebody edited since is kept and listed',
      who: MAY_EDIT,
      answers: {
        200: {
          description: 'Taken back; on disk',
          schema: z.object({
            change: z.int(),
            restored: z.array(z.string()),
            removed: z.array(z.string()),
            kept: z.array(
              z.object({
                id: z.string(),
                reason: z.enum(['edited-since', 'not-kept']),
                by: z.string().exactOptional(),
              }),
            ),
          }),
        },
      },
      async handle(call) {
        const { store = '', number: text = '' } = call.params;
        if (!/^\d{1,9}$/.test(text))
          throw new VitrineError('not-found', 'There is no change at this address.');
        const author = { by: call.person().email, atMs: clock() };
        const { number, changed, deleted, kept } = await products.undo(store, Number(text), author);
        return {
          status: 200,
          body: { change: number, restored: changed.map(({ body }) => body.id), removed: deleted, kept },
        };
      },
    }),
  ];
}

const MOST_LABELS = 500;

function labelRoute({ search, settingsOf }: CatalogueRoutesOptions): Route {
  const label = { id: z.string(), name: localizedText };
  return route({
    method: 'get',
    path: '/api/stores/{store}/labels',
    tag: 'products',
    summary: 'Shelf labels to print: price and code of each product that the filters mean',
    who: MAY_READ,
    query: productFilter,
    answers: {
      200: {
        description: 'A label whose code would lead nowhere is refused, with the reason',
        schema: z.object({
          currency: z.string(),
          locale: z.string(),
          labels: z.array(
            z.object({
              ...label,
              brand: z.string(),
              priceMinor: z.int(),
              listPriceMinor: z.int().exactOptional(),
              code: z.string(),
              qr: z.string(),
            }),
          ),
          refused: z.array(
            z.object({
              ...label,
              code: z.enum(['private-address', 'no-address', 'no-code']),
              reason: z.string(),
            }),
          ),
        }),
      },
    },
    async handle(call) {
      const { store = '' } = call.params;
      const { currency, locales, visitorsAddress } = await settingsOf(store);
      const found = await search.filter(store, call.query);
      if (found.length > MOST_LABELS)
        throw new VitrineError(
          'too-large',
          `${found.length} labels are more than one sheet takes (${MOST_LABELS}): narrow the filters.`,
          {
            issues: [{ field: 'ids', message: `name at most ${MOST_LABELS} products` }],
          },
        );
      const made = found.map(({ body, code }) => shelfLabel(body, code, visitorsAddress));
      return {
        status: 200,
        body: {
          currency,
          locale: locales[0] ?? 'en',
          labels: made.filter((one) => 'qr' in one),
          refused: made.filter((one) => !('qr' in one)),
        },
      };
    },
  });
}
