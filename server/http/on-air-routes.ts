import { z } from 'zod';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { type Route, route } from './route.ts';

/** Says whether a stream is on air. */
export interface OnAir {
  setOnAir(store: string, stream: string, isOnAir: boolean, by: string): Promise<unknown>;
}

export interface OnAirRoutesOptions {
  readonly documents: DocumentStore;
  readonly onAir: OnAir;
}

const onAirBody = z.strictObject({ isOnAir: z.boolean() });

/** On air by hand. A stream that nobody ever set counts as on air. */
export function onAirRoutes({ documents, onAir }: OnAirRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/api/stores/{store}/streams/{id}/on-air',
      tag: 'streams',
      summary: 'Say that a stream is on air, or that it is not',
      who: MAY_EDIT,
      body: onAirBody,
      answers: { 200: { description: 'On disk and sent', schema: onAirBody } },
      async handle(call) {
        const { store = '', id = '' } = call.params;
        const { streams } = (await documents.shop(store)).documents;
        if (!Object.hasOwn(streams, id))
          throw new VitrineError('not-found', `There is no stream "${id}" in this store.`);
        await onAir.setOnAir(store, id, call.body.isOnAir, call.person().email);
        return { status: 200, body: call.body };
      },
    }),
  ];
}
