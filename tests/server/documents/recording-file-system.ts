import type { FileSystem } from '../../../server/documents/file-system.ts';

/** One operation of the adapter, in the order in which they were done; `ack` is the instant an author was answered. */
export type Step =
  | { readonly do: 'make-folder' | 'create' | 'sync' | 'unlink' | 'sync-folder'; readonly path: string }
  | { readonly do: 'write'; readonly path: string; readonly bytes: Buffer }
  | { readonly do: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly do: 'ack' };

/** Passes everything on to a real file system and writes down what succeeded. */
export function recordingFileSystem(inner: FileSystem): { readonly fs: FileSystem; readonly steps: Step[] } {
  const steps: Step[] = [];
  const fs: FileSystem = {
    read: inner.read,
    list: inner.list,
    async makeFolder(path) {
      await inner.makeFolder(path);
      steps.push({ do: 'make-folder', path });
    },
    async create(path) {
      const file = await inner.create(path);
      steps.push({ do: 'create', path });
      return {
        async write(bytes) {
          await file.write(bytes);
          steps.push({ do: 'write', path, bytes });
        },
        async sync() {
          await file.sync();
          steps.push({ do: 'sync', path });
        },
        close: () => file.close(),
      };
    },
    async rename(from, to) {
      await inner.rename(from, to);
      steps.push({ do: 'rename', path: from, to });
    },
    async link(from, to) {
      await inner.link(from, to);
      steps.push({ do: 'link', path: from, to });
    },
    async unlink(path) {
      await inner.unlink(path);
      steps.push({ do: 'unlink', path });
    },
    async syncFolder(path) {
      await inner.syncFolder(path);
      steps.push({ do: 'sync-folder', path });
    },
  };
  return { fs, steps };
}
