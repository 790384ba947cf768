import { z } from 'zod';
import { screenSchema } from '../../playlists/documents/screen.ts';
import { MAY_READ_SCREENS } from '../accounts/roles.ts';
import type { Clock } from '../clock.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { ScreenTokenRecords } from '../records/records.ts';
import { type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

/** What the controller knows of a screen at this moment. */
export interface ScreenPresence {
  readonly isConnected: boolean;
  /** Since when it is connected, or gone. */
  readonly sinceMs: number;
  readonly address: string;
  readonly client: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Head of the programme and version of the live list that it said it holds. */
  readonly head?: string | undefined;
  readonly live: number;
  /** Last health that it reported. */
  readonly health?: unknown;
}

/** Who is there. In memory: a screen not seen since the controller started is unknown to it. */
export interface Presence {
  of(store: string, screen: string): ScreenPresence | undefined;
}

/** The state of each screen in words, judged in one place. */
export interface ScreenStates {
  /** `undefined`: there is no such screen, or it was planned a moment ago. */
  of(
    store: string,
    screen: string,
  ): { readonly state: string; readonly reason?: string | undefined; readonly sinceMs: number } | undefined;
}

export interface StateRoutesOptions {
  readonly documents: DocumentStore;
  readonly screenTokens: Pick<ScreenTokenRecords, 'all'>;
  readonly presence: Presence;
  readonly states: ScreenStates;
  readonly clock: Clock;
}

const stateSchema = z.object({
  atMs: z.number(),
  publication: z.int(),
  liveVersion: z.int(),
  screens: z.array(
    storedSchema(screenSchema).extend({
      isPaired: z.boolean(),
      /** In words, as consoles are told it. */
      state: z.object({ state: z.string(), reason: z.string().optional(), sinceMs: z.number() }).nullable(),
      presence: z
        .object({
          isConnected: z.boolean(),
          sinceMs: z.number(),
          address: z.string(),
          client: z.string(),
          viewport: z.object({ width: z.number(), height: z.number() }),
          head: z.string().optional(),
          live: z.int(),
          health: z.unknown().optional(),
        })
        .nullable(),
    }),
  ),
});

/** The store at a glance: its screens, each with what it confirmed last. */
export function stateRoutes(options: StateRoutesOptions): readonly Route[] {
  const { documents, screenTokens, presence, states, clock } = options;
  return [
    route({
      method: 'get',
      path: '/api/stores/{store}/state',
      tag: 'state',
      summary: 'Screens with what they confirmed last',
      who: MAY_READ_SCREENS,
      answers: { 200: { description: 'As it is at atMs', schema: stateSchema } },
      async handle(call) {
        const { store = '' } = call.params;
        const [shop, tokens] = await Promise.all([documents.shop(store), screenTokens.all()]);
        const paired = new Set(tokens.filter((token) => token.store === store).map((token) => token.screen));
        const screens = Object.entries(shop.documents.screens)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, stored]) => ({
            id,
            ...stored,
            isPaired: paired.has(id),
            state: tellState(states.of(store, id)),
            presence: tellPresence(presence.of(store, id)),
          }));
        return {
          status: 200,
          body: {
            atMs: clock(),
            publication: shop.publications.at(-1)?.number ?? 0,
            liveVersion: shop.liveVersion,
            screens,
          },
        };
      },
    }),
  ];
}

function tellState(known: ReturnType<ScreenStates['of']>) {
  if (known === undefined) return null;
  const { state, reason, sinceMs } = known;
  return { state, ...(reason === undefined ? {} : { reason }), sinceMs };
}

function tellPresence(known: ScreenPresence | undefined) {
  if (known === undefined) return null;
  const { isConnected, sinceMs, address, client, viewport, head, live, health } = known;
  return { isConnected, sinceMs, address, client, viewport, head, live, health };
}
