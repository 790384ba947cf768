import { VitrineError } from '../../playlists/vitrine-error.ts';
import { errorCode } from './file-system.ts';

/** What a failed write means to the person who edits: why it was refused, what was kept, what to do. */
export function storageError(error: unknown): VitrineError {
  if (error instanceof VitrineError) return error;
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new VitrineError(
        'storage-full',
        "The controller's disk is full: nothing was changed, screens play on. Free some space and try again.",
        { cause: error },
      );
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
