import { parse } from 'csv-parse/sync';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** A row of a CSV file by its header's names, in small letters; `line` counts from 1, the header. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const MAX_ROWS = 50_000;

/**
 * Reads CSV with a header; the separator (comma, semicolon, tab) is the one that the header uses most.
 *
 * @throws VitrineError invalid: names the line that cannot be read.
 */
export function readRows(text: string): readonly Row[] {
  const delimiter = separatorOf(text);
  try {
    const records = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: MAX_ROWS + 1,
    }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[];
    if (records.length > MAX_ROWS) throw tooMany();
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof VitrineError) throw error;
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    throw new VitrineError('invalid', `The file is not readable as CSV: ${reason}. Nothing was changed.`, {
      issues: [{ field: 'file', message: reason }],
      cause: error,
    });
  }
}

function tooMany(): VitrineError {
  return new VitrineError(
    'too-large',
    `The file has more than ${MAX_ROWS} rows: split it. Nothing was changed.`,
  );
}

function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
