import { randomBytes } from 'node:crypto';
import type { ProductMapping } from '../../../playlists/documents/product-mapping.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { Clock } from '../../clock.ts';
import type { RowRepairs } from '../reading/collect-products.ts';
import type { FeedLook } from '../reading/read-feed.ts';
import { type DryRun, type DryRunCounts, type DryRunEntry, toldDryRun } from './dry-run.ts';
import type { Importing, ImportOrder, ImportProgress } from './run-import.ts';

/** A file that somebody is about to import, kept while he looks at it. */
export interface ImportState {
  readonly id: string;
  readonly name: string;
  readonly phase: 'idle' | ImportProgress['phase'];
  readonly read: number;
  readonly of: number;
  readonly dryRun: Pick<DryRun, 'digest' | 'counts'> | null;
  /** Forgotten then, unless it is used before. */
  readonly expiresAt: number;
}

/** What the person says of the file in the dry run; the same is applied. */
export interface DryRunOrder {
  readonly mapping?: ProductMapping;
  readonly isWhole: boolean;
  readonly repairs: RowRepairs;
}

/** Long work as it is told to consoles (server/live). */
export interface WorkTold {
  report(done: number, total?: number | null): void;
  end(): void;
  fail(detail: string): void;
  cancel(): void;
}

export interface ImportDeskOptions {
  readonly importing: Importing;
  readonly clock: Clock;
  readonly beginWork?: (store: string, name: string, by: string) => WorkTold;
}

/** Where files lie between the look, the dry runs and the import: a person may leave the page and come back. */
export interface ImportDesk {
  /** @throws VitrineError invalid, too-large, not-found */
  look(
    store: string,
    bytes: Uint8Array,
    name: string,
    by: string,
  ): Promise<FeedLook & Pick<ImportState, 'id' | 'name' | 'expiresAt'>>;
  /** @throws VitrineError gone, too-many (it is at work already), invalid */
  dryRun(store: string, id: string, order: DryRunOrder): Promise<DryRun>;
  /**
   * Does exactly what the last dry run said.
   *
   * @throws VitrineError gone, invalid (no dry run before); conflict with the new dry run where the catalogue changed
   */
  apply(
    store: string,
    id: string,
    digest: string,
    by: string,
  ): Promise<{ readonly change: number | null; readonly counts: DryRunCounts }>;
  state(store: string, id: string): ImportState;
  entries(store: string, id: string): readonly DryRunEntry[];
  /** Calls off what runs, and forgets the file. Nothing is changed by what was called off. */
  forget(store: string, id: string): void;
}

const KEPT_MS = 3_600_000;
const KEPT_FILES = 4;

interface Lying {
  readonly id: string;
  readonly store: string;
  readonly name: string;
  readonly by: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  usedAtMs: number;
  progress: ImportProgress | undefined;
  order: DryRunOrder | undefined;
  run: DryRun | undefined;
  calling: AbortController | undefined;
}

