import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { tooMany } from './read-rows.ts';
import { MAX_CELL, MAX_ROWS, type Row } from './row.ts';

const MAX_DEPTH = 8;
const MAX_COLUMNS = 200;

/** Where a JSON file says something that is no product. */
export interface JsonRows {
  readonly rows: readonly Row[];
  /** Numbers of items that are no objects. */
  readonly strays: readonly number[];
}

/**
 * Reads a JSON file as rows: its list of products is the first list of objects, however deep answers of an API wrap it.
 * Fields of fields become columns with dots (`price.amount`), lists one cell with its entries separated by bars.
 *
 * @throws VitrineError invalid, too-large
 */
export function jsonRows(text: string): JsonRows {
  const items = itemsIn(parsed(text), 0);
  if (items === undefined)
    throw new VitrineError('invalid', 'The file holds no list of products. Nothing was changed.', {
      issues: [{ field: 'file', message: 'holds no list of products' }],
    });
  if (items.length > MAX_ROWS) throw tooMany();
  const rows: Row[] = [];
  const strays: number[] = [];
  for (const [index, item] of items.entries()) {
    if (isObject(item)) rows.push({ line: index + 1, cells: cellsOf(item) });
    else strays.push(index + 1);
  }
  return { rows, strays };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read';
    throw new VitrineError('invalid', `The file is not readable as JSON: ${reason}. Nothing was changed.`, {
      issues: [{ field: 'file', message: reason }],
      cause: error,
    });
  }
}

function itemsIn(value: unknown, depth: number): readonly unknown[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.length === 0 || value.some(isObject) ? value : undefined;
  if (!isObject(value)) return undefined;
  for (const inner of Object.values(value)) {
    const found = itemsIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number has its decimal point, always; written out, "12.345" would pass for twelve thousand. */
function cellText(value: unknown): string {
  const text = String(value);
  return typeof value === 'number' && /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function cellsOf(item: Record<string, unknown>): Record<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, value: unknown, depth: number): void => {
    if (value === null || value === undefined || cells.size >= MAX_COLUMNS || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) for (const entry of value) put(name, entry, depth + 1);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value))
        put(name === '' ? key : `${name}.${key}`, inner, depth + 1);
    else {
      const before = cells.get(name);
      const text = cellText(value);
      if (before === undefined) cells.set(name.slice(0, 200), text.slice(0, MAX_CELL));
      else if (before.length < MAX_CELL) cells.set(name, `${before}|${text}`);
    }
  };
  put('', item, 0);
  // From a map: `__proto__` would be no member of a literal.
  return Object.fromEntries(cells);
}
