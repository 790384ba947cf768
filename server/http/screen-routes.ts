import { z } from 'zod';
import { documentId, tagName } from '../../playlists/documents/primitives.ts';
import { type ScreenShape, screenSchema, screenShape } from '../../playlists/documents/screen.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MAY_EDIT, MAY_PAIR } from '../accounts/roles.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { addressKey } from './call-limit.ts';
import { etagOf } from './preconditions.ts';
import { type Route, route } from './route.ts';
import { storedSchema } from './stored-schema.ts';

/** What a code is claimed for: a screen that was planned, or a new one. */
export type PairingClaim =
  | { readonly screen: string }
  | {
      readonly name: string;
      readonly tags: readonly string[];
      readonly shape: ScreenShape;
      readonly place: string;
    };

/** Binds displays to screens by the code that they show. */
export interface Pairing {
  /**
   * @param address - Of the person: wrong codes are counted per address.
   * @returns Id of the screen.
   * @throws VitrineError not-found (wrong code or screen), gone, too-many
   */
  claim(
    store: string,
    code: string,
    claim: PairingClaim,
    by: string,
    address: string,
  ): Promise<{ readonly screen: string }>;
  /** Takes a screen's token away and closes its socket. */
  revoke(store: string, screen: string): Promise<unknown>;
  /** A deleted screen is back, and its display with it where that can be. */
  restored(store: string, screen: string): Promise<void>;
}

/** Reaches a screen that is connected. */
export interface ScreenCommands {
  /** Lets it show its name for some seconds. False where it is not connected. */
  identify(store: string, screen: string): boolean;
}

export interface ScreenRoutesOptions {
  readonly documents: DocumentStore;
  readonly pairing: Pairing;
  readonly commands: ScreenCommands;
}

/** Codes are typed by people: case and spaces do not matter. */
const code = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{6}$/, 'is not a code of six characters'));

const pairBody = z
  .strictObject({
    code,
    /** Id of a screen that exists … */
    screen: documentId.exactOptional(),
    /** … or what a new one is called. */
    name: z.string().min(1).max(80).exactOptional(),
    tags: z.array(tagName).max(20).default([]),
    shape: screenShape.default('landscape'),
    place: z.string().max(120).default(''),
  })
  .refine((body) => (body.screen === undefined) !== (body.name === undefined), {
    message: 'is needed: give either "name" (a new screen) or "screen" (one that exists)',
    path: ['name'],
  });

const BASE = '/api/stores/{store}/screens';

/** Pairing, revoking, identifying. Screens themselves are documents like the others. */
export function screenRoutes({ documents, pairing, commands }: ScreenRoutesOptions): readonly Route[] {
  async function screenOf(store: string, id: string) {
    const { screens } = (await documents.shop(store)).documents;
    const stored = Object.hasOwn(screens, id) ? screens[id] : undefined;
    if (stored === undefined)
      throw new VitrineError('not-found', `There is no screen "${id}" in this store.`);
    return stored;
  }

  return [
    route({
      method: 'post',
      path: `${BASE}/pair`,
      tag: 'screens',
      summary: 'Pair the display that shows this code',
      who: MAY_PAIR,
      body: pairBody,
      answers: { 201: { description: 'Paired; it plays at once', schema: storedSchema(screenSchema) } },
      async handle(call) {
        const { store = '' } = call.params;
        const { code: typed, screen, name = '', tags, shape, place } = call.body;
        if (screen !== undefined) await screenOf(store, screen);
        const claim = screen === undefined ? { name, tags, shape, place } : { screen };
        const paired = await pairing.claim(
          store,
          typed,
          claim,
          call.person().email,
          addressKey(call.address),
        );
        const stored = await screenOf(store, paired.screen);
        return {
          status: 201,
          headers: {
            ETag: etagOf(stored.revision),
            Location: `/api/stores/${store}/screens/${paired.screen}`,
          },
          body: { id: paired.screen, ...stored },
        };
      },
    }),
    route({
      method: 'post',
      path: `${BASE}/{id}/revoke`,
      tag: 'screens',
      summary: 'Take the display of a screen away from it: it shows a code again',
      who: MAY_EDIT,
      answers: { 204: { description: 'Revoked' } },
      async handle(call) {
        const { store = '', id = '' } = call.params;
        await screenOf(store, id);
        await pairing.revoke(store, id);
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: `${BASE}/{id}/identify`,
      tag: 'screens',
      summary: 'Let a screen show its name for some seconds',
      who: MAY_PAIR,
      answers: {
        200: { description: 'Whether it was reached', schema: z.object({ isReached: z.boolean() }) },
      },
      async handle(call) {
        const { store = '', id = '' } = call.params;
        await screenOf(store, id);
        return { status: 200, body: { isReached: commands.identify(store, id) } };
      },
    }),
  ];
}
