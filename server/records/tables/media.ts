import type { DatabaseSync } from 'node:sqlite';
import { type Media, mediaSchema } from '../../../playlists/documents/media.ts';
import { parseValue } from '../../../playlists/documents/parse-value.ts';
import type { RecordAuthor } from '../records.ts';

interface MediaRow {
  readonly body: string;
}

export function readMedia(db: DatabaseSync) {
  const all = db.prepare('SELECT body FROM media WHERE store = ? AND deleted_ms IS NULL ORDER BY hash');
  const one = db.prepare('SELECT body FROM media WHERE hash = ? ORDER BY deleted_ms, store LIMIT 1');
  const deletedBefore = db.prepare('SELECT store, body FROM media WHERE deleted_ms < ? ORDER BY store, hash');
  const deleted = db.prepare(
    'SELECT body FROM media WHERE store = ? AND hash = ? AND deleted_ms IS NOT NULL',
  );
  return {
    'media.all': (store: string): Media[] => (all.all(store) as unknown as MediaRow[]).map(mediaOf),
    'media.get': (hash: string): Media | undefined => {
      const row = one.get(hash) as unknown as MediaRow | undefined;
      return row === undefined ? undefined : mediaOf(row);
    },
    'media.deletedBefore': (atMs: number): { store: string; media: Media }[] =>
      (deletedBefore.all(atMs) as unknown as (MediaRow & { store: string })[]).map((row) => ({
        store: row.store,
        media: mediaOf(row),
      })),
    'media.deleted': (store: string, hash: string): Media | undefined => {
      const row = deleted.get(store, hash) as unknown as MediaRow | undefined;
      return row === undefined ? undefined : mediaOf(row);
    },
  };
}

export function writeMedia(db: DatabaseSync) {
  const upsert = db.prepare(
    `INSERT INTO media (store, hash, at, by, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (hash, store) DO UPDATE SET at = excluded.at, by = excluded.by, body = excluded.body,
       deleted_ms = NULL`,
  );
  const remove = db.prepare(
    'UPDATE media SET deleted_ms = ?, by = ? WHERE store = ? AND hash = ? AND deleted_ms IS NULL',
  );
  const forget = db.prepare('DELETE FROM media WHERE store = ? AND hash = ? AND deleted_ms IS NOT NULL');
  const isKept = db.prepare('SELECT 1 FROM media WHERE hash = ?');
  return {
    'media.put'(store: string, body: unknown, author: RecordAuthor): void {
      const media = parseValue(mediaSchema, body, 'This media entry');
      upsert.run(store, media.hash, Math.floor(author.atMs), author.by, JSON.stringify(media));
    },
    'media.delete'(store: string, hash: string, { by, atMs }: RecordAuthor): boolean {
      return remove.run(Math.floor(atMs), by, store, hash).changes === 1;
    },
    'media.forget'(store: string, hash: string): boolean {
      return forget.run(store, hash).changes === 1 && isKept.get(hash) === undefined;
    },
  };
}

function mediaOf(row: MediaRow): Media {
  return JSON.parse(row.body) as Media;
}
