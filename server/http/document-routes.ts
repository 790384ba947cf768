import { z } from 'zod';
import {
  type Body,
  DOCUMENT_KINDS,
  DOCUMENT_SCHEMAS,
  type DocumentKind,
  type Stored,
} from '../../playlists/documents/kinds.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ, MAY_READ_SCREENS } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Role } from '../records/role.ts';
import { answerTagged, etagOf, expectedRevision, withPreconditions } from './preconditions.ts';
import { type Answer, type Call, type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

export interface DocumentRoutesOptions {
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

/** One document each, always there: read and replaced, never deleted. */
const SINGLE_KINDS: readonly DocumentKind[] = ['store', 'schedule'];

/** A playlist of 500 items with texts in six languages stays below. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Read, list, put and delete for every kind of document: the same rules for all of them. */
export function documentRoutes(options: DocumentRoutesOptions): readonly Route[] {
  return DOCUMENT_KINDS.flatMap((kind) => routesOf(kind, options));
}

function routesOf(kind: DocumentKind, { documents, clock }: DocumentRoutesOptions): readonly Route[] {
  const schema: z.ZodType = DOCUMENT_SCHEMAS[kind];
  const isSingle = SINGLE_KINDS.includes(kind);
  const base = `/api/stores/{store}/${kind}`;
  const one = isSingle ? `${base}/main` : `${base}/{id}`;
  const readers = readersOf(kind);
  const idOf = (call: Call<unknown, unknown>) => (isSingle ? 'main' : (call.params.id ?? ''));

  const current = async (call: Call<unknown, unknown>) => {
    const shop = await documents.shop(call.params.store ?? '');
    return storedIn(shop.documents[kind], idOf(call));
  };

  const list = route({
    method: 'get',
    path: base,
    tag: kind,
    summary: `All ${kind} of a store`,
    who: readers,
    preconditions: 'read',
    answers: { 200: { description: 'In order of their ids', schema: z.array(storedSchema(schema)) } },
    async handle(call) {
      const shop = await documents.shop(call.params.store ?? '');
      const entries: [string, Stored<Body<DocumentKind>>][] = Object.entries(shop.documents[kind]);
      entries.sort(([a], [b]) => (a < b ? -1 : 1));
      return answerTagged(
        call,
        etagOf(`shop-${shop.revision}`),
        entries.map(([id, stored]) => ({ id, ...stored })),
      );
    },
  });

  const get = route({
    method: 'get',
    path: one,
    tag: kind,
    summary: `One of the ${kind}`,
    who: readers,
    preconditions: 'read',
    answers: { 200: { description: 'The document', schema: storedSchema(schema) } },
    async handle(call) {
      const stored = await current(call);
      if (stored === undefined) throw nothing(kind, idOf(call));
      return answerTagged(call, etagOf(stored.revision), { id: idOf(call), ...stored });
    },
  });

  const put = route({
    method: 'put',
    path: one,
    tag: kind,
    summary: `Create or replace one of the ${kind}`,
    who: MAY_EDIT,
    body: schema,
    bodyLimit: BODY_LIMIT,
    preconditions: 'write',
    answers: {
      200: { description: 'Replaced; on disk', schema: storedSchema(schema) },
      201: { description: 'Created; on disk', schema: storedSchema(schema) },
    },
    async handle(call): Promise<Answer> {
      const before = await current(call);
      return withPreconditions(call.request.body, async () => {
        const expected = expectedRevision(call.request, before?.revision);
        const id = idOf(call);
        const shop = await documents.commit(
          call.params.store ?? '',
          [{ type: 'put', kind, id, body: call.body, expected }],
          { by: call.person().email, atMs: clock() },
        );
        const after = storedIn(shop.documents[kind], id);
        if (after === undefined) throw nothing(kind, id);
        return {
          status: expected === 0 ? 201 : 200,
          headers: {
            ETag: etagOf(after.revision),
            ...(expected === 0 ? { Location: call.request.path } : {}),
          },
          body: { id, ...after },
        };
      });
    },
  });

  const remove = route({
    method: 'delete',
    path: one,
    tag: kind,
    summary: `Delete one of the ${kind}`,
    who: MAY_EDIT,
    preconditions: 'delete',
    answers: { 204: { description: 'Deleted; on disk' } },
    async handle(call): Promise<Answer> {
      const before = await current(call);
      if (before === undefined) throw nothing(kind, idOf(call));
      return withPreconditions(undefined, async () => {
        const expected = expectedRevision(call.request, before.revision);
        await documents.commit(
          call.params.store ?? '',
          [{ type: 'delete', kind, id: idOf(call), expected }],
          { by: call.person().email, atMs: clock() },
        );
        return { status: 204 };
      });
    },
  });

  return isSingle ? [get, put] : [list, get, put, remove];
}

function readersOf(kind: DocumentKind): readonly Role[] {
  // The address of a feed is often all that keeps a catalogue to itself.
  if (kind === 'feeds') return MAY_EDIT;
  return kind === 'screens' || kind === 'store' ? MAY_READ_SCREENS : MAY_READ;
}

function storedIn(
  documents: Readonly<Record<string, Stored<Body<DocumentKind>>>>,
  id: string,
): Stored<Body<DocumentKind>> | undefined {
  // Own properties only: "constructor" is a well-formed id.
  return Object.hasOwn(documents, id) ? documents[id] : undefined;
}

function nothing(kind: DocumentKind, id: string): VitrineError {
  return new VitrineError('not-found', `There is no "${id}" among the ${kind} of this store.`);
}
