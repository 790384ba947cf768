import { z } from 'zod';
import { MAY_READ } from '../accounts/roles.ts';
import { type PlaylistPreviews, playlistPreviewRoutes } from './playlist-preview-routes.ts';
import { draftsQuery } from './programme-routes.ts';
import { type Route, route } from './route.ts';

export interface Drafts extends PlaylistPreviews {
  /** Drafts that differ from what is published. @throws VitrineError not-found */
  open(store: string): readonly { readonly reference: string }[];
  /** What publishing these now would change, screen by screen. @throws VitrineError not-found */
  preview(
    store: string,
    takes: readonly string[] | 'all',
    by: string,
  ): { readonly takes: readonly string[]; readonly screens: readonly unknown[] };
}

const warningSchema = z.object({ code: z.string(), where: z.string(), what: z.string().optional() });

const items = z.array(z.string());

const previewSchema = z.object({
  /** The drafts that were taken. */
  takes: items,
  screens: z.array(
    z.object({
      screen: z.string(),
      isChanged: z.boolean(),
      changes: z.object({
        added: items,
        removed: items,
        moved: items,
        edited: items,
        days: z.array(z.string()),
      }),
      warnings: z.array(warningSchema),
    }),
  ),
});

const draftSchema = z.object({
  reference: z.string(),
  revision: z.int().nullable(),
  published: z.int().nullable(),
  at: z.number().optional(),
  by: z.string().optional(),
});

/** What is a draft, what publishing it would change, and what one shows while it is edited. */
export function draftRoutes(drafts: Drafts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/drafts',
      tag: 'publications',
      summary: 'Drafts that differ from what is published',
      who: MAY_READ,
      answers: { 200: { description: 'In order of their references', schema: z.array(draftSchema) } },
      handle: (call) => ({ status: 200, body: drafts.open(call.params.store ?? '') }),
    }),
    route({
      method: 'get',
      path: '/api/stores/{store}/publications/preview',
      tag: 'publications',
      summary: 'What publishing these drafts now would change on each screen',
      who: MAY_READ,
      query: z.object({ takes: draftsQuery }),
      answers: { 200: { description: 'Nothing is stored', schema: previewSchema } },
      handle: (call) => ({
        status: 200,
        body: drafts.preview(call.params.store ?? '', call.query.takes, call.person().email),
      }),
    }),
    ...playlistPreviewRoutes(drafts),
  ];
}
