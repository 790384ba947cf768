import { z } from 'zod';
import { MAY_EDIT } from '../accounts/roles.ts';
import { toldDryRun } from '../catalogue/importing/dry-run.ts';
import type { ImportDesk } from '../catalogue/importing/import-desk.ts';
import type { ImportReport, OneShot } from '../catalogue/importing/import-products.ts';
import { refusedCsv } from '../catalogue/importing/refused-csv.ts';
import type { PictureFailure } from '../catalogue/picture-fetcher.ts';
import {
  appliedSchema,
  dryRunOrder,
  dryRunSchema,
  entriesQuery,
  entriesSchema,
  importStateSchema,
  lookSchema,
  reportSchema,
} from './import-schemas.ts';
import { withPreconditions } from './preconditions.ts';
import { readBytes } from './raw-body.ts';
import { type Call, type Route, route } from './route.ts';

/** Takes product files in. */
export interface ImportRoutesOptions {
  readonly desk: ImportDesk;
  /** @throws VitrineError invalid with every refused row, unless it is a dry run. */
  readonly importOnce: (store: string, shot: OneShot) => Promise<ImportReport>;
  /** Pictures that could not be fetched, with the reason. */
  readonly pictureFailures: (store: string) => readonly PictureFailure[];
}

/** A catalogue of 50,000 rows with descriptions. */
const IMPORT_LIMIT = 25 * 1024 * 1024;

const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/json',
  'application/octet-stream',
];

const fileName = z.string().min(1).max(200);
const bit = z.enum(['0', '1']).default('0');
const BASE = '/api/stores/{store}/products/import';

/** Importing a product file: look, dry run, then exactly what it said, or nothing. */
export function importRoutes(options: ImportRoutesOptions): readonly Route[] {
  const { desk } = options;
  return [
    oneShot(options),
    ...fileRoutes(desk),
    ...dryRunRoutes(desk),
    applyRoute(desk),
    pictureFailures(options),
  ];
}

function oneShot({ importOnce }: ImportRoutesOptions): Route {
  return route({
    method: 'post',
    path: BASE,
    tag: 'products',
    summary: 'Import a product file in one step: all rows or none',
    who: MAY_EDIT,
    takes: FILE_TYPES,
    bodyLimit: IMPORT_LIMIT,
    query: z.object({
      dryRun: bit,
      /** The file is the whole catalogue: what it does not name is deleted. */
      whole: bit,
      /** Refused rows stay out, the others are taken. */
      leaveOut: bit,
      digest: z.string().max(100).exactOptional(),
      name: fileName.default('file'),
    }),
    answers: { 200: { description: 'What was done, or in a dry run would be', schema: reportSchema } },
    async handle(call) {
      const { dryRun, whole, leaveOut, digest, name } = call.query;
      const bytes = await readBytes(call.request, IMPORT_LIMIT);
      return withPreconditions(undefined, async () => ({
        status: 200,
        body: await importOnce(storeIn(call), {
          ...{ bytes, name, by: call.person().email },
          ...{ isDryRun: dryRun === '1', isWhole: whole === '1', leavesOut: leaveOut === '1' },
          ...(digest !== undefined && { digest }),
        }),
      }));
    },
  });
}

