import { join } from 'node:path';
import { backupName, backupsFolder, keepNewest, listBackups } from '../backup/backups-folder.ts';
import { runBackup } from '../backup/run-backup.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Job } from './job.ts';
import { nightlyJob } from './nightly.ts';

const AFTER_DAY_START_MS = 30 * 60_000;

/** Copies documents and records each night, keeps the last seven copies. */
export function backupJob({
  documents,
  dir,
}: {
  readonly documents: DocumentStore;
  readonly dir: string;
}): Job {
  return nightlyJob({
    name: 'backup',
    documents,
    afterDayStartMs: AFTER_DAY_START_MS,
    lastDoneMs: async () => (await listBackups(dir))[0]?.atMs,
    async work(nowMs) {
      const name = backupName(nowMs);
      const bytes = await runBackup({ dir, file: join(backupsFolder(dir), name), nowMs });
      await keepNewest(dir);
      return { code: 'backed-up', params: { file: name, bytes } };
    },
  });
}
