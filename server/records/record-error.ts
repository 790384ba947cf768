import { type ErrorCode, type FieldIssue, VitrineError } from '../../playlists/vitrine-error.ts';
import { isDiskFull } from '../documents/storage-error.ts';

/** An error as it crosses a port: structured clone loses the fields of a class. */
export interface CarriedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
  readonly current: unknown;
}

// Primary result codes of SQLite (sqlite.org/rescode.html); the upper bits only say more.
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Makes any error of a worker ready to be sent. */
export function carryError(error: unknown): CarriedError {
  const { code, message, issues, current } = recordError(error);
  return { code, message, issues, current };
}

export function carriedError({ code, message, issues, current }: CarriedError): VitrineError {
  return new VitrineError(code, message, { issues, current });
}

/** What an error of SQLite means to people: why it was refused, what was kept, what to do. */
export function recordError(error: unknown): VitrineError {
  if (error instanceof VitrineError) return error;
  if (isDiskFull(error))
    return new VitrineError(
      'storage-full',
      "The controller's disk is full: nothing was recorded, screens play on. Free some space and try again.",
      { cause: error },
    );
  const resultCode = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  switch (resultCode) {
    case SQLITE_READONLY:
      return new VitrineError(
        'storage-failed',
        'The controller may not write to its records: nothing was recorded, screens play on. Make the data folder writable.',
        { cause: error },
      );
    case SQLITE_BUSY:
      return new VitrineError(
        'storage-failed',
        'Another program holds the records: nothing was recorded. Close it and try again.',
        { cause: error },
      );
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new VitrineError(
        'storage-failed',
        'The records (records.db) are damaged. Nothing was changed: restore a copy, or move the file away to begin new ones.',
        { cause: error },
      );
    default:
      return new VitrineError(
        'storage-failed',
        `The records could not be used (${error instanceof Error ? error.message : String(error)}): nothing was recorded.`,
        { cause: error },
      );
  }
}
