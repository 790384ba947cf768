import { z } from 'zod';
import { documentId } from '../../playlists/documents/primitives.ts';
import { productSchema } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { ProductRecords, StoredProduct } from '../records/records.ts';
import { pageOf, pageQuery } from './page-query.ts';
import { answerTagged, etagOf, expectedRevision, withPreconditions } from './preconditions.ts';
import { type Answer, type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

export interface ProductRoutesOptions {
  readonly products: ProductRecords;
  readonly clock: Clock;
}

const BASE = '/api/stores/{store}/products';
const told = storedSchema(productSchema);

/** The catalogue, one product at a time. Imports are the catalogue's own routes. */
export function productRoutes({ products, clock }: ProductRoutesOptions): readonly Route[] {
  const tell = (stored: StoredProduct) => ({ id: stored.body.id, ...stored });
  return [
    route({
      method: 'get',
      path: BASE,
      tag: 'products',
      summary: 'Products of a store, a page at a time',
      who: MAY_READ,
      query: pageQuery,
      answers: { 200: { description: 'In order of their ids', schema: z.array(told) } },
      async handle(call) {
        const all = await products.all(call.params.store ?? '');
        return {
          status: 200,
          headers: { 'Cache-Control': 'private, no-cache' },
          body: pageOf(all, call.query, (product) => product.body.id).map(tell),
        };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{id}`,
      tag: 'products',
      summary: 'One product',
      who: MAY_READ,
      preconditions: 'read',
      answers: { 200: { description: 'The product', schema: told } },
      async handle(call) {
        const stored = await products.get(call.params.store ?? '', call.params.id ?? '');
        if (stored === undefined) throw nothing(call.params.id ?? '');
        return answerTagged(call, etagOf(stored.revision), tell(stored));
      },
    }),
    route({
      method: 'put',
      path: `${BASE}/{id}`,
      tag: 'products',
      summary: 'Create or replace a product; the wall shows it at once',
      who: MAY_EDIT,
      // The address names it; a body that names another is refused.
      body: productSchema.extend({ id: documentId.exactOptional() }),
      bodyLimit: 256 * 1024,
      preconditions: 'write',
      answers: {
        200: { description: 'Replaced; on disk', schema: told },
        201: { description: 'Created; on disk', schema: told },
      },
      async handle(call): Promise<Answer> {
        const { store = '', id = '' } = call.params;
        if (call.body.id !== undefined && call.body.id !== id)
          throw new VitrineError('invalid', `id: is not "${id}", which the address names`, {
            issues: [{ field: 'id', message: `is not "${id}", which the address names` }],
          });
        const before = await products.get(store, id);
        return withPreconditions(call.request.body, async () => {
          const expected = expectedRevision(call.request, before?.revision);
          const stored = await products.put(
            store,
            { ...call.body, id },
            { by: call.person().email, atMs: clock() },
            expected,
          );
          return {
            status: expected === 0 ? 201 : 200,
            headers: {
              ETag: etagOf(stored.revision),
              ...(expected === 0 ? { Location: call.request.path } : {}),
            },
            body: tell(stored),
          };
        });
      },
    }),
    route({
      method: 'delete',
      path: `${BASE}/{id}`,
      tag: 'products',
      summary: 'Delete a product',
      who: MAY_EDIT,
      preconditions: 'delete',
      answers: { 204: { description: 'Deleted; on disk' } },
      async handle(call): Promise<Answer> {
        const { store = '', id = '' } = call.params;
        const before = await products.get(store, id);
        if (before === undefined) throw nothing(id);
        return withPreconditions(undefined, async () => {
          const expected = expectedRevision(call.request, before.revision);
          await products.delete(store, id, { by: call.person().email, atMs: clock() }, expected);
          return { status: 204 };
        });
      },
    }),
  ];
}

function nothing(id: string): VitrineError {
  return new VitrineError('not-found', `There is no product "${id}" in this store.`);
}
