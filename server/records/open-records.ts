import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { ReadOperations, WriteOperations } from './operations.ts';
import { recordError } from './record-error.ts';
import type { Records } from './records.ts';
import { openWorkerLink } from './worker-link.ts';

export interface RecordsOptions {
  /** The data folder, `DATA_DIR`; the records are `records.db` in it. */
  readonly dir: string;
  readonly clock: Clock;
}

/**
 * Opens the records in SQLite, in two threads: one writes, one reads. A read sees every write that resolved before it
 * was asked. Does not lock the folder: another process (`npm run owner-link`) may open the same file.
 *
 * @throws VitrineError newer-format, storage-full, storage-failed
 */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  const file = join(options.dir, 'records.db');
  try {
    await mkdir(options.dir, { recursive: true });
  } catch (error) {
    throw recordError(error);
  }
  // The reader opens after the writer, which makes the tables that the reader's statements name.
  const writing = openWorkerLink<WriteOperations>({ file, mode: 'write' });
  const reading = openWorkerLink<ReadOperations>({ file, mode: 'read' }, writing);
  const [writer, reader] = await Promise.all([writing, reading]).catch(async (error) => {
    await writing.then((link) => link.close()).catch(() => undefined);
    throw error;
  });
  const nowMs = () => Math.floor(options.clock());

  return {
    products: {
      all: (store) => reader.call('products.all', store),
      get: (store, id) => reader.call('products.get', store, id),
      put: (store, product, author, expected) =>
        writer.call('products.put', store, product, author, expected),
      putAll: (store, products, author, expected) =>
        writer.call('products.putAll', store, products, author, expected),
      delete: (store, id, author, expected) => writer.call('products.delete', store, id, author, expected),
      async change(store, step, author) {
        const { revisions, ...done } = await writer.call('products.change', store, step, author);
        const at = Math.floor(author.atMs);
        const changed = revisions.flatMap(([index, revision]) => {
          const body = step.put[index];
          return body === undefined ? [] : { revision, at, by: author.by, body };
        });
        return { ...done, changed };
      },
      changes: (store, limit) => reader.call('products.changes', store, limit),
      undo: (store, number, author) => writer.call('products.undo', store, number, author),
    },
    feedStates: {
      all: (store) => reader.call('feedStates.all', store),
      put: (store, feed, body) => writer.call('feedStates.put', store, feed, body),
      delete: (store, feed) => writer.call('feedStates.delete', store, feed),
    },
    media: {
      all: (store) => reader.call('media.all', store),
      get: (hash) => reader.call('media.get', hash),
      put: (store, media, author) => writer.call('media.put', store, media, author),
      delete: (store, hash, author) => writer.call('media.delete', store, hash, author),
      deleted: (store, hash) => reader.call('media.deleted', store, hash),
      deletedBefore: (atMs) => reader.call('media.deletedBefore', atMs),
      forget: (store, hash) => writer.call('media.forget', store, hash),
    },
    facts: {
      add: (store, facts) => writer.call('facts.add', store, facts, nowMs()),
      shown: (store, cue) => reader.call('facts.shown', store, cue),
      count: (store, type) => reader.call('facts.count', store, type),
      expire: (type, receivedBeforeMs, limit) => writer.call('facts.expire', type, receivedBeforeMs, limit),
      list: (store, query) => reader.call('facts.list', store, query),
    },
    history: {
      add: (store, entries) => writer.call('history.add', store, entries),
      list: (store, query) => reader.call('history.list', store, query),
      get: (store, reference, revision) => reader.call('history.get', store, reference, revision),
    },
    people: {
      all: () => reader.call('people.all'),
      byEmail: (email) => reader.call('people.byEmail', email),
      byId: (id) => reader.call('people.byId', id),
      put: (person) => writer.call('people.put', person),
      delete: (id) => writer.call('people.delete', id),
      putLink: (tokenHash, expiresAtMs) => writer.call('people.putLink', tokenHash, expiresAtMs),
      takeLink: (tokenHash, atMs) => writer.call('people.takeLink', tokenHash, atMs),
      hasOwner: () => reader.call('people.hasOwner'),
      session: (id, atMs) => reader.call('people.session', id, atMs),
      putSession: (id, data, expiresAtMs) => writer.call('people.putSession', id, data, expiresAtMs, nowMs()),
      deleteSession: (id) => writer.call('people.deleteSession', id),
    },
    access: {
      staffLinks: (store) => reader.call('access.staffLinks', store),
      staffLink: (id) => reader.call('access.staffLink', id),
      staffLinkOf: (tokenHash) => reader.call('access.staffLinkOf', tokenHash),
      putStaffLink: (link) => writer.call('access.putStaffLink', link),
      touchStaffLink: (id, atMs) => writer.call('access.touchStaffLink', id, atMs),
      deleteStaffLink: (store, id) => writer.call('access.deleteStaffLink', store, id),
      invitations: (atMs) => reader.call('access.invitations', atMs),
      invitationOf: (tokenHash, atMs) => reader.call('access.invitationOf', tokenHash, atMs),
      putInvitation: (invitation) => writer.call('access.putInvitation', invitation),
      takeInvitation: (tokenHash, atMs) => writer.call('access.takeInvitation', tokenHash, atMs),
      deleteInvitation: (id) => writer.call('access.deleteInvitation', id),
    },
    screenTokens: {
      all: () => reader.call('screenTokens.all'),
      put: (token) => writer.call('screenTokens.put', token),
      revoke: (store, screen) => writer.call('screenTokens.revoke', store, screen),
    },
    async close() {
      // The reader first: the last connection to close moves the write-ahead log into the file.
      await reader.close();
      await writer.close();
    },
  };
}
