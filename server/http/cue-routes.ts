import { z } from 'zod';
import { cueSchema } from '../../playlists/documents/cue.ts';
import { MAY_READ } from '../accounts/roles.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { answerTagged, etagOf } from './preconditions.ts';
import { type Route, route } from './route.ts';

/** The live list as it is stored: announcements and intervals on air. Cues are made by announcing, never put. */
export function cueRoutes(documents: DocumentStore): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/cues',
      tag: 'cues',
      summary: 'Living cues of a store, and of each stream the last interval on air',
      who: MAY_READ,
      preconditions: 'read',
      answers: {
        200: {
          description: 'The live list',
          schema: z.object({ version: z.int(), cues: z.array(cueSchema) }),
        },
      },
      async handle(call) {
        const shop = await documents.shop(call.params.store ?? '');
        return answerTagged(call, etagOf(`live-${shop.liveVersion}`), {
          version: shop.liveVersion,
          cues: shop.cues,
        });
      },
    }),
  ];
}
