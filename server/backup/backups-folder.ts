import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished backup in the data folder. */
export interface BackupFile {
  readonly path: string;
  readonly name: string;
  /** When it was made, controller time, from its name. */
  readonly atMs: number;
  readonly bytes: number;
}

/** Backups that are kept. */
export const KEPT_BACKUPS = 7;

const NAME = /^vitrine-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup\.gz$/;

/** `vitrine-20261124T033000Z.backup.gz`: sorts by time, and says in UTC when. */
export function backupName(atMs: number): string {
  const stamp = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '');
  return `vitrine-${stamp}.backup.gz`;
}

export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The finished backups of a data folder, newest first; what an interrupted one left behind is none. */
export async function listBackups(dataDir: string): Promise<readonly BackupFile[]> {
  const folder = backupsFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: BackupFile[] = [];
  for (const name of await readdir(folder)) {
    const parts = NAME.exec(name);
    if (parts === null) continue;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
    const path = join(folder, name);
    const { size } = await stat(path);
    found.push({ path, name, atMs: Date.UTC(year, month - 1, day, hour, minute, second), bytes: size });
  }
  return found.sort((one, other) => other.atMs - one.atMs);
}

/** Deletes all but the newest. */
export async function keepNewest(dataDir: string): Promise<void> {
  for (const { path } of (await listBackups(dataDir)).slice(KEPT_BACKUPS)) await rm(path, { force: true });
}
