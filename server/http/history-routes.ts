import { z } from 'zod';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { HistoryRecords } from '../records/records.ts';
import { type Route, route } from './route.ts';

const historyQuery = z.object({
  reference: z
    .string()
    .regex(/^[a-z-]{1,30}\/[a-z0-9-]{1,64}$/, 'is not a reference such as "playlists/evening"')
    .exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const entrySchema = z.object({
  reference: z.string(),
  revision: z.int(),
  at: z.number(),
  by: z.string(),
  body: z.unknown(),
});

/** Who wrote what, when. */
export function historyRoutes(history: HistoryRecords): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/history',
      tag: 'history',
      summary: 'Revisions of documents, each with its author',
      who: MAY_EDIT,
      query: historyQuery,
      answers: { 200: { description: 'Newest first', schema: z.array(entrySchema) } },
      async handle(call) {
        return { status: 200, body: await history.list(call.params.store ?? '', call.query) };
      },
    }),
  ];
}
