import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../server/documents/file-system.ts';
import { openDocumentStore } from '../../../server/documents/lowdb-store.ts';
import { camille, EXAMPLES, FIRST, NOW_MS } from '../../playlists/documents/examples.ts';

type Operation = 'create' | 'write' | 'sync' | 'rename' | 'link' | 'syncFolder';

/** A disk on which one operation fails while `fault` names it. */
function failingFileSystem() {
  const state: { fault: { operation: Operation; code: string; at?: number } | undefined } = {
    fault: undefined,
  };
  let done = 0;
  function check(operation: Operation): void {
    if (state.fault?.operation !== operation) return;
    done += 1;
    if (done < (state.fault.at ?? 1)) return;
    done = 0;
    throw Object.assign(new Error(state.fault.code), { code: state.fault.code });
  }
  const fs: FileSystem = {
    ...diskFileSystem,
    async create(path) {
      check('create');
      const file = await diskFileSystem.create(path);
      return {
        async write(bytes) {
          if (state.fault?.operation === 'write') await file.write(bytes.subarray(0, 100));
          check('write');
          await file.write(bytes);
        },
        async sync() {
          check('sync');
          await file.sync();
        },
        close: () => file.close(),
      };
    },
    async rename(from, to) {
      check('rename');
      await diskFileSystem.rename(from, to);
    },
    async link(from, to) {
      check('link');
      await diskFileSystem.link(from, to);
    },
    async syncFolder(path) {
      check('syncFolder');
      await diskFileSystem.syncFolder(path);
    },
  };
  return { fs, state };
}

const rename = (name: string) =>
  ({ type: 'put', kind: 'playlists', id: 'evening', body: { ...EXAMPLES.playlists, name } }) as const;

describe('a disk that fails', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'vitrine-failing-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it.each<{ what: string; operation: Operation; errno: string; at?: number; code: string }>([
    { what: 'full when the file is opened', operation: 'create', errno: 'ENOSPC', code: 'storage-full' },
    { what: 'full in the middle of the file', operation: 'write', errno: 'ENOSPC', code: 'storage-full' },
    { what: 'full when it is synced', operation: 'sync', errno: 'ENOSPC', code: 'storage-full' },
    { what: 'beyond its quota', operation: 'write', errno: 'EDQUOT', code: 'storage-full' },
    { what: 'read-only', operation: 'create', errno: 'EROFS', code: 'storage-failed' },
    { what: 'without permission', operation: 'create', errno: 'EACCES', code: 'storage-failed' },
    { what: 'broken when it syncs', operation: 'sync', errno: 'EIO', code: 'storage-failed' },
    { what: 'broken at the first rename', operation: 'rename', errno: 'EIO', code: 'storage-failed' },
    { what: 'broken at the last rename', operation: 'rename', errno: 'EIO', at: 2, code: 'storage-failed' },
    {
      what: 'broken when the folder is synced',
      operation: 'syncFolder',
      errno: 'EIO',
      code: 'storage-failed',
    },
  ])('refuses edits and keeps all that was: $what', async ({ operation, errno, at, code }) => {
    const { fs, state } = failingFileSystem();
    const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs });
    await store.createStore('main', FIRST, camille);
    await store.commit('main', [rename('Zero')], camille);
    const before = await store.commit('main', [rename('One')], camille);
    const heard: number[] = [];
    store.onCommitted(({ after }) => heard.push(after.revision));

    state.fault = { operation, code: errno, ...(at === undefined ? {} : { at }) };
    await expect(store.commit('main', [rename('Two')], camille)).rejects.toMatchObject({ code });
    expect(await store.shop('main')).toBe(before);
    expect(heard).toEqual([]);

    // A restart shows the same: the refused edit does not come back.
    state.fault = undefined;
    await store.close();
    const again = await openDocumentStore({ dir, clock: () => NOW_MS });
    expect(await again.shop('main')).toEqual(before);
    expect(again.notices()).toEqual([]);
    expect((await again.commit('main', [rename('Three')], camille)).revision).toBe(before.revision + 1);
    await again.close();
    expect((await readdir(join(dir, 'stores/main'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('tells all commits of a group, but those that were refused anyway', async () => {
    const { fs, state } = failingFileSystem();
    const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs });
    await store.createStore('main', FIRST, camille);
    state.fault = { operation: 'sync', code: 'ENOSPC' };
    const results = await Promise.allSettled([
      store.commit('main', [rename('')], camille),
      store.commit('main', [{ ...rename('One'), expected: 0 }], camille),
      store.commit('main', [{ ...rename('Two'), expected: 0 }], camille),
    ]);
    const codes = results.map((result) => result.status === 'rejected' && result.reason.code);
    // The third was refused for a document that was never stored: it hears of the disk.
    expect(codes).toEqual(['invalid', 'storage-full', 'storage-full']);
    await store.close();
  });

  it('goes on as soon as there is space again', async () => {
    const { fs, state } = failingFileSystem();
    const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs });
    await store.createStore('main', FIRST, camille);
    state.fault = { operation: 'write', code: 'ENOSPC' };
    await expect(store.commit('main', [rename('One')], camille)).rejects.toMatchObject({
      code: 'storage-full',
    });
    state.fault = undefined;
    expect((await store.commit('main', [rename('Two')], camille)).revision).toBe(2);
    await store.close();
  });

  it('keeps generations by copying where the file system has no second names', async () => {
    const { fs, state } = failingFileSystem();
    const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs });
    state.fault = { operation: 'link', code: 'EPERM' };
    await store.createStore('main', FIRST, camille);
    for (const name of ['One', 'Two']) await store.commit('main', [rename(name)], camille);
    await store.close();
    const names = await readdir(join(dir, 'stores/main'));
    expect(names).toEqual(['shop.1.json', 'shop.2.json', 'shop.json']);
    expect(await readFile(join(dir, 'stores/main/shop.1.json'), 'utf8')).toContain('"One"');
  });

  it('begins no store that it cannot hold', async () => {
    const { fs, state } = failingFileSystem();
    const store = await openDocumentStore({ dir, clock: () => NOW_MS, fs });
    state.fault = { operation: 'create', code: 'ENOSPC' };
    await expect(store.createStore('main', FIRST, camille)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await store.stores()).toEqual([]);
    state.fault = undefined;
    expect((await store.createStore('main', FIRST, camille)).revision).toBe(1);
    await store.close();
  });
});
