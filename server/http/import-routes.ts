import { z } from 'zod';
import { MAY_EDIT } from '../accounts/roles.ts';
import { readBytes } from './raw-body.ts';
import { type Route, route } from './route.ts';

/** Takes product files in. */
export interface Importing {
  /** @throws VitrineError invalid with every refused row, unless it is a dry run. */
  importProducts(store: string, text: string, isDryRun: boolean, by: string): Promise<unknown>;
  /** Pictures that could not be fetched, with the reason. */
  pictureFailures(
    store: string,
  ): readonly { readonly product: string; readonly source: string; readonly reason: string }[];
}

const report = z.object({
  format: z.enum(['shopify', 'plain']),
  isDryRun: z.boolean(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.int(),
  skipped: z.int(),
  refused: z.array(z.object({ line: z.int(), row: z.string(), field: z.string(), reason: z.string() })),
  withoutPicture: z.array(z.string()),
});

/** A catalogue of 50,000 rows with descriptions. */
const IMPORT_LIMIT = 25 * 1024 * 1024;

/** Importing a product file: a dry run first, then all rows or none. */
export function importRoutes(importing: Importing): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/stores/{store}/products/import',
      tag: 'products',
      summary: 'Import a product file (Shopify CSV or plain CSV): all rows or none',
      who: MAY_EDIT,
      takes: ['text/csv'],
      bodyLimit: IMPORT_LIMIT,
      query: z.object({ dryRun: z.enum(['0', '1']).default('0') }),
      answers: { 200: { description: 'What was done, or in a dry run would be', schema: report } },
      async handle(call) {
        const text = (await readBytes(call.request, IMPORT_LIMIT)).toString('utf8');
        const isDryRun = call.query.dryRun === '1';
        return {
          status: 200,
          body: await importing.importProducts(call.params.store ?? '', text, isDryRun, call.person().email),
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/stores/{store}/picture-failures',
      tag: 'products',
      summary: 'Pictures that could not be fetched',
      who: MAY_EDIT,
      answers: {
        200: {
          description: 'These products play as typographic spotlights',
          schema: z.array(z.object({ product: z.string(), source: z.string(), reason: z.string() })),
        },
      },
      handle: (call) => ({ status: 200, body: importing.pictureFailures(call.params.store ?? '') }),
    }),
  ];
}
