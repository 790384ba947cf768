import { type KeptRecords, openKept, SCHEMA, STORE } from './kept-screen.ts';

/** Keeps what a display plays by over restarts. What cannot be kept plays all the same. */
export interface ScreenKeeper {
  /** Writes a record over its former self, whole, soon: of several in a row only the newest. */
  keep<Name extends keyof KeptRecords>(name: Name, record: KeptRecords[Name]): void;
  /** Nothing of before may play any more. */
  forget(): void;
}

/**
 * Opens the keeper of one seat. Writes with strict durability (the default of IndexedDB is relaxed: a power cut would lose
 * what the page believes written), one transaction at a time, in order.
 */
export function openScreenKeeper(seat: string): ScreenKeeper {
  const opening = openKept(seat);
  // Told again by each write that is tried.
  opening.catch(() => undefined);
  let waiting: { isEmptied: boolean; records: Partial<KeptRecords> } | undefined;

  /** Adds to what the next transaction writes, and starts it when none runs. */
  function want(change: (next: NonNullable<typeof waiting>) => void): void {
    const isIdle = waiting === undefined;
    waiting ??= { isEmptied: false, records: {} };
    change(waiting);
    if (isIdle) void writeNext();
  }

  let running: Promise<void> = Promise.resolve();
  function writeNext(): Promise<void> {
    running = running.then(async () => {
      const next = waiting;
      waiting = undefined;
      if (next === undefined) return;
      try {
        await write(await opening, next);
      } catch (error) {
        console.warn('The screen could not be kept', error);
      }
    });
    return running;
  }

  return {
    keep: (name, record) =>
      want(({ records }) => {
        records[name] = record;
      }),
    forget: () =>
      want((next) => {
        next.isEmptied = true;
        next.records = {};
      }),
  };
}

/** Resolves when it is on disk. */
function write(
  database: IDBDatabase,
  { isEmptied, records }: { readonly isEmptied: boolean; readonly records: Partial<KeptRecords> },
): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(STORE);
  if (isEmptied) store.clear();
  for (const [name, record] of Object.entries(records)) store.put({ ...record, schema: SCHEMA }, name);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
