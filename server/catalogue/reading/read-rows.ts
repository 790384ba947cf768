import { parse } from 'csv-parse/sync';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { MAX_CELL, MAX_ROWS, type Row } from './row.ts';

/** Told now and then how many rows are read. */
export type OnRows = (rows: number) => void;

/**
 * Reads CSV with a header; the separator (comma, semicolon, tab, bar) is the one that the header uses most. Columns keep
 * the names that the header writes; of two with one name the first counts. Lines are those of the file, 1 the header.
 *
 * @throws VitrineError invalid: names the line that cannot be read; too-large
 */
export function readRows(text: string, onRows?: OnRows): readonly Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      bom: true,
      columns: columnsOf,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_CELL * 10,
      on_record: ({ record, info }: { record: Record<string, string>; info: { lines: number } }) => {
        if (rows.length >= MAX_ROWS) throw tooMany();
        rows.push({ line: info.lines, cells: record });
        if (rows.length % 500 === 0) onRows?.(rows.length);
        // Kept here: a second list would double the memory.
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof VitrineError) throw error;
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    throw new VitrineError('invalid', `The file is not readable as CSV: ${reason}. Nothing was changed.`, {
      issues: [{ field: 'file', message: reason }],
      cause: error,
    });
  }
}

/** `false` leaves a column out: one without a name, or with a name that stood before. */
function columnsOf(header: readonly string[]): (string | false)[] {
  const seen = new Set<string>();
  return header.map((cell) => {
    const name = cell.trim().slice(0, 200);
    if (name === '' || name === '__proto__' || seen.has(name.toLowerCase())) return false;
    seen.add(name.toLowerCase());
    return name;
  });
}

export function tooMany(): VitrineError {
  return new VitrineError(
    'too-large',
    `The file has more than ${MAX_ROWS} rows: split it. Nothing was changed.`,
    { issues: [{ field: 'file', message: `has more than ${MAX_ROWS} rows` }] },
  );
}

function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/\r?\n|$/))).replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((separator) => ({
    separator,
    count: header.split(separator).length,
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
