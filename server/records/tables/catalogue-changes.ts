import type { DatabaseSync } from 'node:sqlite';
import type { Product } from '../../../playlists/documents/product.ts';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type {
  CatalogueChange,
  CatalogueChanged,
  CatalogueStep,
  CatalogueUndone,
  RecordAuthor,
  StoredProduct,
} from '../records.ts';
import { expectRevision, productRows } from './product-rows.ts';
import { parseCatalogue } from './products.ts';

/** How long a change can be undone, and is listed. */
export const UNDO_MS = 30 * 86_400_000;

/** Who only adds what a product waits for (its pictures) has not edited it. */
const NO_EDITORS: ReadonlySet<string> = new Set(['vitrine:pictures']);

/** A product that a change touched: revision before (0: there was none) and after. */
type Touched = readonly [id: string, before: number, after: number];

/** What a step changed: places in its list of products, each with its new revision. */
interface ChangedRevisions extends Pick<CatalogueChanged, 'number' | 'deleted'> {
  readonly revisions: readonly (readonly [index: number, revision: number])[];
}

interface Kept extends Omit<CatalogueChange, 'number' | 'at' | 'by' | 'undoneBy'> {
  readonly touched: readonly Touched[];
}

interface ChangeRow {
  readonly number: number;
  readonly at: number;
  readonly by: string;
  readonly body: string;
  readonly undone_by: number | null;
}

const COLUMNS = 'number, at, by, body, undone_by';

export function readCatalogueChanges(db: DatabaseSync) {
  const latest = db.prepare(
    `SELECT ${COLUMNS} FROM catalogue_changes WHERE store = ? ORDER BY number DESC LIMIT ?`,
  );
  return {
    'products.changes': (store: string, limit: number): CatalogueChange[] =>
      (latest.all(store, limit) as unknown as ChangeRow[]).map(({ number, at, by, body, undone_by }) => {
        const { touched: _touched, ...told } = JSON.parse(body) as Kept;
        return { number, at, by, ...told, undoneBy: undone_by };
      }),
  };
}

/** Steps of the catalogue that are remembered, so that they can be taken back. */
export function writeCatalogueChanges(db: DatabaseSync) {
  const rows = productRows(db);
  const last = db.prepare('SELECT max(number) AS number FROM catalogue_changes WHERE store = ?');
  const insert = db.prepare(
    'INSERT INTO catalogue_changes (store, number, at, by, body) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = db.prepare('DELETE FROM catalogue_changes WHERE store = ? AND at < ?');
  const one = db.prepare(`SELECT ${COLUMNS} FROM catalogue_changes WHERE store = ? AND number = ?`);
  const setUndone = db.prepare('UPDATE catalogue_changes SET undone_by = ? WHERE store = ? AND number = ?');
  const revision = db.prepare('SELECT body FROM history WHERE store = ? AND reference = ? AND revision = ?');
  const later = db.prepare(
    'SELECT by FROM history WHERE store = ? AND reference = ? AND revision > ? ORDER BY revision DESC',
  );

  function remember(
    store: string,
    { by, atMs }: RecordAuthor,
    note: CatalogueStep['note'],
    touched: readonly Touched[],
  ): number {
    const number = Number(last.get(store)?.number ?? 0) + 1;
    const kept: Kept = {
      ...note,
      added: touched.filter(([id, before]) => before === 0 && rows.standing(store, id) !== undefined).length,
      changed: touched.filter(([id, before]) => before > 0 && rows.standing(store, id) !== undefined).length,
      removed: touched.filter(([id]) => rows.standing(store, id) === undefined).length,
      touched,
    };
    insert.run(store, number, Math.floor(atMs), by, JSON.stringify(kept));
    forget.run(store, Math.floor(atMs) - UNDO_MS);
    return number;
  }

  function bodyAt(store: string, id: string, at: number): Product | undefined {
    const body = revision.get(store, `products/${id}`, at)?.body;
    return typeof body === 'string' ? (JSON.parse(body) as Product) : undefined;
  }

  function editorSince(store: string, id: string, after: number): string | undefined {
    const editors = later.all(store, `products/${id}`, after) as unknown as { readonly by: string }[];
    return editors.find(({ by }) => !NO_EDITORS.has(by))?.by;
  }

  return {
    /** Tells revisions alone: the bodies are the caller's own, and ten thousand of them cost a thread its time to read. */
    'products.change'(store: string, step: CatalogueStep, author: RecordAuthor): ChangedRevisions {
      const products = parseCatalogue(step.put);
      const expected = new Map(Object.entries(step.expected));
      for (const id of [...products.map((product) => product.id), ...step.delete])
        expectRevision(id, rows.standing(store, id), expected.get(id));
      const touched: Touched[] = [];
      const revisions: [index: number, revision: number][] = [];
      for (const [index, product] of products.entries()) {
        const before = rows.standing(store, product.id)?.revision ?? 0;
        const { now, isNew } = rows.put(store, product, author);
        if (!isNew) continue;
        touched.push([product.id, before, now.revision]);
        revisions.push([index, now.revision]);
      }
      const deleted = step.delete.filter((id) => rows.standing(store, id) !== undefined);
      for (const id of deleted)
        touched.push([id, rows.standing(store, id)?.revision ?? 0, rows.remove(store, id, author)]);
      const number = touched.length === 0 ? undefined : remember(store, author, step.note, touched);
      return { number, revisions, deleted };
    },

    /** Every product back to what it was; what somebody edited since is kept, and told. */
    'products.undo'(store: string, number: number, author: RecordAuthor): CatalogueUndone {
      const row = one.get(store, number) as unknown as ChangeRow | undefined;
      const { touched, title } = undoable(row, number, author.atMs);
      const changed: StoredProduct[] = [];
      const deleted: string[] = [];
      const kept: CatalogueUndone['kept'][number][] = [];
      const undone: Touched[] = [];
      for (const [id, before, after] of touched) {
        const standing = rows.standing(store, id);
        const body = before === 0 ? undefined : bodyAt(store, id, before);
        const by = editorSince(store, id, after);
        if (by !== undefined) kept.push({ id, reason: 'edited-since', by });
        else if (before > 0 && body === undefined) kept.push({ id, reason: 'not-kept' });
        else if (body !== undefined) {
          const { now, isNew } = rows.put(store, body, author);
          if (!isNew) continue;
          changed.push(now);
          undone.push([id, standing?.revision ?? 0, now.revision]);
        } else if (standing !== undefined) {
          undone.push([id, standing.revision, rows.remove(store, id, author)]);
          deleted.push(id);
        }
      }
      const by = remember(store, author, { kind: 'undo', title }, undone);
      setUndone.run(by, store, number);
      return { number: by, changed, deleted, kept };
    },
  };
}

function undoable(row: ChangeRow | undefined, number: number, atMs: number): Kept {
  if (row === undefined)
    throw new VitrineError(
      'not-found',
      `There is no change ${number} of the catalogue, or it is older than 30 days.`,
    );
  if (row.undone_by !== null)
    throw new VitrineError('conflict', `Change ${number} was undone already. Nothing was changed.`);
  if (row.at < atMs - UNDO_MS)
    throw new VitrineError('gone', `Change ${number} is older than 30 days: it can no longer be undone.`);
  return JSON.parse(row.body) as Kept;
}
