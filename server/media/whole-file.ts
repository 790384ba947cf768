import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/** The whole file or none: written beside, synced, renamed. @throws VitrineError storage-full, storage-failed */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const beside = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw fileError(error);
  }
}

/** Moves a finished file of the same disk to its place. @throws VitrineError storage-full, storage-failed */
export async function moveWhole(from: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(from, 'r+');
    await file.sync().finally(() => file.close());
    await place(from, path);
  } catch (error) {
    throw fileError(error);
  }
}

/** Whether there is a readable file with something in it. */
export async function isFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).size > 0;
  } catch {
    return false;
  }
}

/** What an error of the disk means to whoever sent the file. */
export function fileError(error: unknown): VitrineError {
  if (error instanceof VitrineError) return error;
  const isFull =
    error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return new VitrineError(
    isFull ? 'storage-full' : 'storage-failed',
    isFull
      ? 'The disk is full: the file was not kept. Free some space and send it again.'
      : 'The file could not be written: is the data folder writable?',
    { cause: error },
  );
}

async function place(from: string, path: string): Promise<void> {
  await rename(from, path);
  const folder = await open(dirname(path), constants.O_RDONLY);
  await folder.sync().finally(() => folder.close());
}
