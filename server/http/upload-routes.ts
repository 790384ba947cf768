import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type Media, mediaSchema } from '../../playlists/documents/media.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import { tooLarge } from '../media/incoming.ts';
import { liftDeadline } from './body-deadline.ts';
import { type Route, route } from './route.ts';

/** Keeps uploaded files. */
export interface Uploading {
  /** @throws VitrineError invalid, not-supported, too-large, gone, storage-full */
  receiveMedia(
    store: string,
    upload: {
      readonly stream: Readable;
      readonly name: string;
      /** As announced; `undefined` where the sender did not say. */
      readonly bytes: number | undefined;
      readonly limitBytes: number;
      /** Aborted when the sender is gone. */
      readonly signal: AbortSignal;
    },
    by: string,
  ): Promise<Media>;
}

/** Ten minutes of 4K. */
const UPLOAD_LIMIT = 2_000 * 1024 * 1024;

/** Uploading a picture or a film: its bytes are the body, written to the disk as they come. What it is, the bytes say. */
export function uploadRoutes(uploading: Uploading): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/stores/{store}/media',
      tag: 'media',
      summary: 'Upload a picture or a film: the body is the file, 2,000 MB at most',
      who: MAY_EDIT,
      takes: ['image/*', 'video/*', 'audio/*', 'font/*', 'application/octet-stream'],
      bodyLimit: UPLOAD_LIMIT,
      query: z.object({ name: z.string().min(1).max(200) }),
      answers: {
        201: {
          description:
            'Kept; the same bytes again give the same medium. What screens cannot show is converted.',
          schema: mediaSchema,
        },
      },
      async handle(call) {
        const { store = '' } = call.params;
        const announced = call.request.get('content-length');
        const bytes = announced === undefined ? undefined : Number(announced);
        if (bytes !== undefined && bytes > UPLOAD_LIMIT) throw tooLarge(UPLOAD_LIMIT);
        liftDeadline(call.request);
        const gone = new AbortController();
        call.response.once('close', () => gone.abort());
        const media = await uploading.receiveMedia(
          store,
          {
            stream: call.request,
            name: call.query.name,
            bytes,
            limitBytes: UPLOAD_LIMIT,
            signal: gone.signal,
          },
          call.person().email,
        );
        return {
          status: 201,
          headers: { Location: `/api/stores/${store}/media/${media.hash}` },
          body: media,
        };
      },
    }),
  ];
}
