import { z } from 'zod';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT } from '../accounts/roles.ts';
import { type Route, route } from './route.ts';

/** Takes product files in. */
export interface Catalogue {
  /**
   * All rows or none.
   *
   * @throws VitrineError invalid; its issues name line, column and reason.
   */
  import(store: string, text: string, isDryRun: boolean, by: string): Promise<unknown>;
}

const IMPORT_LIMIT = 32 * 1024 * 1024;

const importQuery = z.object({ dryRun: z.enum(['0', '1']).default('0') });

/** Shopify's product CSV or a plain one, recognised by its columns. */
export function importRoutes(catalogue: Catalogue): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/stores/{store}/products/import',
      tag: 'products',
      summary: 'Import a CSV of products; with dryRun=1 only tell what would change',
      who: MAY_EDIT,
      query: importQuery,
      takes: ['text/csv'],
      bodyLimit: IMPORT_LIMIT,
      answers: {
        200: {
          description: 'What was added, changed, left alone, refused',
          schema: z.looseObject({ isDryRun: z.boolean() }),
        },
      },
      async handle(call) {
        const { store = '' } = call.params;
        const text = textOf(call.request.body);
        const isDryRun = call.query.dryRun === '1';
        return { status: 200, body: await catalogue.import(store, text, isDryRun, call.person().email) };
      },
    }),
  ];
}

function textOf(body: unknown): string {
  if (!Buffer.isBuffer(body) || body.byteLength === 0)
    throw new VitrineError('invalid', 'The body is empty: send the CSV.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new VitrineError('invalid', 'The file is not in UTF-8: save it as "CSV UTF-8" and send it again.');
  }
}
