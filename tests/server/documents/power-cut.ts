import { dirname } from 'node:path';
import type { Step } from './recording-file-system.ts';

/** What a disk holds after a power cut: files by path. Folders without files do not matter. */
export type Disk = ReadonlyMap<string, Buffer>;

interface Inode {
  written: Buffer;
  synced: Buffer;
}
type Names = ReadonlyMap<string, Inode | 'folder'>;
/** A change of names that no sync of its folder has made durable yet. */
interface PendingName {
  readonly folder: string;
  apply(names: Map<string, Inode | 'folder'>): void;
}

/**
 * All disks that a power cut after these steps may leave, by the letter of POSIX: bytes that were not synced are gone or
 * there, as a whole; of the names that were not synced any may have reached the disk and any not.
 */
export function disksAfter(steps: readonly Step[], root: string): readonly Disk[] {
  const names = new Map<string, Inode | 'folder'>([[root, 'folder']]);
  const durable = new Map(names);
  let pending: PendingName[] = [];

  function change(path: string, apply: PendingName['apply']): void {
    apply(names);
    pending.push({ folder: dirname(path), apply });
  }

  for (const step of steps) {
    switch (step.do) {
      case 'make-folder':
        for (const path of foldersBetween(root, step.path))
          if (!names.has(path)) change(path, (map) => map.set(path, 'folder'));
        break;
      case 'create': {
        const inode: Inode = { written: Buffer.alloc(0), synced: Buffer.alloc(0) };
        change(step.path, (map) => map.set(step.path, inode));
        break;
      }
      case 'write': {
        const inode = fileAt(names, step.path);
        inode.written = Buffer.concat([inode.written, step.bytes]);
        break;
      }
      case 'sync': {
        const inode = fileAt(names, step.path);
        inode.synced = inode.written;
        break;
      }
      case 'rename': {
        const inode = fileAt(names, step.path);
        change(step.to, (map) => {
          // One rename is atomic: never both names, never none.
          if (map.get(step.path) === inode) map.delete(step.path);
          map.set(step.to, inode);
        });
        break;
      }
      case 'link': {
        const inode = fileAt(names, step.path);
        change(step.to, (map) => map.set(step.to, inode));
        break;
      }
      case 'unlink':
        change(step.path, (map) => map.delete(step.path));
        break;
      case 'sync-folder':
        for (const { folder, apply } of pending) if (folder === step.path) apply(durable);
        pending = pending.filter(({ folder }) => folder !== step.path);
        break;
      case 'ack':
        break;
    }
  }

  return subsets(pending).flatMap((survivors) => {
    const left = new Map(durable);
    for (const { apply } of survivors) apply(left);
    return [filesOf(left, root, 'synced'), filesOf(left, root, 'written')];
  });
}

function filesOf(names: Names, root: string, bytes: 'synced' | 'written'): Disk {
  const files = new Map<string, Buffer>();
  for (const [path, inode] of names)
    if (inode !== 'folder' && isReachable(names, root, path)) files.set(path, inode[bytes]);
  return files;
}

/** A file whose folder's own name was lost is lost with it. */
function isReachable(names: Names, root: string, path: string): boolean {
  return path === root || (names.has(path) && isReachable(names, root, dirname(path)));
}

function foldersBetween(root: string, path: string): readonly string[] {
  return path === root ? [] : [...foldersBetween(root, dirname(path)), path];
}

function fileAt(names: Names, path: string): Inode {
  const inode = names.get(path);
  if (inode === undefined || inode === 'folder') throw new Error(`no file at ${path}`);
  return inode;
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_one, index) => bits & (1 << index)),
  );
}
