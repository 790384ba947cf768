import { z } from 'zod';
import { localizedText } from '../../playlists/documents/primitives.ts';
import {
  FEED_FIELDS,
  FEED_FORMATS,
  productMappingSchema,
} from '../../playlists/documents/product-mapping.ts';

// What importing takes and tells, as OpenAPI describes it.

const counts = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  removed: z.int(),
  refused: z.int(),
  skipped: z.int(),
  changedShown: z.int(),
  removedShown: z.int(),
  withoutPicture: z.int(),
});
export const dryRunCounts = counts;

export const refusedRowSchema = z.object({
  line: z.int(),
  row: z.string(),
  id: z.string().exactOptional(),
  field: z.enum([...FEED_FIELDS, 'row']),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string(),
  repair: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('replace'), value: z.string() }),
      z.object({ kind: z.literal('keep') }),
      z.object({ kind: z.literal('without-pictures') }),
      z.object({ kind: z.literal('rate'), currency: z.string() }),
    ])
    .exactOptional(),
});

const named = {
  id: z.string(),
  name: localizedText,
  picture: z.string().exactOptional(),
  isShown: z.boolean(),
};

const entry = z.discriminatedUnion('effect', [
  refusedRowSchema.extend({ effect: z.literal('refused') }),
  z.object({
    effect: z.literal('changed'),
    line: z.int(),
    ...named,
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  }),
  z.object({
    effect: z.literal('added'),
    line: z.int(),
    ...named,
    summary: z.object({
      category: z.string(),
      priceMinor: z.int(),
      pictures: z.int(),
      locales: z.array(z.string()),
    }),
  }),
  z.object({ effect: z.literal('removed'), ...named }),
]);

export const lookSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(FEED_FORMATS),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252', 'mixed']),
  counted: z.enum(['lines', 'items']),
  rows: z.int(),
  columns: z.array(
    z.object({ column: z.string(), samples: z.array(z.string()), field: z.string().exactOptional() }),
  ),
  mapping: productMappingSchema,
  categories: z.array(z.string()),
  isMappable: z.boolean(),
  expiresAt: z.number(),
});

export const dryRunSchema = z.object({
  id: z.string(),
  format: z.enum(FEED_FORMATS),
  counted: z.enum(['lines', 'items']),
  digest: z.string(),
  counts,
  entries: z.array(entry),
});

const lineNumber = z.int().min(1);

/** What a person says of a file in its dry run. */
export const dryRunOrder = z.strictObject({
  mapping: productMappingSchema.exactOptional(),
  isWhole: z.boolean().default(false),
  repairs: z
    .strictObject({
      cells: z
        .array(
          z.strictObject({
            line: lineNumber,
            column: z.string().min(1).max(200),
            value: z.string().max(2_000),
          }),
        )
        .max(2_000)
        .default([]),
      keep: z.array(lineNumber).max(2_000).default([]),
      withoutPictures: z.array(lineNumber).max(2_000).default([]),
    })
    .default({ cells: [], keep: [], withoutPictures: [] }),
});

export const entriesQuery = z.object({
  effect: z.enum(['all', 'refused', 'changed', 'added', 'removed']).default('all'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

export const entriesSchema = z.object({ total: z.int(), entries: z.array(entry) });

export const importStateSchema = z.object({
  id: z.string(),
  name: z.string(),
  phase: z.enum(['idle', 'reading', 'comparing', 'writing']),
  read: z.int(),
  of: z.int(),
  dryRun: z.object({ digest: z.string(), counts }).nullable(),
  expiresAt: z.number(),
});

export const appliedSchema = z.object({ change: z.int().nullable(), counts });

export const reportSchema = z.object({
  format: z.enum(FEED_FORMATS),
  counted: z.enum(['lines', 'items']),
  isDryRun: z.boolean(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  unchanged: z.int(),
  skipped: z.int(),
  refused: z.array(refusedRowSchema),
  withoutPicture: z.array(z.string()),
  digest: z.string(),
  change: z.int().nullable(),
});
