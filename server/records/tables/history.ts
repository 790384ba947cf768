import type { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry } from '../records.ts';

interface HistoryRow {
  readonly reference: string;
  readonly revision: number;
  readonly at: number;
  readonly by: string;
  readonly body: string | null;
}

const COLUMNS = 'reference, revision, at, by, body';

export function readHistory(db: DatabaseSync) {
  const ofStore = db.prepare(
    `SELECT ${COLUMNS} FROM history WHERE store = ? ORDER BY at DESC, number DESC LIMIT ?`,
  );
  const ofDocument = db.prepare(
    `SELECT ${COLUMNS} FROM history WHERE store = ? AND reference = ? ORDER BY revision DESC LIMIT ?`,
  );
  const one = db.prepare(`SELECT ${COLUMNS} FROM history WHERE store = ? AND reference = ? AND revision = ?`);
  return {
    'history.list'(
      store: string,
      query: { readonly reference?: string; readonly limit: number },
    ): HistoryEntry[] {
      const rows =
        query.reference === undefined
          ? ofStore.all(store, query.limit)
          : ofDocument.all(store, query.reference, query.limit);
      return (rows as unknown as HistoryRow[]).map(entryOf);
    },
    'history.get'(store: string, reference: string, revision: number): HistoryEntry | undefined {
      const row = one.get(store, reference, revision) as unknown as HistoryRow | undefined;
      return row === undefined ? undefined : entryOf(row);
    },
  };
}

export function writeHistory(db: DatabaseSync) {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO history (store, reference, revision, at, by, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const add = (store: string, entry: HistoryEntry): void => {
    const body = entry.body === null || entry.body === undefined ? null : JSON.stringify(entry.body);
    insert.run(store, entry.reference, entry.revision, Math.floor(entry.at), entry.by, body);
  };
  return {
    /** For other tables that write their history in their own transaction. */
    add,
    operations: {
      'history.add'(store: string, entries: readonly HistoryEntry[]): void {
        for (const entry of entries) add(store, entry);
      },
    },
  };
}

function entryOf(row: HistoryRow): HistoryEntry {
  const { reference, revision, at, by, body } = row;
  return { reference, revision, at, by, body: body === null ? null : JSON.parse(body) };
}
