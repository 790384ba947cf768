import type { RefusedRow } from '../reading/refused-row.ts';

const COLUMNS = ['line', 'row', 'column', 'value', 'reason'] as const;

/**
 * Refused rows for a spreadsheet. A text that a spreadsheet would take for a formula gets an apostrophe in front, as
 * OWASP advises (CSV injection): it came from a file that anybody may have written.
 */
export function refusedCsv(refused: readonly RefusedRow[]): string {
  const lines = refused.map((row) => COLUMNS.map((column) => cellOf(String(row[column]))).join(','));
  return `\ufeff${COLUMNS.join(',')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
