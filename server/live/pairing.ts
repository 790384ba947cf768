import { documentOf } from '../../playlists/documents/document-of.ts';
import { screenSchema } from '../../playlists/documents/screen.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { PairingCode, PairingCodes } from './pairing-codes.ts';
import type { SeatKey } from './screen-connection.ts';
import type { ScreenTokens } from './screen-tokens.ts';
import { createThrottle } from './throttle.ts';

/** A planned screen, or the body of a new one. */
export type PairingTarget =
  | { readonly screen: string }
  | {
      readonly name: string;
      readonly tags?: readonly string[];
      readonly shape?: string;
      readonly place?: string;
    };

export interface Pairing {
  /**
   * Binds the display that shows a code to a screen, and welcomes it at once. On disk when it resolves; pressed again by
   * the same person it gives the same answer.
   *
   * @param address - Where the person sits: ten wrong codes from one address in ten minutes are enough.
   * @throws VitrineError not-found (the code, the screen), gone (claimed by another, or over), too-many, invalid
   */
  claim(store: string, code: string, target: PairingTarget, by: string, address?: string): Promise<SeatKey>;
  /** Forgets the display of a screen and closes its socket. @throws VitrineError not-found */
  revoke(store: string, screen: string): Promise<void>;
  /** A deleted screen is back: so is its display, if it still shows a code and belongs to no other screen. */
  restored(store: string, screen: string): Promise<void>;
}

export interface PairingOptions {
  readonly documents: DocumentStore;
  readonly tokens: ScreenTokens;
  readonly codes: PairingCodes;
  readonly clock: () => number;
  readonly hub: { admit(tokenHash: string): void; expel(store: string, screen: string): void };
}

const WRONG_CODES = 10;
const WRONG_SPAN_MS = 10 * 60_000;

export function createPairing(options: PairingOptions): Pairing {
  const { documents, tokens, codes, clock, hub } = options;
  const wrong = createThrottle({ count: WRONG_CODES, spanMs: WRONG_SPAN_MS, clock });
  const underWay = new Map<PairingCode, Promise<SeatKey>>();

  function entryOf(typed: string, address: string): PairingCode {
    const retryAfterMs = wrong.waitMs(address);
    if (retryAfterMs > 0)
      throw new VitrineError('too-many', 'Too many wrong codes. Wait a few minutes and type it again.', {
        retryAfterMs,
      });
    const entry = codes.find(typed);
    if (entry !== undefined) return entry;
    wrong.take(address);
    throw new VitrineError(
      'not-found',
      'No display shows this code now. Codes change every ten minutes: type the one that the display shows.',
    );
  }

  async function bind(
    store: string,
    entry: PairingCode,
    target: PairingTarget,
    by: string,
  ): Promise<SeatKey> {
    const screen =
      'screen' in target ? await plannedScreen(store, target.screen) : await createScreen(store, target, by);
    const seat = { store, screen };
    await tokens.bind({ ...seat, tokenHash: entry.tokenHash });
    entry.claimedBy = by;
    entry.seat = seat;
    // The display that was bound to this screen before, if another one was.
    hub.expel(store, screen);
    hub.admit(entry.tokenHash);
    return seat;
  }

  async function plannedScreen(store: string, screen: string): Promise<string> {
    const shop = await documents.shop(store);
    if (documentOf(shop, 'screens', screen) === undefined)
      throw new VitrineError(
        'not-found',
        `There is no screen "${screen}". Choose another, or give a new name.`,
      );
    return screen;
  }

  async function createScreen(
    store: string,
    target: Exclude<PairingTarget, { screen: string }>,
    by: string,
  ): Promise<string> {
    const parsed = screenSchema.safeParse(target);
    if (!parsed.success)
      throw new VitrineError('invalid', 'The screen cannot be made like this.', {
        issues: parsed.error.issues.map((issue) => ({
          field: issue.path.join('.'),
          message: issue.message,
        })),
      });
    const shop = await documents.shop(store);
    const id = freeId(shop, parsed.data.name);
    await documents.commit(store, [{ type: 'put', kind: 'screens', id, body: parsed.data, expected: 0 }], {
      by,
      atMs: Math.round(clock()),
    });
    return id;
  }

  return {
    async claim(store, typed, target, by, address = by) {
      const entry = entryOf(typed, address);
      if (entry.seat !== undefined) {
        if (entry.claimedBy === by && entry.seat.store === store) return entry.seat;
        throw new VitrineError(
          'gone',
          'This code has been used. The display shows another one if it is free.',
        );
      }
      const running = underWay.get(entry);
      if (running !== undefined) return running;
      const claiming = bind(store, entry, target, by).finally(() => underWay.delete(entry));
      underWay.set(entry, claiming);
      return claiming;
    },
    async revoke(store, screen) {
      await plannedScreen(store, screen);
      await tokens.revoke(store, screen);
      hub.expel(store, screen);
    },
    async restored(store, screen) {
      const tokenHash = await tokens.rebind(store, screen);
      if (tokenHash !== undefined) hub.admit(tokenHash);
    },
  };
}

/** `Vitrine Entrée` → `vitrine-entree`, with a number when that is taken. */
function freeId(shop: Shop, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'screen' : plain;
  const isTaken = (id: string): boolean =>
    documentOf(shop, 'screens', id) !== undefined || Object.hasOwn(shop.tombstones, `screens/${id}`);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}
