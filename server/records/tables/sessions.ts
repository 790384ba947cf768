import type { DatabaseSync } from 'node:sqlite';

/** Sessions and one-time links: what ends by itself. */
export function readSessions(db: DatabaseSync) {
  const one = db.prepare('SELECT data FROM sessions WHERE id = ? AND expires_ms > ?');
  return {
    'people.session': (id: string, nowMs: number): string | undefined => {
      const data = one.get(id, nowMs)?.data;
      return data === undefined ? undefined : String(data);
    },
  };
}

export function writeSessions(db: DatabaseSync) {
  const upsert = db.prepare(
    `INSERT INTO sessions (id, data, expires_ms) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires_ms = excluded.expires_ms`,
  );
  const remove = db.prepare('DELETE FROM sessions WHERE id = ?');
  const removeEnded = db.prepare('DELETE FROM sessions WHERE expires_ms <= ?');
  const putLink = db.prepare(
    `INSERT INTO links (token_hash, expires_ms) VALUES (?, ?)
     ON CONFLICT (token_hash) DO UPDATE SET expires_ms = excluded.expires_ms`,
  );
  const takeLink = db.prepare('DELETE FROM links WHERE token_hash = ? AND expires_ms > ?');
  const removeEndedLinks = db.prepare('DELETE FROM links WHERE expires_ms <= ?');
  return {
    /** Each new session sweeps those that are over: no job is needed for what people do a few times a day. */
    'people.putSession'(id: string, data: string, expiresAtMs: number, nowMs: number): void {
      removeEnded.run(nowMs);
      upsert.run(id, data, Math.floor(expiresAtMs));
    },
    'people.deleteSession'(id: string): void {
      remove.run(id);
    },
    'people.putLink'(tokenHash: string, expiresAtMs: number): void {
      putLink.run(tokenHash, Math.floor(expiresAtMs));
    },
    'people.takeLink'(tokenHash: string, nowMs: number): boolean {
      const isTaken = takeLink.run(tokenHash, Math.floor(nowMs)).changes === 1;
      removeEndedLinks.run(Math.floor(nowMs));
      return isTaken;
    },
  };
}
