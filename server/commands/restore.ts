// `npm run restore -- FILE`: puts a backup in the place of what the data folder holds; the controller must not run.
import { resolve } from 'node:path';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { backupError } from '../backup/backup-error.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';

try {
  const [file] = process.argv.slice(2);
  if (file === undefined)
    throw new VitrineError('invalid', 'Which file? npm run restore -- data/backups/vitrine-….backup.gz');
  const { dataDir: dir } = readConfig(process.env);
  const { atMs, stores, aside } = await restoreBackup({ dir, file: resolve(file), nowMs: systemClock() });
  console.log(`Restored ${stores.join(', ')} as of ${new Date(atMs).toISOString()}. npm start shows it.`);
  console.log(`What was there before lies in ${aside}; delete it when all is well.`);
} catch (error) {
  console.error(backupError(error).message);
  process.exitCode = 1;
}
