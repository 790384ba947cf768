import type { LocalizedText } from '../../../playlists/documents/primitives.ts';
import type { Product } from '../../../playlists/documents/product.ts';
import type { CatalogueStep } from '../../records/records.ts';
import type { ReadFeed } from '../reading/read-feed.ts';
import type { RefusedRow } from '../reading/refused-row.ts';
import type { FieldChange } from './field-changes.ts';

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
  readonly picture?: string;
  /** It is in a programme that plays now. */
  readonly isShown: boolean;
}

/** What a file would do to one product. */
export type DryRunEntry =
  | ({ readonly effect: 'refused' } & RefusedRow)
  | ({ readonly effect: 'changed'; readonly line: number; readonly changes: readonly FieldChange[] } & Named)
  | ({
      readonly effect: 'added';
      readonly line: number;
      readonly summary: Pick<Product, 'category' | 'priceMinor'> & {
        readonly pictures: number;
        readonly locales: readonly string[];
      };
    } & Named)
  | ({ readonly effect: 'removed' } & Named);

export interface DryRunCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: number;
  /** Left out on purpose: not published in the shop. */
  readonly skipped: number;
  readonly changedShown: number;
  readonly removedShown: number;
  readonly withoutPicture: number;
}

/** What a file would do to the catalogue, all of it: exactly this is done, or nothing. */
export interface DryRun {
  readonly format: ReadFeed['format'];
  readonly counted: ReadFeed['counted'];
  /** Names this outcome: another catalogue, another file or other settings give another one. */
  readonly digest: string;
  readonly counts: DryRunCounts;
  /** Refused first, then changed, added, removed; each in order of the file. */
  readonly entries: readonly DryRunEntry[];
  readonly step: Omit<CatalogueStep, 'note'>;
  /** Products that play as typographic spotlights, for now or for good. */
  readonly withoutPicture: readonly string[];
}

/** Entries that a dry run is told with; the rest is asked for as the list is scrolled. */
const FIRST_ENTRIES = 200;

/** A dry run for people: without the products that it would write. */
export function toldDryRun(id: string, { format, counted, digest, counts, entries }: DryRun) {
  return { id, format, counted, digest, counts, entries: entries.slice(0, FIRST_ENTRIES) };
}
