import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { RefusedRow } from '../reading/refused-row.ts';
import type { DryRun } from './dry-run.ts';
import { type Importing, type ImportOrder, requireSame } from './run-import.ts';

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly format: DryRun['format'];
  readonly counted: DryRun['counted'];
  readonly isDryRun: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Left out on purpose: not published in the shop. */
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
  readonly withoutPicture: readonly string[];
  readonly digest: string;
  /** Number of the change, to undo it; `null` where nothing was changed. */
  readonly change: number | null;
}

/** One shot: a file, and whether it is only tried. */
export interface OneShot extends ImportOrder {
  readonly name: string;
  readonly isDryRun: boolean;
  /** Refused rows stay out, the others are taken; else one of them refuses all. */
  readonly leavesOut?: boolean;
  /** Of the dry run that must hold still. */
  readonly digest?: string;
  readonly by: string;
}

/** A product may be edited while the file is held against the catalogue; then it is held against it again. */
const TRIES = 3;

/**
 * Takes a product file in: all rows or none. What the file does not tell of a known product stays: texts in other
 * languages, pictures already fetched or added by hand, what is edited at the same moment.
 *
 * @throws VitrineError invalid when a row is refused (its issues name line, column and reason), unless it is a dry run;
 * conflict when the digest is another one now.
 */
export async function importProducts(
  importing: Importing,
  store: string,
  shot: OneShot,
): Promise<ImportReport> {
  for (let tries = 1; ; tries += 1) {
    const run = await importing.dryRun(store, shot);
    const report = reportOf(run, shot.isDryRun);
    if (shot.isDryRun) return report;
    if (shot.digest !== undefined) requireSame(run, shot.digest);
    if (report.refused.length > 0 && shot.leavesOut !== true) throw refusal(report);
    try {
      const note = { kind: 'import', title: shot.name } as const;
      const { number = null } = await importing.apply(store, run, note, shot.by);
      return { ...report, change: number };
    } catch (error) {
      const isOvertaken = error instanceof VitrineError && error.code === 'conflict';
      if (!isOvertaken || tries === TRIES) throw error;
    }
  }
}

function reportOf(run: DryRun, isDryRun: boolean): ImportReport {
  const idsOf = (effect: 'added' | 'changed' | 'removed') =>
    run.entries.flatMap((entry) => (entry.effect === effect ? entry.id : []));
  return {
    format: run.format,
    counted: run.counted,
    isDryRun,
    added: idsOf('added'),
    changed: idsOf('changed'),
    removed: idsOf('removed'),
    unchanged: run.counts.unchanged,
    skipped: run.counts.skipped,
    refused: run.entries.flatMap((entry) => {
      if (entry.effect !== 'refused') return [];
      const { effect: _effect, ...row } = entry;
      return [row];
    }),
    withoutPicture: run.withoutPicture,
    digest: run.digest,
    change: null,
  };
}

function refusal({ refused, counted }: ImportReport): VitrineError {
  const first = refused[0];
  const place = counted === 'items' ? 'item' : 'line';
  const told =
    first === undefined
      ? ''
      : ` The first: ${place} ${first.line} ("${first.row}"), ${first.column} ${first.reason}.`;
  return new VitrineError(
    'invalid',
    `${refused.length} ${refused.length === 1 ? 'row was' : 'rows were'} refused, so nothing was imported.${told} Mend them and send the file again; a dry run lists all.`,
    { issues: refused.map((row) => ({ field: `${place} ${row.line}, ${row.column}`, message: row.reason })) },
  );
}
