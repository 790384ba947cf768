import { z } from 'zod';
import type { Cue } from '../../playlists/documents/cue.ts';
import { draftReference } from '../../playlists/documents/publication.ts';
import { MAY_READ } from '../accounts/roles.ts';
import { answerTagged, etagOf } from './preconditions.ts';
import { type Route, route } from './route.ts';

/** What a screen plays, whole, or would play with drafts taken. */
export interface PlayedProgrammes {
  /**
   * @param drafts - Drafts taken as if they were published now; `all` takes every one that differs. Absent: what plays.
   * @throws VitrineError not-found (the screen, a draft)
   */
  programmeOf(
    store: string,
    screen: string,
    drafts: readonly string[] | 'all' | undefined,
    by: string,
  ): {
    readonly audience: string;
    readonly appliesAtMs: number;
    readonly programme: { readonly hash: string };
    readonly live: { readonly version: number; readonly cues: readonly Cue[] };
    readonly shares: readonly unknown[];
    readonly warnings: readonly unknown[];
  };
}

/** Drafts in a query: `all`, or references between commas. */
export const draftsQuery = z
  .string()
  .max(20_000)
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.union([z.tuple([z.literal('all')]), z.array(draftReference).min(1).max(500)]))
  .transform((parts): readonly string[] | 'all' => (parts[0] === 'all' ? 'all' : parts));

const programmeQuery = z.object({ drafts: draftsQuery.exactOptional() });

const programmeSchema = z.object({
  screen: z.string(),
  audience: z.string(),
  /** From when on it counts; 0 where it counts already. */
  appliesAtMs: z.number(),
  /** Head and all parts: what a display plays. */
  programme: z.looseObject({ hash: z.string() }),
  live: z.object({ version: z.int(), cues: z.array(z.unknown()) }),
  shares: z.array(z.unknown()),
  warnings: z.array(z.unknown()),
});

/** The programme of a screen, for previews that render it with the display's own code. */
export function programmeRoutes({ programmeOf }: PlayedProgrammes): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/screens/{id}/programme',
      tag: 'screens',
      summary: 'What a screen plays, whole, with the live list; or would play with drafts taken',
      who: MAY_READ,
      query: programmeQuery,
      preconditions: 'read',
      answers: { 200: { description: 'Programme and live list', schema: programmeSchema } },
      handle(call) {
        const { store = '', id = '' } = call.params;
        const found = programmeOf(store, id, call.query.drafts, call.person().email);
        const tag = etagOf(`${found.programme.hash}-${found.live.version}`);
        return answerTagged(call, tag, { screen: id, ...found });
      },
    }),
  ];
}
