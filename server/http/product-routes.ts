import { z } from 'zod';
import { documentId } from '../../playlists/documents/primitives.ts';
import { productSchema } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import { changedProduct, productChange } from '../catalogue/edit-products.ts';
import type { Clock } from '../clock.ts';
import type { ProductRecords, StoredProduct } from '../records/records.ts';
import { pageOf, pageQuery } from './page-query.ts';
import { answerTagged, etagOf, expectedRevision, withPreconditions } from './preconditions.ts';
import { type Answer, type Call, type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

export interface ProductRoutesOptions {
  readonly products: ProductRecords;
  readonly clock: Clock;
}

const BASE = '/api/stores/{store}/products';
const told = storedSchema(productSchema);

/** The catalogue, one product at a time; many at once are the catalogue's own routes. */
export function productRoutes(options: ProductRoutesOptions): readonly Route[] {
  return [
    listProducts(options),
    getProduct(options),
    putProduct(options),
    patchProduct(options),
    deleteProduct(options),
  ];
}

function listProducts({ products }: ProductRoutesOptions): Route {
  return route({
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
  });
}

function getProduct({ products }: ProductRoutesOptions): Route {
  return route({
    method: 'get',
    path: `${BASE}/{id}`,
    tag: 'products',
    summary: 'One product',
    who: MAY_READ,
    preconditions: 'read',
    answers: { 200: { description: 'The product', schema: told } },
    async handle(call) {
      const stored = await standing(products, call);
      return answerTagged(call, etagOf(stored.revision), tell(stored));
    },
  });
}

function putProduct({ products, clock }: ProductRoutesOptions): Route {
  return route({
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
        const author = { by: call.person().email, atMs: clock() };
        const stored = await products.put(store, { ...call.body, id }, author, expected);
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
  });
}

function patchProduct({ products, clock }: ProductRoutesOptions): Route {
  return route({
    method: 'patch',
    path: `${BASE}/{id}`,
    tag: 'products',
    summary:
      'Change some fields of a product: null takes one away, texts merge by language; it can be undone',
    who: MAY_EDIT,
    body: productChange,
    preconditions: 'write',
    answers: {
      200: {
        description: 'Changed; on disk. `change` undoes it, null where nothing changed',
        schema: told.extend({ change: z.int().nullable() }),
      },
    },
    async handle(call): Promise<Answer> {
      const { store = '', id = '' } = call.params;
      const before = await standing(products, call);
      return withPreconditions(call.request.body, async () => {
        const expected = { [id]: expectedRevision(call.request, before.revision) };
        const put = [changedProduct(before.body, call.body)];
        const note = { kind: 'edit', title: Object.keys(call.body).join(', ') } as const;
        const author = { by: call.person().email, atMs: clock() };
        const { number = null, changed } = await products.change(
          store,
          { put, delete: [], expected, note },
          author,
        );
        const after = changed[0] ?? before;
        return {
          status: 200,
          headers: { ETag: etagOf(after.revision) },
          body: { ...tell(after), change: number },
        };
      });
    },
  });
}

function deleteProduct({ products, clock }: ProductRoutesOptions): Route {
  return route({
    method: 'delete',
    path: `${BASE}/{id}`,
    tag: 'products',
    summary: 'Delete a product',
    who: MAY_EDIT,
    preconditions: 'delete',
    answers: { 204: { description: 'Deleted; on disk' } },
    async handle(call): Promise<Answer> {
      const { store = '', id = '' } = call.params;
      const before = await standing(products, call);
      return withPreconditions(undefined, async () => {
        const expected = expectedRevision(call.request, before.revision);
        await products.delete(store, id, { by: call.person().email, atMs: clock() }, expected);
        return { status: 204 };
      });
    },
  });
}

function tell(stored: StoredProduct) {
  return { id: stored.body.id, ...stored };
}

/** @throws VitrineError not-found */
async function standing(products: ProductRecords, { params }: Pick<Call, 'params'>): Promise<StoredProduct> {
  const { store = '', id = '' } = params;
  const stored = await products.get(store, id);
  if (stored === undefined) throw new VitrineError('not-found', `There is no product "${id}" in this store.`);
  return stored;
}
