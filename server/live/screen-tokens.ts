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
}

/** What is kept of a display's secret: base64url SHA-256 of its text. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Loads all tokens; from then on this is the only writer. */
export async function openScreenTokens(records: ScreenTokenRecords): Promise<ScreenTokens> {
  const byHash = new Map<string, ScreenTokenRecord>();
  const bySeat = new Map<string, ScreenTokenRecord>();
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
  }

  return {
    get: (tokenHash) => byHash.get(tokenHash),
    async bind(token) {
      await records.put(token);
      keep(token);
    },
    async revoke(store, screen) {
      // First in memory: whatever the disk says, the display is out.
      forget(store, screen);
      await records.revoke(store, screen);
    },
  };
}
