import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../../playlists/documents/kinds.ts';
import { parseValue } from '../../playlists/documents/parse-value.ts';
import { productSchema } from '../../playlists/documents/product.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { HistoryRecords, ProductRecords, RecordAuthor } from '../records/records.ts';
import { etagOf, expectedRevision, withPreconditions } from './preconditions.ts';
import { type Answer, type Call, type Route, route } from './route.ts';

export interface RestoreRoutesOptions {
  readonly documents: DocumentStore;
  readonly products: Pick<ProductRecords, 'get' | 'put'>;
  readonly history: Pick<HistoryRecords, 'list' | 'get'>;
  readonly clock: Clock;
  /** A screen that was deleted is back. */
  readonly onScreenRestored: (store: string, screen: string) => Promise<void>;
}

const restoreBody = z.strictObject({
  /** The revision to bring back; absent: the last one that was not a deletion. */
  revision: z.int().min(1).exactOptional(),
});

const restoredSchema = z.object({
  id: z.string(),
  revision: z.int(),
  /** The revision that was brought back. */
  restored: z.int(),
  body: z.unknown(),
});

/** What stands now under a name, and how another body is put there. */
interface Shelf {
  current(store: string, id: string): Promise<{ readonly revision: number } | undefined>;
  put(
    store: string,
    id: string,
    body: unknown,
    expected: number,
    author: RecordAuthor,
  ): Promise<{ readonly revision: number; readonly body: unknown }>;
}

/** Entries of the history that are looked through for the last body. */
const LOOK_BACK = 20;

/**
 * Undoing a deletion, and going back to an earlier revision: what comes back is a new revision by whoever brings it.
 * What stands meanwhile is replaced only by who says that he saw it (If-Match).
 */
export function restoreRoutes(options: RestoreRoutesOptions): readonly Route[] {
  const { history, clock } = options;
  const shelves = [
    ...DOCUMENT_KINDS.map((kind) => ({ kind, shelf: documentShelf(kind, options) })),
    { kind: 'products', shelf: productShelf(options) },
  ];

  async function bodyToRestore(store: string, reference: string, revision: number | undefined) {
    const entries =
      revision === undefined
        ? await history.list(store, { reference, limit: LOOK_BACK })
        : [await history.get(store, reference, revision)];
    const found = entries.find((entry) => entry !== undefined && entry.body !== null);
    if (found === undefined)
      throw new VitrineError(
        'not-found',
        `The history keeps no ${revision === undefined ? 'revision' : `revision ${revision}`} of "${reference}" that can be brought back.`,
      );
    return found;
  }

  async function restore(call: Call<z.infer<typeof restoreBody>, unknown>, kind: string, shelf: Shelf) {
    const { store = '', id = kind === 'store' || kind === 'schedule' ? 'main' : '' } = call.params;
    const standing = await shelf.current(store, id);
    if (standing !== undefined && call.body.revision === undefined)
      throw new VitrineError('conflict', `"${kind}/${id}" is there: name the revision to go back to.`, {
        current: standing,
      });
    const entry = await bodyToRestore(store, `${kind}/${id}`, call.body.revision);
    return withPreconditions(entry.body, async (): Promise<Answer> => {
      const expected = expectedRevision(call.request, standing?.revision);
      const author = { by: call.person().email, atMs: clock() };
      const put = await shelf.put(store, id, entry.body, expected, author);
      if (kind === 'screens' && standing === undefined) await options.onScreenRestored(store, id);
      return {
        status: 200,
        headers: { ETag: etagOf(put.revision) },
        body: { id, revision: put.revision, restored: entry.revision, body: put.body },
      };
    });
  }

  return shelves.map(({ kind, shelf }) => {
    const isSingle = kind === 'store' || kind === 'schedule';
    return route({
      method: 'post',
      path: `/api/stores/{store}/${kind}/${isSingle ? 'main' : '{id}'}/restore`,
      tag: kind,
      summary: 'Undo a deletion, or go back to an earlier revision',
      who: MAY_EDIT,
      body: restoreBody,
      preconditions: 'write',
      answers: { 200: { description: 'Brought back; on disk', schema: restoredSchema } },
      handle: (call) => restore(call, kind, shelf),
    });
  });
}

function documentShelf(kind: DocumentKind, { documents }: RestoreRoutesOptions): Shelf {
  const standingIn = (all: Readonly<Record<string, { revision: number; body: unknown }>>, id: string) =>
    Object.hasOwn(all, id) ? all[id] : undefined;
  return {
    current: async (store, id) => standingIn((await documents.shop(store)).documents[kind], id),
    async put(store, id, body, expected, author) {
      const shop = await documents.commit(store, [{ type: 'put', kind, id, body, expected }], author);
      const put = standingIn(shop.documents[kind], id);
      if (put === undefined) throw new VitrineError('not-found', `"${kind}/${id}" was deleted again.`);
      return put;
    },
  };
}

function productShelf({ products }: RestoreRoutesOptions): Shelf {
  return {
    current: (store, id) => products.get(store, id),
    put: (store, _id, body, expected, author) =>
      products.put(store, parseValue(productSchema, body, 'This product'), author, expected),
  };
}
