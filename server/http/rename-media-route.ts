import { z } from 'zod';
import { type Media, mediaSchema } from '../../playlists/documents/media.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { MediaRecords } from '../records/records.ts';
import { type Route, route } from './route.ts';

interface RenameMediaOptions {
  readonly media: Pick<MediaRecords, 'put'>;
  /** @throws VitrineError not-found */
  readonly mediumOf: (store: string, hash: string) => Promise<Media>;
  readonly clock: Clock;
  readonly onRenamed: (store: string, hash: string, by: string) => void;
}

const renameBody = z.strictObject({ name: z.string().trim().min(1).max(200) });

/** Calling a medium otherwise: its bytes, and so its hash and all that names it, stay. */
export function renameMediaRoute({ media, mediumOf, clock, onRenamed }: RenameMediaOptions): Route {
  return route({
    method: 'patch',
    path: '/api/stores/{store}/media/{hash}',
    tag: 'media',
    summary: 'Rename a medium; screens show the same as before',
    who: MAY_EDIT,
    body: renameBody,
    answers: { 200: { description: 'The medium', schema: mediaSchema } },
    async handle(call) {
      const { store = '', hash = '' } = call.params;
      const renamed = { ...(await mediumOf(store, hash)), name: call.body.name };
      const by = call.person().email;
      await media.put(store, renamed, { by, atMs: clock() });
      onRenamed(store, hash, by);
      return { status: 200, body: renamed };
    },
  });
}
