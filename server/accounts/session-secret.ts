import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VitrineError } from '../../playlists/vitrine-error.ts';

const FILE = 'session-secret';

/**
 * What session cookies are signed with: made once, kept in the data folder, readable by its owner alone.
 *
 * @throws VitrineError storage-failed
 */
export async function readSessionSecret(dir: string): Promise<string> {
  const path = join(dir, FILE);
  try {
    const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    if (kept.trim().length >= 32) return kept.trim();
    const made = randomBytes(32).toString('base64url');
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(`${made}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return made;
  } catch (error) {
    throw new VitrineError(
      'storage-failed',
      `The data folder ${dir} cannot be written: check its owner and rights.`,
      {
        cause: error,
      },
    );
  }
}
