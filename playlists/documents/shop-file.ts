import { z } from 'zod';
import { cueSchema } from './cue.ts';
import { type Body, DOCUMENT_SCHEMAS, type DraftKind } from './kinds.ts';
import { documentId, instantMs, localDate } from './primitives.ts';
import { publicationSchema } from './publication.ts';
import type { Shop } from './shop.ts';

const revision = z.int().min(1);

function storedOf<S extends z.ZodType>(schema: S) {
  return z.record(
    documentId,
    z.strictObject({ revision, at: instantMs, by: z.string().max(200), body: schema }),
  );
}

const mainOnly = 'must have one document, "main"';

/** Bodies by `kind/id@revision`: which schema holds follows from the key. */
const publishedSchema = z
  .record(z.string().regex(/^(?:playlists|layouts|schedule)\/[a-z0-9-]{1,64}@[1-9]\d{0,9}$/), z.unknown())
  .transform((published, context): Shop['published'] => {
    const parsed: Record<string, Body<DraftKind>> = {};
    for (const [key, body] of Object.entries(published)) {
      const kind = key.slice(0, key.indexOf('/')) as DraftKind;
      const result = DOCUMENT_SCHEMAS[kind].safeParse(body);
      if (result.success) parsed[key] = result.data;
      else
        for (const { path, message } of result.error.issues)
          context.addIssue({ code: 'custom', path: [key, ...path], message });
    }
    return parsed;
  });

/** A store's file, validated whole when it is read: what a disk or an editor did to it is no state to serve. */
export const shopFileSchema: z.ZodType<Shop> = z.strictObject({
  schema: z.literal(1),
  revision: z.int().min(0),
  documents: z.strictObject({
    store: storedOf(DOCUMENT_SCHEMAS.store).refine(hasMainOnly, mainOnly),
    screens: storedOf(DOCUMENT_SCHEMAS.screens),
    playlists: storedOf(DOCUMENT_SCHEMAS.playlists),
    layouts: storedOf(DOCUMENT_SCHEMAS.layouts),
    schedule: storedOf(DOCUMENT_SCHEMAS.schedule).refine(hasMainOnly, mainOnly),
    streams: storedOf(DOCUMENT_SCHEMAS.streams),
    contests: storedOf(DOCUMENT_SCHEMAS.contests),
    presets: storedOf(DOCUMENT_SCHEMAS.presets),
    // Files of before there were feeds have none.
    feeds: storedOf(DOCUMENT_SCHEMAS.feeds).default({}),
  }),
  tombstones: z.record(z.string().regex(/^[a-z]+\/[a-z0-9-]{1,64}$/), revision),
  published: publishedSchema,
  publications: z.array(publicationSchema),
  cues: z.array(cueSchema),
  liveVersion: z.int().min(0),
  plansFrom: localDate,
});

function hasMainOnly(documents: Readonly<Record<string, unknown>>): boolean {
  const ids = Object.keys(documents);
  return ids.length === 1 && ids[0] === 'main';
}
