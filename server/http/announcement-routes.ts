import { z } from 'zod';
import { type Cue, cueSchema } from '../../playlists/documents/cue.ts';
import { type AnnouncementRequest, announcementRequest } from '../../playlists/documents/preset.ts';
import { instantMs } from '../../playlists/documents/primitives.ts';
import { MAY_ANNOUNCE, MAY_READ } from '../accounts/roles.ts';
import { type Route, route } from './route.ts';

/** Who was reached by an announcement. */
export interface Receipts {
  /** Screens that it aims at, and those of them that are connected. */
  readonly of: number;
  readonly reachable: number;
  readonly shown: readonly { readonly screen: string; readonly atMs: number }[];
  readonly p50Ms?: number | undefined;
  readonly p95Ms?: number | undefined;
  /** Who has not shown it, and why. */
  readonly missing: readonly {
    readonly screen: string;
    readonly reason: 'unreachable' | 'unpaired' | 'not-yet';
    readonly sinceMs: number;
  }[];
}

/** `recorded` is false where the disk refused it and it is shown all the same. */
interface Announced {
  readonly cue: Cue;
  readonly recorded: boolean;
}

/** Puts announcements on the screens. */
export interface Announcements {
  /** The same id twice shows once. */
  announce(store: string, press: AnnouncementRequest, by: string): Promise<Announced>;
  /** Ends it now. @throws VitrineError not-found */
  cancel(store: string, id: string, by: string): Promise<unknown>;
  /** Ends all that stand, and tells which. */
  clear(store: string, by: string): Promise<readonly string[]>;
  /** @throws VitrineError not-found, gone */
  prolong(store: string, id: string, untilMs: number, by: string): Promise<Announced>;
  /** @throws VitrineError not-found */
  receipts(store: string, id: string): Promise<Receipts>;
}

const BASE = '/api/stores/{store}/announcements';

const told = z.object({ cue: cueSchema, recorded: z.boolean() });

const receiptsSchema = z.object({
  id: z.string(),
  of: z.int(),
  reachable: z.int(),
  shown: z.array(z.object({ screen: z.string(), atMs: z.number() })),
  p50Ms: z.number().optional(),
  p95Ms: z.number().optional(),
  missing: z.array(
    z.object({
      screen: z.string(),
      reason: z.enum(['unreachable', 'unpaired', 'not-yet']),
      sinceMs: z.number(),
    }),
  ),
});

/** A press on the staff board, who showed it, and its end. */
export function announcementRoutes(announcements: Announcements): readonly Route[] {
  return [
    route({
      method: 'post',
      path: BASE,
      tag: 'announcements',
      summary: 'Announce: a preset, or content of its own',
      who: MAY_ANNOUNCE,
      body: announcementRequest,
      answers: { 201: { description: 'On disk and sent; the same id again changes nothing', schema: told } },
      async handle(call) {
        const { store = '' } = call.params;
        const done = await announcements.announce(store, call.body, call.person().email);
        return {
          status: 201,
          headers: { Location: `/api/stores/${store}/announcements/${done.cue.id}` },
          body: { cue: done.cue, recorded: done.recorded },
        };
      },
    }),
    route({
      method: 'get',
      path: `${BASE}/{cue}`,
      tag: 'announcements',
      summary: 'Receipts: which screens showed it, and how fast',
      who: MAY_READ,
      answers: { 200: { description: 'Counted at this moment', schema: receiptsSchema } },
      async handle(call) {
        const { store = '', cue: id = '' } = call.params;
        const receipts = await announcements.receipts(store, id);
        return { status: 200, body: { id, ...receipts } };
      },
    }),
    route({
      method: 'delete',
      path: `${BASE}/{cue}`,
      tag: 'announcements',
      summary: 'Take an announcement off the screens now',
      who: MAY_ANNOUNCE,
      answers: { 204: { description: 'Ended' } },
      async handle(call) {
        const { store = '', cue: id = '' } = call.params;
        await announcements.cancel(store, id, call.person().email);
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path: BASE,
      tag: 'announcements',
      summary: 'All clear: take every announcement off the screens now',
      who: MAY_ANNOUNCE,
      answers: {
        200: { description: 'Ended, and which', schema: z.object({ ended: z.array(z.string()) }) },
      },
      async handle(call) {
        const ended = await announcements.clear(call.params.store ?? '', call.person().email);
        return { status: 200, body: { ended } };
      },
    }),
    route({
      method: 'put',
      path: `${BASE}/{cue}/until`,
      tag: 'announcements',
      summary: 'Prolong an announcement that stands, a day from now at most, an emergency half an hour',
      who: MAY_ANNOUNCE,
      body: z.strictObject({ untilMs: instantMs }),
      answers: { 200: { description: 'It ends then, or later where it did already', schema: told } },
      async handle(call) {
        const { store = '', cue: id = '' } = call.params;
        const { cue, recorded } = await announcements.prolong(
          store,
          id,
          call.body.untilMs,
          call.person().email,
        );
        return { status: 200, body: { cue, recorded } };
      },
    }),
  ];
}
