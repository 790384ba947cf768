import { z } from 'zod';
import { ROLES, roleIn } from '../accounts/roles.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { type Route, route } from './route.ts';

/** Which stores a person may open. */
export function storeRoutes(documents: DocumentStore): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores',
      tag: 'store',
      summary: 'Stores in which you have a role',
      who: 'signed-in',
      answers: {
        200: {
          description: 'In order of their ids',
          schema: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })),
        },
      },
      async handle(call) {
        const mine = (await documents.stores()).filter((id) => roleIn(call.person(), id) !== undefined);
        const told = await Promise.all(
          mine.sort().map(async (id) => {
            const { documents: kept } = await documents.shop(id);
            return { id, name: kept.store.main?.body.name ?? id, role: roleIn(call.person(), id) };
          }),
        );
        return { status: 200, body: told };
      },
    }),
  ];
}