export function openImportDesk({ importing, clock, beginWork }: ImportDeskOptions): ImportDesk {
  const lying = new Map<string, Lying>();

  function clear(store: string): void {
    for (const file of lying.values())
      if (file.calling === undefined && clock() - file.usedAtMs > KEPT_MS) lying.delete(file.id);
    const idle = [...lying.values()].filter((file) => file.store === store && file.calling === undefined);
    // A map keeps its order: the first is the one that lies longest.
    for (const file of idle.slice(0, Math.max(0, idle.length - KEPT_FILES + 1))) lying.delete(file.id);
  }

  function find(store: string, id: string): Lying {
    const file = lying.get(id);
    if (
      file === undefined ||
      file.store !== store ||
      (file.calling === undefined && clock() - file.usedAtMs > KEPT_MS)
    )
      throw new VitrineError('gone', 'This file is no longer kept: choose it again. Nothing was changed.');
    file.usedAtMs = clock();
    return file;
  }

  /** One thing at a time with one file; it can be called off, and consoles read how far it is. */
  async function work<T>(file: Lying, run: (watch: Watch) => Promise<T>): Promise<T> {
    if (file.calling !== undefined)
      throw new VitrineError('too-many', 'This file is being read already: wait for it, or cancel it.', {
        retryAfterMs: 1_000,
      });
    const calling = new AbortController();
    file.calling = calling;
    const told = beginWork?.(file.store, file.name, file.by);
    const onProgress = (progress: ImportProgress) => {
      file.progress = progress;
      told?.report(progress.read, progress.of ?? file.rows);
    };
    try {
      const result = await run({ signal: calling.signal, onProgress });
      told?.end();
      return result;
    } catch (error) {
      if (!calling.signal.aborted) {
        told?.fail(error instanceof VitrineError ? error.message : 'The import failed. Nothing was changed.');
        throw error;
      }
      told?.cancel();
      throw new VitrineError('gone', 'The import was cancelled. Nothing was changed.');
    } finally {
      file.calling = undefined;
      file.progress = undefined;
      file.usedAtMs = clock();
    }
  }

  function tryOut(file: Lying, order: DryRunOrder, watch: Watch): Promise<DryRun> {
    const told: ImportOrder = { bytes: file.bytes, ...order };
    return importing.dryRun(file.store, told, watch);
  }

  return {
    async look(store, bytes, name, by) {
      const look = await importing.look(store, bytes);
      clear(store);
      const id = randomBytes(12).toString('hex');
      const file: Lying = {
        ...{ id, store, name, by, bytes, rows: look.rows, usedAtMs: clock() },
        ...{ progress: undefined, order: undefined, run: undefined, calling: undefined },
      };
      lying.set(id, file);
      return { id, name, ...look, expiresAt: expiresAt(file) };
    },

    async dryRun(store, id, order) {
      const file = find(store, id);
      return work(file, async (watch) => {
        file.run = undefined;
        file.order = order;
        file.run = await tryOut(file, order, watch);
        return file.run;
      });
    },

    async apply(store, id, digest, by) {
      const file = find(store, id);
      const { order, run } = file;
      if (order === undefined || run === undefined)
        throw new VitrineError('invalid', 'Make a dry run first: an import does what it said.', {
          issues: [{ field: 'digest', message: 'names no dry run' }],
        });
      return work(file, async (watch) => {
        const again = await tryOut(file, order, watch);
        file.run = again;
        if (again.digest !== digest) throw overtaken(id, again);
        // From here on it is one commit: too late to call it off.
        watch.signal.throwIfAborted();
        watch.onProgress({ phase: 'writing', read: again.counts.rows, of: again.counts.rows });
        const { format } = again;
        const { mapping } = order;
        const note = {
          kind: 'import',
          title: file.name,
          ...(mapping && { reading: { format, mapping } }),
        } as const;
        const { number = null } = await importing
          .apply(store, again, note, by)
          .catch(async (error: unknown) => {
            if (!(error instanceof VitrineError) || error.code !== 'conflict') throw error;
            // Somebody saved in the very moment between.
            file.run = await tryOut(file, order, watch);
            throw overtaken(id, file.run);
          });
        file.run = undefined;
        return { change: number, counts: again.counts };
      });
    },

    state(store, id) {
      const file = find(store, id);
      const { progress, run, name } = file;
      return {
        id,
        name,
        phase: progress?.phase ?? (file.calling === undefined ? 'idle' : 'reading'),
        read: progress?.read ?? 0,
        of: progress?.of ?? file.rows,
        dryRun: run === undefined ? null : { digest: run.digest, counts: run.counts },
        expiresAt: expiresAt(file),
      };
    },

    entries(store, id) {
      const { run } = find(store, id);
      if (run === undefined) throw new VitrineError('not-found', 'There is no dry run of this file yet.');
      return run.entries;
    },

    forget(store, id) {
      const file = find(store, id);
      file.calling?.abort();
      lying.delete(id);
    },
  };
}

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

function expiresAt({ usedAtMs }: Lying): number {
  return Math.round(usedAtMs) + KEPT_MS;
}

/** The new dry run travels with the refusal, so that nobody has to ask for it. */
function overtaken(id: string, run: DryRun): VitrineError {
  return new VitrineError(
    'conflict',
    'The catalogue changed since the dry run: nothing was imported. Look at the new dry run, then import.',
    { current: toldDryRun(id, run) },
  );
}
