import type { LocalizedText } from '../../../../playlists/documents/primitives.ts';
import type { FeedFormat, ProductMapping } from '../../../../playlists/documents/product-mapping.ts';

// What the controller tells of a product file (`/api/openapi.json`, products/import).

/** What a file is, and what its columns seem to mean. */
export interface FileLook {
  readonly id: string;
  readonly name: string;
  readonly format: FeedFormat;
  readonly counted: 'lines' | 'items';
  readonly rows: number;
  readonly columns: readonly { readonly column: string; readonly samples: readonly string[] }[];
  readonly mapping: ProductMapping;
  readonly categories: readonly string[];
  /** Its columns may mean anything: the person says what. */
  readonly isMappable: boolean;
}

export interface DryRunCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: number;
  readonly skipped: number;
  readonly changedShown: number;
  readonly withoutPicture: number;
}

export type Repair =
  | { readonly kind: 'replace'; readonly value: string }
  | { readonly kind: 'keep' }
  | { readonly kind: 'without-pictures' }
  | { readonly kind: 'rate'; readonly currency: string };

export interface RefusedEntry {
  readonly effect: 'refused';
  readonly line: number;
  readonly row: string;
  readonly field: string;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** English, for what the console has no words for. */
  readonly reason: string;
  readonly repair?: Repair;
}

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
  readonly picture?: string;
  /** In a programme that plays now. */
  readonly isShown: boolean;
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type DryRunEntry =
  | RefusedEntry
  | ({ readonly effect: 'changed'; readonly line: number; readonly changes: readonly FieldChange[] } & Named)
  | ({
      readonly effect: 'added';
      readonly line: number;
      readonly summary: {
        readonly category: string;
        readonly priceMinor: number;
        readonly pictures: number;
        readonly locales: readonly string[];
      };
    } & Named)
  | ({ readonly effect: 'removed' } & Named);

export type Effect = DryRunEntry['effect'];

/** What a file would do. */
export interface DryRun {
  readonly id: string;
  readonly counted: FileLook['counted'];
  /** Names exactly this outcome. */
  readonly digest: string;
  readonly counts: DryRunCounts;
  /** The first of them. */
  readonly entries: readonly DryRunEntry[];
}

/** What a person mends in the dry run. */
export interface Repairs {
  readonly cells: readonly { readonly line: number; readonly column: string; readonly value: string }[];
  readonly keep: readonly number[];
  readonly withoutPictures: readonly number[];
}

export const NO_REPAIRS: Repairs = { cells: [], keep: [], withoutPictures: [] };

/** A cell written anew; a second correction replaces the first. */
export function withCell(repairs: Repairs, line: number, column: string, value: string): Repairs {
  const others = repairs.cells.filter((cell) => cell.line !== line || cell.column !== column);
  return { ...repairs, cells: [...others, { line, column, value }] };
}

/** Of two rows of one product this one is taken, and no longer the other. */
export function keeping(repairs: Repairs, { line, params }: RefusedEntry): Repairs {
  const others = repairs.keep.filter((one) => one !== line && one !== params.line);
  return { ...repairs, keep: [...others, line] };
}

/** What the button counts: all that would really be done. */
export function doneCount({ added, changed, removed }: DryRunCounts): number {
  return added + changed + removed;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  txt: 'text/tab-separated-values',
  json: 'application/json',
  xml: 'application/xml',
};

/** What a file is sent as. The controller judges it by its content. */
export function contentTypeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
