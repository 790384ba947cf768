import type { Health } from '../../playlists/protocol/screen-messages.ts';
import type { SeatKey } from './screen-connection.ts';
import { seatText } from './seats.ts';

/** What is known of a screen's display right now. In memory: after a restart it is learnt anew within seconds. */
export interface ScreenPresence extends SeatKey {
  readonly isConnected: boolean;
  /** Connected or gone since. */
  readonly sinceMs: number;
  readonly address: string;
  readonly client: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Last report, kept when the screen goes. */
  readonly health?: Health & { readonly atMs: number };
  /** Head and version of the live list that the display said it holds: in its hello, then in each report. */
  readonly head?: string;
  /** Since when it says this of the head. */
  readonly headSinceMs: number;
  readonly live: number;
}

export type PresenceDetails = Pick<ScreenPresence, 'address' | 'client' | 'viewport' | 'head' | 'live'>;

export interface Presence {
  /** `undefined`: not seen since the controller started. */
  of(store: string, screen: string): ScreenPresence | undefined;
  /** All screens of a store seen since the start. */
  list(store: string): readonly ScreenPresence[];
  /** Called when a screen comes, goes or reports its health. Returns how to stop. */
  onPresence(listener: (presence: ScreenPresence) => void): () => void;
}

/** The side of presence that the hub writes. */
export interface PresenceBook extends Presence {
  came(seat: SeatKey, details: PresenceDetails): void;
  went(seat: SeatKey): void;
  reported(seat: SeatKey, health: Health): void;
  /** The screen was deleted. */
  forget(seat: SeatKey): void;
}

export function createPresence(options: { readonly clock: () => number }): PresenceBook {
  const bySeat = new Map<string, ScreenPresence>();
  const listeners = new Set<(presence: ScreenPresence) => void>();

  function put(presence: ScreenPresence): void {
    bySeat.set(seatText(presence), presence);
    for (const listener of listeners) listener(presence);
  }

  return {
    of: (store, screen) => bySeat.get(seatText({ store, screen })),
    list: (store) => [...bySeat.values()].filter((presence) => presence.store === store),
    onPresence(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    came(seat, details) {
      const health = bySeat.get(seatText(seat))?.health;
      const nowMs = options.clock();
      put({
        store: seat.store,
        screen: seat.screen,
        isConnected: true,
        sinceMs: nowMs,
        headSinceMs: nowMs,
        ...details,
        ...(health === undefined ? {} : { health }),
      });
    },
    went(seat) {
      const known = bySeat.get(seatText(seat));
      if (known !== undefined) put({ ...known, isConnected: false, sinceMs: options.clock() });
    },
    reported(seat, health) {
      const known = bySeat.get(seatText(seat));
      if (known === undefined) return;
      const { head: former, ...rest } = known;
      const nowMs = options.clock();
      put({
        ...rest,
        health: { ...health, atMs: nowMs },
        headSinceMs: health.head === former ? known.headSinceMs : nowMs,
        live: health.live,
        ...(health.head === undefined ? {} : { head: health.head }),
      });
    },
    forget(seat) {
      bySeat.delete(seatText(seat));
    },
  };
}
