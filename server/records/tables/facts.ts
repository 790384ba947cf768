import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../../../playlists/facts/fact.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';

/** What one delivery may hold. */
const MAX_FACTS = 5_000;
const FACT_TYPES: readonly Fact['type'][] = ['play', 'shown', 'failed', 'scan'];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface FactRow {
  readonly body: string;
}

export function readFacts(db: DatabaseSync) {
  const shown = db.prepare(
    'SELECT screen, at_ms AS atMs FROM shown WHERE store = ? AND cue = ? ORDER BY at_ms, screen',
  );
  const count = db.prepare('SELECT count(*) AS total FROM facts WHERE store = ? AND type = ?');
  const newest = db.prepare(
    'SELECT body FROM facts WHERE store = ? AND type = ? ORDER BY at_ms DESC, id DESC LIMIT ?',
  );
  return {
    'facts.shown': (store: string, cue: string): { screen: string; atMs: number }[] =>
      (shown.all(store, cue) as unknown as { screen: string; atMs: number }[]).map(({ screen, atMs }) => ({
        screen,
        atMs,
      })),

    'facts.count': (store: string, type: Fact['type']): number => Number(count.get(store, type)?.total ?? 0),

    // The index begins with the type: all types are a few short reads, and need no index of their own.
    'facts.list': (
      store: string,
      query: { readonly type?: Fact['type']; readonly limit: number },
    ): Fact[] => {
      const types = query.type === undefined ? FACT_TYPES : [query.type];
      return types
        .flatMap((type) => newest.all(store, type, query.limit) as unknown as FactRow[])
        .map((row) => JSON.parse(row.body) as Fact)
        .sort((one, other) => other.atMs - one.atMs || (one.id < other.id ? 1 : -1))
        .slice(0, query.limit);
    },
  };
}

/** Facts were parsed by whoever received them: here only their ids and number are judged. */
export function writeFacts(db: DatabaseSync) {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO facts (id, store, type, at_ms, received_ms, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const receipt = db.prepare(
    `INSERT INTO shown (store, cue, screen, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (store, cue, screen) DO UPDATE SET at_ms = min(at_ms, excluded.at_ms)`,
  );
  // An id begins with the time at which the fact was made, which is before its receipt: those that are over stand at the
  // beginning of the table, and no index by receipt is needed.
  const remove = db.prepare(
    `DELETE FROM facts WHERE id IN
       (SELECT id FROM facts WHERE id < ? AND type = ? AND received_ms < ? ORDER BY id LIMIT ?)`,
  );
  const removeReceipts = db.prepare('DELETE FROM shown WHERE at_ms < ?');
  return {
    'facts.expire'(type: Fact['type'], receivedBeforeMs: number, limit: number): number {
      if (type === 'shown') removeReceipts.run(receivedBeforeMs);
      return Number(remove.run(idsFrom(receivedBeforeMs), type, receivedBeforeMs, limit).changes);
    },

    'facts.add'(store: string, facts: readonly Fact[], nowMs: number): string[] {
      if (facts.length > MAX_FACTS)
        throw new VitrineError('too-large', `Deliver at most ${MAX_FACTS} facts at a time.`);
      for (const [index, fact] of facts.entries()) {
        if (!UUID.test(fact.id)) throw invalidId(index);
        const id = Buffer.from(fact.id.replaceAll('-', ''), 'hex');
        insert.run(id, store, fact.type, Math.floor(fact.atMs), nowMs, JSON.stringify(fact));
        if (fact.type === 'shown') receipt.run(store, fact.cue, fact.screen, Math.floor(fact.atMs));
      }
      return facts.map(({ id }) => id);
    },
  };
}

/** Smallest id of a fact made at an instant (RFC 9562 §5.7: its first 48 bits are Unix milliseconds). */
function idsFrom(atMs: number): Buffer {
  const id = Buffer.alloc(16);
  id.writeUIntBE(Math.max(0, Math.floor(atMs)), 0, 6);
  return id;
}

function invalidId(index: number): VitrineError {
  return new VitrineError('invalid', 'A fact without a UUID cannot be kept: nothing was recorded.', {
    issues: [{ field: `${index}.id`, message: 'is not a UUID' }],
  });
}
