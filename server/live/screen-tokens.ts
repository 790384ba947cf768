import { hash } from 'node:crypto';
import type { ScreenTokenRecord, ScreenTokenRecords } from '../records/records.ts';
import { seatText } from './seats.ts';

/** Which display is which screen: all tokens in memory, because thousands of hellos come in one second after a restart. */
export interface ScreenTokens {
  get(tokenHash: string): ScreenTokenRecord | undefined;
  /** Binds a display to a screen, on disk when it resolves; the display bound before is forgotten. */
  bind(token: ScreenTokenRecord): Promise<void>;
  /** Forgets the display of a screen, on disk when it resolves. */
  revoke(store: string, screen: string): Promise<void>;
  /**
   * Gives a screen the display back that it lost last, unless that has become another screen's: what undoing a deletion
   * needs. Remembered since the start only. Returns its token's hash, on disk when it resolves.
   */
  rebind(store: string, screen: string): Promise<string | undefined>;
  /** Whether a display belongs to a screen, connected or not. */
  isBound(store: string, screen: string): boolean;
  /** Called when a screen gets or loses its display. Returns how to stop. */
  onChanged(listener: (store: string, screen: string) => void): () => void;
}

/** What is kept of a display's secret: base64url SHA-256 of its text. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Loads all tokens; from then on this is the only writer. */
export async function openScreenTokens(records: ScreenTokenRecords): Promise<ScreenTokens> {
  const byHash = new Map<string, ScreenTokenRecord>();
  const bySeat = new Map<string, ScreenTokenRecord>();
  const lost = new Map<string, ScreenTokenRecord>();
  const listeners = new Set<(store: string, screen: string) => void>();
  for (const token of await records.all()) keep(token);

  function keep(token: ScreenTokenRecord): void {
    forget(token.store, token.screen);
    byHash.set(token.tokenHash, token);
    bySeat.set(seatText(token), token);
  }

  function forget(store: string, screen: string): void {
    const former = bySeat.get(seatText({ store, screen }));
    if (former === undefined) return;
    byHash.delete(former.tokenHash);
    bySeat.delete(seatText(former));
    lost.set(seatText(former), former);
  }

  function tell(store: string, screen: string): void {
    for (const listener of listeners) listener(store, screen);
  }

  async function bind(token: ScreenTokenRecord): Promise<void> {
    await records.put(token);
    keep(token);
    tell(token.store, token.screen);
  }

  return {
    get: (tokenHash) => byHash.get(tokenHash),
    bind,
    async revoke(store, screen) {
      // First in memory: whatever the disk says, the display is out.
      forget(store, screen);
      tell(store, screen);
      await records.revoke(store, screen);
    },
    async rebind(store, screen) {
      const former = lost.get(seatText({ store, screen }));
      if (former === undefined || byHash.has(former.tokenHash)) return undefined;
      await bind(former);
      return former.tokenHash;
    },
    isBound: (store, screen) => bySeat.has(seatText({ store, screen })),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