function fileRoutes(desk: ImportDesk): readonly Route[] {
  return [
    route({
      method: 'post',
      path: `${BASE}/look`,
      tag: 'products',
      summary: 'Look at a product file: its kind, columns and what they seem to mean; it is kept for an hour',
      who: MAY_EDIT,
      takes: FILE_TYPES,
      bodyLimit: IMPORT_LIMIT,
      query: z.object({ name: fileName.default('file') }),
      answers: { 200: { description: 'Nothing is changed', schema: lookSchema } },
      async handle(call) {
        const bytes = await readBytes(call.request, IMPORT_LIMIT);
        return {
          status: 200,
          body: await desk.look(storeIn(call), bytes, call.query.name, call.person().email),
        };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{id}`,
      tag: 'products',
      summary: 'How far an import is',
      who: MAY_EDIT,
      answers: { 200: { description: 'Rows read, of', schema: importStateSchema } },
      handle: (call) => ({ status: 200, body: desk.state(storeIn(call), idIn(call)) }),
    }),
    route({
      method: 'delete',
      path: `${BASE}/{id}`,
      tag: 'products',
      summary: 'Cancel an import that runs, and forget its file',
      who: MAY_EDIT,
      answers: { 204: { description: 'Nothing was changed by what was cancelled' } },
      handle(call) {
        desk.forget(storeIn(call), idIn(call));
        return { status: 204 };
      },
    }),
  ];
}

function dryRunRoutes(desk: ImportDesk): readonly Route[] {
  return [
    route({
      method: 'post',
      path: `${BASE}/{id}/dry-run`,
      tag: 'products',
      summary: 'What the file would do to the catalogue',
      who: MAY_EDIT,
      body: dryRunOrder,
      bodyLimit: 2 * 1024 * 1024,
      answers: { 200: { description: 'Nothing is changed; the first 200 entries', schema: dryRunSchema } },
      async handle(call) {
        const { mapping, isWhole, repairs } = call.body;
        const run = await desk.dryRun(storeIn(call), idIn(call), {
          isWhole,
          repairs: {
            cells: repairs.cells,
            keep: new Set(repairs.keep),
            withoutPictures: new Set(repairs.withoutPictures),
          },
          ...(mapping && { mapping }),
        });
        return { status: 200, body: toldDryRun(idIn(call), run) };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{id}/entries`,
      tag: 'products',
      summary: 'What the last dry run said, product by product',
      who: MAY_EDIT,
      query: entriesQuery,
      answers: {
        200: { description: 'Refused first, then changed, added, removed', schema: entriesSchema },
      },
      handle(call) {
        const { effect, offset, limit } = call.query;
        const all = desk.entries(storeIn(call), idIn(call));
        const meant = effect === 'all' ? all : all.filter((entry) => entry.effect === effect);
        return { status: 200, body: { total: meant.length, entries: meant.slice(offset, offset + limit) } };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{id}/refused.csv`,
      tag: 'products',
      summary: 'Refused rows, for a spreadsheet',
      who: MAY_EDIT,
      answers: { 200: { description: 'Line, row, column, value, reason', type: 'text/csv' } },
      handle(call) {
        const refused = desk
          .entries(storeIn(call), idIn(call))
          .flatMap((entry) => (entry.effect === 'refused' ? entry : []));
        return {
          status: 200,
          headers: {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': 'attachment; filename="refused.csv"',
          },
          send: (response) => {
            response.end(refusedCsv(refused));
          },
        };
      },
    }),
  ];
}

function applyRoute(desk: ImportDesk): Route {
  return route({
    method: 'post',
    path: `${BASE}/{id}/apply`,
    tag: 'products',
    summary: 'Import: everything that the dry run said, or nothing',
    who: MAY_EDIT,
    body: z.strictObject({ digest: z.string().min(1).max(100) }),
    answers: {
      200: { description: 'Done; on disk', schema: appliedSchema },
      412: { description: 'The catalogue changed since; `current` is the new dry run' },
    },
    handle: (call) => {
      const { digest } = call.body;
      return withPreconditions(call.body, async () => ({
        status: 200,
        body: await desk.apply(storeIn(call), idIn(call), digest, call.person().email),
      }));
    },
  });
}

function pictureFailures(options: ImportRoutesOptions): Route {
  return route({
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
    handle: (call) => ({ status: 200, body: options.pictureFailures(storeIn(call)) }),
  });
}

function storeIn(call: Pick<Call, 'params'>): string {
  return call.params.store ?? '';
}

function idIn(call: Pick<Call, 'params'>): string {
  return call.params.id ?? '';
}
