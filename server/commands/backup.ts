// `npm run backup [-- FILE]`: copies documents and records into one file, whether or not a controller runs.
import { join, resolve } from 'node:path';
import { backupError } from '../backup/backup-error.ts';
import { backupName, backupsFolder, keepNewest } from '../backup/backups-folder.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { requireDataFolder } from './require-data-folder.ts';

try {
  const { dataDir: dir } = readConfig(process.env);
  requireDataFolder(dir);
  const nowMs = systemClock();
  const [given] = process.argv.slice(2);
  const file = given === undefined ? join(backupsFolder(dir), backupName(nowMs)) : resolve(given);
  const bytes = await writeBackup({ dir, file, nowMs });
  if (given === undefined) await keepNewest(dir);
  console.log(`${file} (${(bytes / 1_000_000).toFixed(1)} MB), read back and whole.`);
  console.log(`Media are not in it: copy ${join(dir, 'media')} as it lies.`);
} catch (error) {
  console.error(backupError(error).message);
  process.exitCode = 1;
}
