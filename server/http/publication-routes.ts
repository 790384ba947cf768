import { z } from 'zod';
import {
  type Publication,
  publicationRequest,
  publicationSchema,
} from '../../playlists/documents/publication.ts';
import { MAY_EDIT, MAY_READ } from '../accounts/roles.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { answerTagged, etagOf } from './preconditions.ts';
import { type Route, route } from './route.ts';

/** Makes and commits publications. */
export interface Publishing {
  /**
   * @param takes - Drafts that the person names.
   * @throws VitrineError invalid (names the draft that cannot be published)
   */
  publish(
    store: string,
    takes: readonly string[],
    by: string,
  ): Promise<{ readonly publication: Publication; readonly warnings: readonly unknown[] }>;
}

export interface PublicationRoutesOptions {
  readonly documents: DocumentStore;
  readonly publishing: Publishing;
}

const BASE = '/api/stores/{store}/publications';

/** Publishing drafts, and what was published lately. */
export function publicationRoutes({ documents, publishing }: PublicationRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: BASE,
      tag: 'publications',
      summary: 'Publications of the last day, and always the last two',
      who: MAY_READ,
      preconditions: 'read',
      answers: { 200: { description: 'Oldest first', schema: z.array(publicationSchema) } },
      async handle(call) {
        const { publications } = await documents.shop(call.params.store ?? '');
        return answerTagged(call, etagOf(`publication-${publications.at(-1)?.number ?? 0}`), publications);
      },
    }),
    route({
      method: 'post',
      path: BASE,
      tag: 'publications',
      summary: 'Publish the named drafts',
      who: MAY_EDIT,
      body: publicationRequest,
      answers: {
        201: {
          description: 'Committed; screens switch at effectiveAtMs',
          schema: z.object({ publication: publicationSchema, warnings: z.array(z.unknown()) }),
        },
      },
      async handle(call) {
        const done = await publishing.publish(call.params.store ?? '', call.body.takes, call.person().email);
        return { status: 201, body: done };
      },
    }),
  ];
}
