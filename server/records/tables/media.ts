import type { DatabaseSync } from 'node:sqlite';
import { type Media, mediaSchema } from '../../../playlists/documents/media.ts';
import { parseValue } from '../../../playlists/documents/parse-value.ts';
import type { RecordAuthor } from '../records.ts';

interface MediaRow {
  readonly body: string;
}

export function readMedia(db: DatabaseSync) {
  const all = db.prepare('SELECT body FROM media WHERE store = ? ORDER BY hash');
  const one = db.prepare('SELECT body FROM media WHERE hash = ? ORDER BY store LIMIT 1');
  return {
    'media.all': (store: string): Media[] => (all.all(store) as unknown as MediaRow[]).map(mediaOf),
    'media.get': (hash: string): Media | undefined => {
      const row = one.get(hash) as unknown as MediaRow | undefined;
      return row === undefined ? undefined : mediaOf(row);
    },
  };
}

export function writeMedia(db: DatabaseSync) {
  const upsert = db.prepare(
    `INSERT INTO media (store, hash, at, by, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (hash, store) DO UPDATE SET at = excluded.at, by = excluded.by, body = excluded.body`,
  );
  return {
    'media.put'(store: string, body: unknown, author: RecordAuthor): void {
      const media = parseValue(mediaSchema, body, 'This media entry');
      upsert.run(store, media.hash, Math.floor(author.atMs), author.by, JSON.stringify(media));
    },
  };
}

function mediaOf(row: MediaRow): Media {
  return JSON.parse(row.body) as Media;
}
