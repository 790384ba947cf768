/** A row of a file by its columns' names; where it stands counts as {@link FeedProduct.line}. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** More rows than any shop window shows; more would be a mistake or an attack. */
export const MAX_ROWS = 50_000;

/** A cell that is longer than this is no text of a product. */
export const MAX_CELL = 100_000;
