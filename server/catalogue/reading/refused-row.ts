import type { FeedField } from '../../../playlists/documents/product-mapping.ts';

/** Why a row is refused, by name, with what its sentence needs. The console says it in its own language. */
const REASONS = {
  'name-missing': () => 'is empty',
  'price-missing': () => 'is empty',
  'price-unreadable': ({ value }) => `"${value}" is not a price`,
  'price-letter-o': ({ value }) => `"${value}" holds the letter O instead of a zero`,
  'price-negative': ({ value }) => `"${value}" is below zero`,
  'other-currency': ({ currency, store }) =>
    `is in ${currency}, the store sells in ${store}: give a rate, or a file in ${store}`,
  'id-twice': ({ id, line }) => `"${id}" stands twice in the file, first at ${line}`,
  'link-unreadable': ({ value }) => `"${value}" is not an http or https address`,
  'stock-unreadable': ({ value }) => `"${value}" is no stock state: use in, low, out or a number`,
  'date-unreadable': ({ value }) => `"${value}" is not a date such as 2026-12-01`,
  'delivery-unreadable': ({ value }) => `"${value}" is no number of days such as 3 or 3-5`,
  'picture-unreadable': ({ value }) => `"${value}" is not an address of a picture`,
  'number-unreadable': ({ value }) => `"${value}" is not a number in its range`,
  'handle-missing': () => 'is empty: the row belongs to no product',
  'not-a-product': () => 'is no product: an object with fields is needed',
  'does-not-fit': ({ message }) => String(message),
} as const satisfies Readonly<Record<string, (params: ReasonParams) => string>>;

export type RefusalCode = keyof typeof REASONS;
export type ReasonParams = Readonly<Record<string, string | number>>;

/** What would mend a row. */
export type Repair =
  | { readonly kind: 'replace'; readonly value: string }
  /** Take this row instead of the one that came first. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'without-pictures' }
  | { readonly kind: 'rate'; readonly currency: string };

/** A row that cannot be taken, with the column to blame. */
export interface RefusedRow {
  /** As in FeedProduct. */
  readonly line: number;
  /** What the row calls itself, for finding it. */
  readonly row: string;
  /** Id of the product that it would have been, where it can be told. */
  readonly id?: string;
  readonly field: FeedField | 'row';
  /** As the file names it. */
  readonly column: string;
  readonly value: string;
  readonly code: RefusalCode;
  readonly params: ReasonParams;
  /** English, follows the column's name. */
  readonly reason: string;
  readonly repair?: Repair;
}

/** A report repeats what stands in the file, not all of a megabyte of it. */
const SHOWN = 80;

/** Thrown by whoever reads a cell; {@link refusedRow} makes the report's line of it. */
export class Refusal extends Error {
  readonly field: RefusedRow['field'];
  readonly column: string;
  readonly value: string;
  readonly code: RefusalCode;
  readonly params: ReasonParams;
  readonly repair: Repair | undefined;

  constructor(
    at: { readonly field: RefusedRow['field']; readonly column: string; readonly value?: string },
    code: RefusalCode,
    params: ReasonParams = {},
    repair?: Repair,
  ) {
    super(code);
    this.field = at.field;
    this.column = at.column.slice(0, SHOWN);
    this.value = shown(at.value ?? '');
    this.code = code;
    this.params = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
    );
    this.repair = repair;
  }
}

export function refusedRow(
  refusal: Refusal,
  row: { readonly line: number; readonly row: string; readonly id?: string },
): RefusedRow {
  const { field, column, value, code, params, repair } = refusal;
  return {
    ...row,
    row: shown(row.row),
    field,
    column,
    value,
    code,
    params,
    reason: REASONS[code](params),
    ...(repair === undefined ? {} : { repair }),
  };
}

function shown(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
