import type { DatabaseSync } from 'node:sqlite';
import { readAccess, writeAccess } from './tables/access.ts';
import { readCatalogueChanges, writeCatalogueChanges } from './tables/catalogue-changes.ts';
import { readFacts, writeFacts } from './tables/facts.ts';
import { readFeedStates, writeFeedStates } from './tables/feed-states.ts';
import { readHistory, writeHistory } from './tables/history.ts';
import { readMedia, writeMedia } from './tables/media.ts';
import { readPeople, writePeople } from './tables/people.ts';
import { readProducts, writeProducts } from './tables/products.ts';
import { readScreenTokens, writeScreenTokens } from './tables/screen-tokens.ts';
import { readSessions, writeSessions } from './tables/sessions.ts';

/** What the reading worker can do, by name. */
export function readOperations(db: DatabaseSync) {
  return {
    ...readProducts(db),
    ...readCatalogueChanges(db),
    ...readFeedStates(db),
    ...readMedia(db),
    ...readFacts(db),
    ...readHistory(db),
    ...readPeople(db),
    ...readAccess(db),
    ...readSessions(db),
    ...readScreenTokens(db),
  };
}

/** What the writing worker can do, by name; each runs inside a transaction that its caller opens. */
export function writeOperations(db: DatabaseSync) {
  return {
    ...writeProducts(db),
    ...writeCatalogueChanges(db),
    ...writeFeedStates(db),
    ...writeMedia(db),
    ...writeFacts(db),
    ...writeHistory(db).operations,
    ...writePeople(db),
    ...writeAccess(db),
    ...writeSessions(db),
    ...writeScreenTokens(db),
  };
}

export type ReadOperations = ReturnType<typeof readOperations>;
export type WriteOperations = ReturnType<typeof writeOperations>;

/** Any table of operations, as the worker sees it; callers know the exact one. */
export type Operations = Readonly<Record<string, (...input: never[]) => unknown>>;
