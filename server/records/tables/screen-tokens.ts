import type { DatabaseSync } from 'node:sqlite';
import type { ScreenTokenRecord } from '../records.ts';

export function readScreenTokens(db: DatabaseSync) {
  const all = db.prepare('SELECT store, screen, token_hash FROM screen_tokens ORDER BY store, screen');
  return {
    'screenTokens.all': (): ScreenTokenRecord[] =>
      all.all().map((row) => ({
        store: String(row.store),
        screen: String(row.screen),
        tokenHash: String(row.token_hash),
      })),
  };
}

export function writeScreenTokens(db: DatabaseSync) {
  const removeDisplay = db.prepare('DELETE FROM screen_tokens WHERE token_hash = ?');
  const upsert = db.prepare(
    `INSERT INTO screen_tokens (store, screen, token_hash) VALUES (?, ?, ?)
     ON CONFLICT (store, screen) DO UPDATE SET token_hash = excluded.token_hash`,
  );
  const remove = db.prepare('DELETE FROM screen_tokens WHERE store = ? AND screen = ?');
  return {
    'screenTokens.put'({ store, screen, tokenHash }: ScreenTokenRecord): void {
      // A display that is paired with another screen leaves the one it was.
      removeDisplay.run(tokenHash);
      upsert.run(store, screen, tokenHash);
    },
    'screenTokens.revoke'(store: string, screen: string): void {
      remove.run(store, screen);
    },
  };
}
