import type { DBSchema, IDBPDatabase } from 'idb';
import type { DisplayFact } from '../../playlists/facts/fact.ts';
import { FACTS_PER_BATCH } from '../../playlists/protocol/protocol.ts';

interface FactsDatabase extends DBSchema {
  facts: {
    key: [number, string];
    value: { readonly order: number; readonly id: string; readonly fact: DisplayFact };
  };
}

/** Facts that the controller has not acknowledged yet; they survive a power cut. */
export interface UnsentFacts {
  /** Kept when it resolves. A fact that cannot be kept on disk is kept in memory. */
  add(fact: DisplayFact): Promise<void>;
  /** The next batch: receipts before plays, then oldest first. */
  next(): Promise<readonly DisplayFact[]>;
  forget(ids: readonly string[]): Promise<void>;
  count(): Promise<number>;
}

/** Receipts overtake: the person who pressed is waiting for them. */
const ORDER: Readonly<Record<DisplayFact['type'], number>> = { shown: 0, failed: 1, play: 2 };

/**
 * Opens the facts of one seat, with strict durability (the default of IndexedDB is relaxed: a power cut would lose what
 * the page believes written). Falls back to memory where the browser has no storage. Opens beside the first slide, which
 * does not wait for it.
 */
export function openUnsentFacts(seat: string): UnsentFacts {
  const opening = openDatabase(seat);
  return {
    add: async (fact) => (await opening).add(fact),
    next: async () => (await opening).next(),
    forget: async (ids) => (await opening).forget(ids),
    count: async () => (await opening).count(),
  };
}

async function openDatabase(seat: string): Promise<UnsentFacts> {
  try {
    const { openDB } = await import('idb');
    const database = await openDB<FactsDatabase>(`vitrine-facts-${seat}`, 1, {
      upgrade(db) {
        db.createObjectStore('facts', { keyPath: ['order', 'id'] });
      },
    });
    return durableFacts(database);
  } catch {
    return factsInMemory();
  }
}

function durableFacts(database: IDBPDatabase<FactsDatabase>): UnsentFacts {
  const memory = factsInMemory();
  return {
    async add(fact) {
      try {
        const transaction = database.transaction('facts', 'readwrite', { durability: 'strict' });
        await transaction.store.put({ order: ORDER[fact.type], id: fact.id, fact });
        await transaction.done;
      } catch {
        await memory.add(fact);
      }
    },
    async next() {
      const kept = await database.getAll('facts', undefined, FACTS_PER_BATCH);
      return [...kept.map((row) => row.fact), ...(await memory.next())].slice(0, FACTS_PER_BATCH);
    },
    async forget(ids) {
      await memory.forget(ids);
      const transaction = database.transaction('facts', 'readwrite');
      for (const id of ids)
        for (const order of Object.values(ORDER)) void transaction.store.delete([order, id]);
      await transaction.done;
    },
    async count() {
      return (await database.count('facts')) + (await memory.count());
    },
  };
}

function factsInMemory(): UnsentFacts {
  const facts = new Map<string, DisplayFact>();
  return {
    async add(fact) {
      facts.set(fact.id, fact);
    },
    async next() {
      return [...facts.values()]
        .sort((one, other) => ORDER[one.type] - ORDER[other.type])
        .slice(0, FACTS_PER_BATCH);
    },
    async forget(ids) {
      for (const id of ids) facts.delete(id);
    },
    async count() {
      return facts.size;
    },
  };
}
