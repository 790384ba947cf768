import type { DatabaseSync } from 'node:sqlite';

/** What came of the feeds' last readings, as their reader writes it. */
export function readFeedStates(db: DatabaseSync) {
  const all = db.prepare('SELECT feed, body FROM feed_states WHERE store = ? ORDER BY feed');
  return {
    'feedStates.all': (store: string): { feed: string; body: unknown }[] =>
      (all.all(store) as unknown as { feed: string; body: string }[]).map(({ feed, body }) => ({
        feed,
        body: JSON.parse(body) as unknown,
      })),
  };
}

export function writeFeedStates(db: DatabaseSync) {
  const upsert = db.prepare(
    `INSERT INTO feed_states (store, feed, body) VALUES (?, ?, ?)
     ON CONFLICT (store, feed) DO UPDATE SET body = excluded.body`,
  );
  const remove = db.prepare('DELETE FROM feed_states WHERE store = ? AND feed = ?');
  return {
    'feedStates.put'(store: string, feed: string, body: unknown): void {
      upsert.run(store, feed, JSON.stringify(body));
    },
    'feedStates.delete'(store: string, feed: string): void {
      remove.run(store, feed);
    },
  };
}
