/**
 * The tables, as the steps that made them: step n brings schema number n − 1 to n. A step that was released is never
 * edited; a change is a new step.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- A deleted product keeps its row without a body, so that its revisions never repeat.
  CREATE TABLE products (
    store TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, body TEXT,
    PRIMARY KEY (store, id)
  ) STRICT;

  CREATE TABLE media (
    store TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (hash, store)
  ) STRICT;
  CREATE INDEX media_of_store ON media (store, hash);

  -- Clustered by id: a UUIDv7 begins with its time, so that new facts go to the end of the tree.
  CREATE TABLE facts (
    id BLOB NOT NULL PRIMARY KEY, store TEXT NOT NULL, type TEXT NOT NULL, at_ms INTEGER NOT NULL,
    received_ms INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX facts_by_time ON facts (store, type, at_ms);

  -- First painting of a cue on each screen.
  CREATE TABLE shown (
    store TEXT NOT NULL, cue TEXT NOT NULL, screen TEXT NOT NULL, at_ms INTEGER NOT NULL,
    PRIMARY KEY (store, cue, screen)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE history (
    number INTEGER PRIMARY KEY, store TEXT NOT NULL, reference TEXT NOT NULL, revision INTEGER NOT NULL,
    at INTEGER NOT NULL, by TEXT NOT NULL, body TEXT,
    UNIQUE (store, reference, revision)
  ) STRICT;
  CREATE INDEX history_by_time ON history (store, at);

  CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    password_hash TEXT NOT NULL, roles TEXT NOT NULL
  ) STRICT;
  CREATE TABLE links (token_hash TEXT NOT NULL PRIMARY KEY, expires_ms INTEGER NOT NULL) STRICT;
  CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY, data TEXT NOT NULL, expires_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_end ON sessions (expires_ms);

  CREATE TABLE screen_tokens (
    store TEXT NOT NULL, screen TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
    PRIMARY KEY (store, screen)
  ) STRICT;
  `,
  `
  CREATE TABLE staff_links (
    id TEXT NOT NULL PRIMARY KEY, store TEXT NOT NULL, name TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
    by TEXT NOT NULL, at INTEGER NOT NULL, last_used_ms INTEGER
  ) STRICT;
  CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
    by TEXT NOT NULL, at INTEGER NOT NULL, expires_ms INTEGER NOT NULL
  ) STRICT;

  -- A deleted medium keeps its row for a while: publications that name it still play, and it can be had back.
  ALTER TABLE media ADD COLUMN deleted_ms INTEGER;
  `,
  `
  -- Steps of the catalogue (imports, edits of many), so that they can be undone.
  CREATE TABLE catalogue_changes (
    store TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, body TEXT NOT NULL,
    undone_by INTEGER,
    PRIMARY KEY (store, number)
  ) STRICT;

  CREATE TABLE feed_states (
    store TEXT NOT NULL, feed TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (store, feed)
  ) STRICT;
  `,
];
