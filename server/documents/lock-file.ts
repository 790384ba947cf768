import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { errorCode, isMissing } from './file-system.ts';
import { storageError } from './storage-error.ts';

/** Holds a folder for this process until it is released. */
export interface FolderLock {
  release(): Promise<void>;
}

const holderSchema = z.object({
  pid: z.int().min(1),
  /** When the process began, by the kernel's count: a number that is reused tells itself apart. Only where /proc is. */
  startedAt: z.string().exactOptional(),
  /** One holding of one process. */
  id: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Ids that this process holds: where there is no /proc, a lock with its own number may be of an earlier one. */
const heldHere = new Set<string>();

/**
 * Takes a folder for this process, so that two controllers never write the same files. A lock that a dead process left
 * is taken over, also when its number now belongs to another program.
 *
 * @throws VitrineError locked (names the process), storage-full, storage-failed
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = resolve(folder, 'vitrine.lock');
  const startedAt = await processStart(process.pid);
  const holder: Holder = {
    pid: process.pid,
    ...(startedAt === undefined ? {} : { startedAt }),
    id: randomUUID(),
  };
  const own = resolve(folder, `vitrine.lock.${holder.id}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(own, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
    await take(folder, own, path);
  } catch (error) {
    throw storageError(error);
  } finally {
    await unlink(own).catch(() => undefined);
  }
  heldHere.add(holder.id);
  return {
    async release() {
      if (!heldHere.delete(holder.id)) return;
      if ((await readHolder(path))?.id === holder.id) await unlink(path).catch(() => undefined);
    },
  };
}

/** A link appears with its content or not at all; a file created and then written could be read empty. */
async function take(folder: string, own: string, path: string): Promise<void> {
  // Each round either takes the lock or finds who has it; a few rounds cover others who take over at the same time.
  for (let round = 0; round < 5; round += 1) {
    try {
      await link(own, path);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder !== undefined && (await isAlive(holder))) throw lockedError(folder, holder);
    await setAside(path, holder);
  }
  throw lockedError(folder, undefined);
}

/** Takes a dead process's lock away. Another process may have done so and locked since: then its lock goes back. */
async function setAside(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.id !== dead?.id) await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    // Gone, or torn by a power cut: a lock that nobody holds.
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (heldHere.has(holder.id)) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // Any other error (EPERM) means that the process is there, but somebody else's.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const startedAt = await processStart(holder.pid);
  if (startedAt === undefined || holder.startedAt === undefined) return holder.pid !== process.pid;
  return startedAt === holder.startedAt;
}

/** Start time of a process since boot, with the boot's id: field 22 of proc(5) `stat`. */
async function processStart(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The name in parentheses may hold spaces: count from the last one, where field 3 follows.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${boot.trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

function lockedError(folder: string, holder: Holder | undefined): VitrineError {
  const who = holder === undefined ? 'Another process' : `Another Vitrine (process ${holder.pid})`;
  return new VitrineError(
    'locked',
    `${who} uses the data folder ${resolve(folder)} already. Stop it first, or set DATA_DIR to another folder.`,
  );
}
