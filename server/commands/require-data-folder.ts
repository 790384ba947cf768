import { existsSync } from 'node:fs';
import { VitrineError } from '../../playlists/vitrine-error.ts';

/**
 * Makes sure that a command works on the controller's data: what is written to a new, empty folder would reach nobody,
 * and most likely DATA_DIR is another one.
 *
 * @throws VitrineError not-found: says where it looked, and what to do.
 */
export function requireDataFolder(dir: string): void {
  if (existsSync(dir)) return;
  throw new VitrineError(
    'not-found',
    `There is no data folder at ${dir}: start the controller first (npm start), or set DATA_DIR as it does.`,
  );
}
