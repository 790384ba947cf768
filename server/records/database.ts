import { DatabaseSync } from 'node:sqlite';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { MIGRATIONS } from './migrations.ts';

/** How long a statement waits for another process (`npm run owner-link`) that writes. */
const BUSY_MS = 5_000;

/**
 * Opens the records for writing and brings their tables to the present schema number. Every commit is on disk when it
 * returns (WAL, synchronous=FULL).
 *
 * @throws VitrineError newer-format; SQLite's errors
 */
export function openForWriting(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens records that a writer has prepared. Each read sees every commit that was acknowledged before it was asked. */
export function openForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: BUSY_MS, readOnly: true });
}

function migrate(db: DatabaseSync): void {
  // Under the write lock, so that two processes that start together do not both take a step.
  db.exec('BEGIN IMMEDIATE');
  try {
    const schema = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (schema > MIGRATIONS.length) {
      throw new VitrineError(
        'newer-format',
        `The records were written by a later Vitrine (format ${schema}; this one reads ${MIGRATIONS.length}). Nothing was changed: start that version again, or restore a copy.`,
      );
    }
    for (const step of MIGRATIONS.slice(schema)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
