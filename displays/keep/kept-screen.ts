import type { LiveList } from '../../playlists/programme/live-list.ts';
import type { Part, Programme } from '../../playlists/programme/programme.ts';
import type { ScreenSelf } from '../../playlists/protocol/controller-messages.ts';

/** Form of the records. What has another is not read: the controller sends everything anew. */
export const SCHEMA = 1;

/** The programme, ready to play, and the parts that it was put together from. */
export interface KeptProgramme {
  readonly programme: Programme;
  readonly parts: ReadonlyMap<string, Part>;
}

/** What changes without the programme. */
export interface KeptState {
  readonly self: ScreenSelf;
  readonly live: LiveList;
  /** Last instant of the controller's clock that was seen, epoch milliseconds. */
  readonly seenAtMs: number;
}

/** Everything that a display needs to play without its controller. */
export interface KeptScreen extends KeptProgramme, KeptState {}

/** What a seat keeps, by name of its record. */
export interface KeptRecords {
  readonly programme: KeptProgramme;
  readonly state: KeptState;
}

/**
 * Reads what a seat has kept: what the first slide is painted from. `undefined` where nothing whole is there, or the
 * browser keeps nothing. Whether the parts are what their hashes say is found out beside the first slide.
 */
export async function readKept(seat: string): Promise<KeptScreen | undefined> {
  try {
    const database = await openKept(seat);
    const rows = await settled(database.transaction(STORE).objectStore(STORE).getAll());
    database.close();
    const isWhole = rows.length === 2 && rows.every(({ schema }) => schema === SCHEMA);
    const kept: KeptScreen = Object.assign({}, ...rows);
    return isWhole && kept.programme.head.format === 1 ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Name of the object store, with one row a record. */
export const STORE = 'kept';

/** Opens what a seat has kept. By the browser's own interface: a library would come before the first slide. */
export function openKept(seat: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`vitrine-screen-${seat}`);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
