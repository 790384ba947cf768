import { z } from 'zod';
import { type Media, mediaSchema } from '../../playlists/documents/media.ts';
import { contentHash } from '../../playlists/documents/primitives.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { MediaRecords, RecordAuthor } from '../records/records.ts';
import { pageOf, pageQuery } from './page-query.ts';
import { type Route, route } from './route.ts';

/** Keeps uploaded files. */
export interface MediaKeeper {
  /** The same bytes again change nothing. @throws VitrineError not-supported, invalid, storage-full */
  add(store: string, bytes: Buffer, facts: { name: string }, author: RecordAuthor): Promise<Media>;
}

export interface MediaRoutesOptions {
  readonly records: MediaRecords;
  readonly keeper: MediaKeeper;
  readonly clock: Clock;
}

/** An upload is held in memory while it is judged; longer videos are cut or compressed before. */
const UPLOAD_LIMIT = 100 * 1024 * 1024;

const uploadQuery = z.object({ name: z.string().min(1).max(200).default('media') });

/** Uploads, and what is known of them. The bytes are served at `/media/<hash>`. */
export function mediaRoutes({ records, keeper, clock }: MediaRoutesOptions): readonly Route[] {
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
    route({
      method: 'post',
      path: '/api/stores/{store}/media',
      tag: 'media',
      summary: 'Upload a picture, video, sound or font; it is recognised by its bytes',
      who: MAY_EDIT,
      query: uploadQuery,
      takes: ['image/*', 'video/*', 'audio/*', 'font/*', 'application/octet-stream'],
      bodyLimit: UPLOAD_LIMIT,
      answers: { 201: { description: 'Kept', schema: mediaSchema } },
      async handle(call) {
        const { store = '' } = call.params;
        const medium = await keeper.add(
          store,
          bytesOf(call.request.body),
          { name: call.query.name },
          { by: call.person().email, atMs: clock() },
        );
        return {
          status: 201,
          headers: { Location: `/api/stores/${store}/media/${medium.hash}` },
          body: medium,
        };
      },
    }),
  ];
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body) && body.byteLength > 0) return body;
  throw new VitrineError('invalid', 'The body is empty: send the bytes of the file.');
}
