import { z } from 'zod';
import { type Media, mediaSchema } from '../../playlists/documents/media.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import { readBytes } from './raw-body.ts';
import { type Route, route } from './route.ts';

/** Keeps uploaded files. */
export interface Uploading {
  /** @throws VitrineError invalid, storage-full */
  addMedia(store: string, bytes: Buffer, name: string, by: string): Promise<Media>;
}

/** A minute of 4K video; the file is held in memory while its hash is taken. */
const UPLOAD_LIMIT = 200 * 1024 * 1024;

/** Uploading a picture or a video: its bytes are the body. What it is, is judged by the bytes. */
export function uploadRoutes(uploading: Uploading): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/stores/{store}/media',
      tag: 'media',
      summary: 'Upload a picture or a video: the body is the file',
      who: MAY_EDIT,
      takes: ['image/*', 'video/*', 'audio/*', 'font/*', 'application/octet-stream'],
      bodyLimit: UPLOAD_LIMIT,
      query: z.object({ name: z.string().min(1).max(200) }),
      answers: {
        201: { description: 'Kept; the same bytes again give the same medium', schema: mediaSchema },
      },
      async handle(call) {
        const { store = '' } = call.params;
        const bytes = await readBytes(call.request, UPLOAD_LIMIT);
        const media = await uploading.addMedia(store, bytes, call.query.name, call.person().email);
        return {
          status: 201,
          headers: { Location: `/api/stores/${store}/media/${media.hash}` },
          body: media,
        };
      },
    }),
  ];
}
