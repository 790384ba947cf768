import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VitrineError } from '../playlists/vitrine-error.ts';

/**
 * Makes the data folder where it is missing, and makes sure that this user may write there.
 *
 * @throws VitrineError storage-failed: names the folder and what to set.
 */
export async function makeDataFolder(dir: string): Promise<void> {
  try {
    await makeFolder(dir);
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new VitrineError(
      'storage-failed',
      `The data folder ${dir} cannot be written${codeOf(error)}: let this user write there, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** Not `recursive`: Node then never comes back where a file system refuses folders, as /proc does. */
async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    const above = dirname(dir);
    if (code !== 'ENOENT' || above === dir || (await isThere(above))) throw error;
    await makeFolder(above);
    await mkdir(dir);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}
