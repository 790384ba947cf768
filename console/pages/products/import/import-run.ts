import type { ProductMapping } from '../../../../playlists/documents/product-mapping.ts';
import type { Desk } from '../../../app/desk.ts';
import { Refused } from '../../../link/refused.ts';
import { undoChange } from '../list/product-deeds.ts';
import {
  contentTypeOf,
  type DryRun,
  type DryRunEntry,
  doneCount,
  type Effect,
  type FileLook,
  NO_REPAIRS,
  type Repairs,
} from './import-file.ts';
import { keepImport, keptImport } from './kept-import.ts';
import { texts } from './texts.ts';

export type ImportStep = 'file' | 'columns' | 'dry-run' | 'done';

/** Entries asked for at a time. */
const ENTRIES = 200;

/**
 * One import, from the file to what it came to. It outlives the page: whoever leaves and comes back finds it as it stands,
 * and what runs goes on.
 */
export class ImportRun extends EventTarget {
  step: ImportStep = 'file';
  look: FileLook | undefined;
  mapping: ProductMapping | undefined;
  /** The file is the whole catalogue: what it does not name is removed. */
  isWhole = false;
  repairs: Repairs = NO_REPAIRS;
  dryRun: DryRun | undefined;
  entries: readonly DryRunEntry[] = [];
  /** Of the effect that is looked at. */
  total = 0;
  effect: Effect | 'all' = 'all';
  /** The catalogue changed between the dry run and the import: this is the new one. */
  isRenewed = false;
  done: { readonly change: number | null; readonly count: number } | undefined;
  isBusy = false;
  problem: Refused | undefined;
  #desk: Desk;
  #calling: AbortController | undefined;

  constructor(desk: Desk) {
    super();
    this.#desk = desk;
    const kept = keptImport(desk.store.id);
    if (kept === undefined) return;
    Object.assign(this, kept);
    // The controller still has the file, and what it would do may be another by now.
    if (kept.step === 'dry-run') void this.tryOut();
  }

  /** Reads what a file is. Nothing is changed. */
  async choose(file: File): Promise<void> {
    await this.#work(async (signal) => {
      const { body } = await this.#desk.api.send<FileLook>(
        `products/import/look?name=${encodeURIComponent(file.name.slice(0, 200))}`,
        { method: 'POST', body: file, contentType: contentTypeOf(file.name), signal },
      );
      this.look = body;
      this.mapping = body.mapping;
      this.repairs = NO_REPAIRS;
      this.step = body.isMappable ? 'columns' : 'dry-run';
    });
    if (this.problem === undefined && this.step === 'dry-run') await this.tryOut();
  }

  /** The dry run, with the mapping and the repairs as they stand. */
  async tryOut(): Promise<void> {
    const { look, mapping, isWhole, repairs } = this;
    if (look === undefined) return;
    await this.#work(async (signal) => {
      this.#take(
        await this.#desk.api.post<DryRun>(
          `products/import/${look.id}/dry-run`,
          { mapping, isWhole, repairs },
          signal,
        ),
      );
      this.isRenewed = false;
      this.step = 'dry-run';
    });
  }

  async mend(repairs: Repairs): Promise<void> {
    const before = this.repairs;
    this.repairs = repairs;
    await this.tryOut();
    // What the controller did not take must not stand in the way of the next.
    if (this.problem !== undefined) this.repairs = before;
  }

  async see(effect: Effect | 'all'): Promise<void> {
    this.effect = effect;
    this.entries = [];
    await this.more();
  }

  /** The next entries of what is looked at. */
  async more(): Promise<void> {
    const { look, effect } = this;
    if (look === undefined) return;
    await this.#work(async (signal) => {
      const page = await this.#desk.api.get<{ total: number; entries: readonly DryRunEntry[] }>(
        `products/import/${look.id}/entries?effect=${effect}&offset=${this.entries.length}&limit=${ENTRIES}`,
        signal,
      );
      this.entries = [...this.entries, ...page.entries];
      this.total = page.total;
    });
  }

  /** Does what the dry run said, all of it or nothing. */
  async apply(): Promise<void> {
    const { look, dryRun } = this;
    if (look === undefined || dryRun === undefined) return;
    await this.#work(async (signal) => {
      try {
        const done = await this.#desk.api.post<{ change: number | null; counts: DryRun['counts'] }>(
          `products/import/${look.id}/apply`,
          { digest: dryRun.digest },
          signal,
        );
        this.#finish(done.change, doneCount(done.counts));
      } catch (error) {
        if (!(error instanceof Refused) || !error.isConflict) throw error;
        this.#take(error.current as DryRun);
        this.isRenewed = true;
      }
    });
  }

  /** Calls off what runs and forgets the file: nothing was changed. */
  async cancel(): Promise<void> {
    this.#calling?.abort();
    const { look } = this;
    this.look = undefined;
    this.dryRun = undefined;
    this.step = 'file';
    this.isBusy = false;
    this.#tell();
    if (look === undefined || this.done !== undefined) return;
    await this.#work((signal) =>
      this.#desk.api.send(`products/import/${look.id}`, { method: 'DELETE', signal }).then(() => undefined),
    );
    // It was forgotten already: that is what was wanted.
    if (this.problem?.status === 410 || this.problem?.status === 404) this.problem = undefined;
    this.#tell();
  }

  set(change: Partial<Pick<ImportRun, 'mapping' | 'isWhole' | 'step'>>): void {
    Object.assign(this, change);
    this.problem = undefined;
    this.#tell();
  }

  #take(dryRun: DryRun): void {
    const { added, changed, removed, refused } = dryRun.counts;
    this.dryRun = dryRun;
    this.entries = dryRun.entries;
    this.total = added + changed + removed + refused;
    this.effect = 'all';
  }

  #finish(change: number | null, count: number): void {
    const desk = this.#desk;
    this.done = { change, count };
    this.step = 'done';
    desk.say({
      text: texts.done(count),
      ...(change !== null && { undo: { label: texts.undo, act: () => undoChange(desk, change) } }),
    });
  }

  async #work(call: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#calling?.abort();
    const calling = new AbortController();
    this.#calling = calling;
    this.isBusy = true;
    this.problem = undefined;
    this.#tell();
    try {
      await call(calling.signal);
    } catch (error) {
      if (calling.signal.aborted) return;
      if (!(error instanceof Refused)) throw error;
      this.problem = error;
    }
    if (this.#calling === calling) this.isBusy = false;
    this.#tell();
  }

  #tell(): void {
    const { look, mapping, isWhole, repairs, step } = this;
    keepImport(
      this.#desk.store.id,
      look === undefined || step === 'done' ? undefined : { look, mapping, isWhole, repairs, step },
    );
    this.dispatchEvent(new Event('changed'));
  }
}

/** By the store's API: another store, or another session, begins anew. */
const runs = new WeakMap<object, ImportRun>();

/** The import that is under way at this desk; a new one where there is none, or where the last is done. */
export function importAt(desk: Desk): ImportRun {
  const known = runs.get(desk.api);
  if (known !== undefined && known.done === undefined) return known;
  const run = new ImportRun(desk);
  runs.set(desk.api, run);
  return run;
}
