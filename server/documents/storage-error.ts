import { VitrineError } from '../../playlists/vitrine-error.ts';
import { errorCode } from './file-system.ts';

// Of SQLite (sqlite.org/rescode.html): no room for a page, and no room for the index of its log, which every start needs.
const SQLITE_FULL = 13;
const SQLITE_IOERR_SHMSIZE = 4874;

/** Whether a write failed because the disk is full or the user's share of it is, as files or SQLite say it. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return true;
  const result = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return (result & 0xff) === SQLITE_FULL || result === SQLITE_IOERR_SHMSIZE;
}

/** What a failed write means to the person who edits: why it was refused, what was kept, what to do. */
export function storageError(error: unknown): VitrineError {
  if (error instanceof VitrineError) return error;
  if (isDiskFull(error))
    return new VitrineError(
      'storage-full',
      "The controller's disk is full: nothing was changed, screens play on. Free some space and try again.",
      { cause: error },
    );
  switch (errorCode(error)) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new VitrineError(
        'storage-failed',
        'The controller may not write to its data folder: nothing was changed, screens play on. Make the folder writable and try again.',
        { cause: error },
      );
    default:
      return new VitrineError(
        'storage-failed',
        `The controller could not write to its disk (${errorCode(error) ?? 'unknown fault'}): nothing was changed, screens play on. Check the disk.`,
        { cause: error },
      );
  }
}
