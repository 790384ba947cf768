import { z } from 'zod';
import { mediaSchema } from '../../playlists/documents/media.ts';
import { contentHash } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_READ } from '../accounts/roles.ts';
import type { MediaRecords } from '../records/records.ts';
import { pageOf, pageQuery } from './page-query.ts';
import { type Route, route } from './route.ts';

/** What is known of uploaded media. Their bytes are at `/media/<hash>`, uploads have a file of their own. */
export function mediaRoutes(records: MediaRecords): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/media',
      tag: 'media',
      summary: 'Media of a store, a page at a time',
      who: MAY_READ,
      query: pageQuery,
      answers: { 200: { description: 'In order of their hashes', schema: z.array(mediaSchema) } },
      async handle(call) {
        const all = [...(await records.all(call.params.store ?? ''))];
        all.sort((a, b) => (a.hash < b.hash ? -1 : 1));
        return { status: 200, body: pageOf(all, call.query, (medium) => medium.hash) };
      },
    }),
    route({
      method: 'get',
      path: '/api/stores/{store}/media/{hash}',
      tag: 'media',
      summary: 'What is known of one medium',
      who: MAY_READ,
      answers: { 200: { description: 'The medium', schema: mediaSchema } },
      async handle(call) {
        const { store = '', hash = '' } = call.params;
        // Of this store's media: a hash that another store uploaded tells nothing here.
        const medium = contentHash.safeParse(hash).success
          ? (await records.all(store)).find((one) => one.hash === hash)
          : undefined;
        if (medium === undefined)
          throw new VitrineError('not-found', 'There is no such medium in this store.');
        return { status: 200, body: medium };
      },
    }),
  ];
}
