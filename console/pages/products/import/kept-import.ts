import type { ImportRun } from './import-run.ts';

/** What a reloaded page needs to go on: the controller has the file itself for an hour. */
export type KeptImport = Pick<ImportRun, 'look' | 'mapping' | 'isWhole' | 'repairs' | 'step'>;

const keyOf = (store: string) => `vitrine.import.${store}`;

/** Keeps it for this window; `undefined` forgets it. */
export function keepImport(store: string, kept: KeptImport | undefined): void {
  try {
    if (kept === undefined) sessionStorage.removeItem(keyOf(store));
    else sessionStorage.setItem(keyOf(store), JSON.stringify(kept));
  } catch {
    // No room: a reload then begins with the file again, which loses nothing.
  }
}

/** What was kept in this window, by this code: nothing else writes under the key. */
export function keptImport(store: string): KeptImport | undefined {
  const text = sessionStorage.getItem(keyOf(store));
  return text === null ? undefined : (JSON.parse(text) as KeptImport);
}
