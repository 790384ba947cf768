import { VitrineError } from '../../playlists/vitrine-error.ts';
import { storageError } from '../documents/storage-error.ts';
import { recordError } from '../records/record-error.ts';

/** A backup that cannot be trusted. */
export function damagedBackup(file: string, why: string, cause?: unknown): VitrineError {
  return new VitrineError(
    'invalid',
    `"${file}" is no whole backup of Vitrine: ${why}. Nothing was changed; take another one.`,
    { cause },
  );
}

/** An error of the disk, of SQLite or of ours, as ours. */
export function backupError(error: unknown): VitrineError {
  return error instanceof Error && 'errcode' in error ? recordError(error) : storageError(error);
}
