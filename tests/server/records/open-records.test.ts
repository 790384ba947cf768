import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecords } from '../../../server/records/open-records.ts';
import { NOW_MS } from '../../playlists/documents/examples.ts';
import { factId, play } from './fact-examples.ts';
import { recordsContract } from './records.contract.ts';

const makeFolder = () => mkdtemp(join(tmpdir(), 'vitrine-records-'));

recordsContract('SQLite', async () => {
  const dir = await makeFolder();
  return {
    open: () => openRecords({ dir, clock: () => NOW_MS }),
    dispose: () => rm(dir, { recursive: true, force: true }),
  };
});

describe('openRecords', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await makeFolder();
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const open = () => openRecords({ dir, clock: () => NOW_MS });

  it('refuses the tables of a later Vitrine and leaves them as they are', async () => {
    const file = join(dir, 'records.db');
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE later (a); PRAGMA user_version = 99');
    db.close();
    await expect(open()).rejects.toMatchObject({ code: 'newer-format' });
    const after = new DatabaseSync(file);
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'later' }]);
    after.close();
  });

  it('says that a file which is no database is damaged, and keeps it', async () => {
    await writeFile(
      join(dir, 'records.db'),
      'not a database, but long enough to be taken for one '.repeat(100),
    );
    await expect(open()).rejects.toMatchObject({ code: 'storage-failed', message: /damaged/ });
    expect(await readFile(join(dir, 'records.db'), 'utf8')).toContain('not a database');
  });

  it('says that a folder cannot be written', async () => {
    await writeFile(join(dir, 'file'), '');
    const refused = openRecords({ dir: join(dir, 'file', 'data'), clock: () => NOW_MS });
    await expect(refused).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('commits durably: write-ahead log, every commit synced', async () => {
    const records = await open();
    const db = new DatabaseSync(join(dir, 'records.db'), { readOnly: true });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
    await records.close();
  });

  it('shares the file with a second opening, as the owner’s link needs it', async () => {
    const [first, second] = [await open(), await open()];
    await Promise.all([first.facts.add('main', [play(1)]), second.people.putLink('hash', NOW_MS + 1)]);
    expect(await second.facts.list('main', { limit: 1 })).toMatchObject([{ id: factId(1) }]);
    expect(await first.people.takeLink('hash', NOW_MS)).toBe(true);
    await Promise.all([first.close(), second.close()]);
  });

  it('refuses a wrong input without harm to what comes beside it', async () => {
    const records = await open();
    // A function cannot cross to a worker.
    const uncloneable = Object.assign(play(2), { detail: () => undefined });
    const results = await Promise.allSettled([
      records.facts.add('main', [play(1)]),
      records.facts.add('main', [uncloneable]),
      records.facts.add('main', [play(3)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await records.close();
  });
});
