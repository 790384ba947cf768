import { describe, expect, it } from 'vitest';
import { storageError } from '../../../server/documents/storage-error.ts';
import { recordError } from '../../../server/records/record-error.ts';

const failure = (members: object) => Object.assign(new Error('disk I/O error'), members);

describe('a write that fails', () => {
  it.each([
    ['a file on a full disk', { code: 'ENOSPC' }],
    ['a file beyond the quota', { code: 'EDQUOT' }],
    ['SQLite without room for a page', { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
    ['SQLite without room for the index of its log', { code: 'ERR_SQLITE_ERROR', errcode: 4874 }],
  ])('says that the disk is full: %s', (_what, members) => {
    for (const told of [storageError(failure(members)), recordError(failure(members))]) {
      expect(told.code).toBe('storage-full');
      expect(told.message).toMatch(/disk is full: .*Free some space and try again\.$/);
    }
  });

  it('is no full disk where SQLite could not read', () => {
    const members = { code: 'ERR_SQLITE_ERROR', errcode: 266 };
    expect(storageError(failure(members)).code).toBe('storage-failed');
    expect(recordError(failure(members)).code).toBe('storage-failed');
  });
});
