import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * Writes a new file beside its target, whole and synced, without giving it its name yet. write-file-atomic is not used:
 * it cannot be handed a file system, so no test could cut the power between its steps.
 *
 * @returns Its path; whoever does not rename it removes it with `discard`.
 */
export async function writeBeside(fs: FileSystem, target: string, bytes: Buffer): Promise<string> {
  const path = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await fs.create(path);
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard(fs, path);
    throw error;
  }
  return path;
}

/** Puts bytes in a file's place: after a power cut there is the old file or the new one, and from its return on the new. */
export async function replaceFile(fs: FileSystem, target: string, bytes: Buffer): Promise<void> {
  const path = await writeBeside(fs, target, bytes);
  try {
    await fs.rename(path, target);
  } catch (error) {
    await discard(fs, path);
    throw error;
  }
  await fs.syncFolder(dirname(target));
}

/** Removes a file whose absence is all the same: a left-over is removed on the next start. */
export async function discard(fs: FileSystem, path: string): Promise<void> {
  await fs.unlink(path).catch(() => undefined);
}
