import type { z } from 'zod';
import { contestSchema } from './contest.ts';
import { feedSchema } from './feed.ts';
import { layoutSchema } from './layout.ts';
import { playlistSchema } from './playlist.ts';
import { presetSchema } from './preset.ts';
import { scheduleSchema } from './schedule.ts';
import { screenSchema } from './screen.ts';
import { storeSchema } from './store.ts';
import { streamSchema } from './stream.ts';

/**
 * Every kind of document that a store's file holds, by the word that stands in its URL.
 * `store` and `schedule` have one document each, with the id `main`. Products and media live in the records.
 */
export const DOCUMENT_SCHEMAS = {
  store: storeSchema,
  screens: screenSchema,
  playlists: playlistSchema,
  layouts: layoutSchema,
  schedule: scheduleSchema,
  streams: streamSchema,
  contests: contestSchema,
  presets: presetSchema,
  feeds: feedSchema,
} as const;

export type DocumentKind = keyof typeof DOCUMENT_SCHEMAS;
export type Body<K extends DocumentKind> = z.infer<(typeof DOCUMENT_SCHEMAS)[K]>;

export const DOCUMENT_KINDS = Object.keys(DOCUMENT_SCHEMAS) as readonly DocumentKind[];

/** Kinds that are edited as drafts: nothing of them plays before a publication takes it. */
export const DRAFT_KINDS = ['playlists', 'layouts', 'schedule'] as const satisfies readonly DocumentKind[];
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A document as it is stored. Revisions of a document count 1, 2, 3 … and go on after a deletion and a new creation. */
export interface Stored<B> {
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly body: B;
}
