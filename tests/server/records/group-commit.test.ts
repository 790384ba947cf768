import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runGroup } from '../../../server/records/group-commit.ts';
import { MIGRATIONS } from '../../../server/records/migrations.ts';
import { writeOperations } from '../../../server/records/operations.ts';
import { factId, play } from './fact-examples.ts';

function openTables(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const step of MIGRATIONS) db.exec(step);
  return db;
}

const countFacts = (db: DatabaseSync) => db.prepare('SELECT count(*) AS total FROM facts').get()?.total;
const addFacts = (id: number, numbers: readonly number[]) => ({
  id,
  operation: 'facts.add',
  input: ['main', numbers.map((number) => play(number)), 0],
});

describe('runGroup', () => {
  it('takes back what one operation began when it fails, and keeps its neighbours', () => {
    const db = openTables();
    const broken = { id: 2, operation: 'facts.add', input: ['main', [play(2), { ...play(3), id: '' }], 0] };
    const replies = runGroup(db, writeOperations(db), [addFacts(1, [1]), broken, addFacts(3, [4])]);
    expect(replies).toMatchObject([
      { id: 1, value: [factId(1)] },
      { id: 2, error: { code: 'invalid' } },
      { id: 3, value: [factId(4)] },
    ]);
    expect(countFacts(db)).toBe(2);
  });

  it('refuses an operation that does not exist, also by the name of what every object has', () => {
    const db = openTables();
    for (const operation of ['toString', '__proto__', 'facts.drop'])
      expect(runGroup(db, writeOperations(db), [{ id: 1, operation, input: [] }])).toMatchObject([
        { error: { code: 'storage-failed' } },
      ]);
  });

  it('tells everyone of a full disk, keeps what was there, and goes on when there is space again', () => {
    const db = openTables();
    const operations = writeOperations(db);
    runGroup(db, operations, [addFacts(1, [1, 2, 3])]);

    const pages = db.prepare('PRAGMA page_count').get()?.page_count;
    db.exec(`PRAGMA max_page_count = ${pages}`);
    const many = Array.from({ length: 500 }, (_, index) => index + 10);
    expect(runGroup(db, operations, [addFacts(2, many)])).toMatchObject([
      { error: { code: 'storage-full' } },
    ]);
    expect(countFacts(db)).toBe(3);
    expect(db.isTransaction).toBe(false);

    db.exec('PRAGMA max_page_count = 100000');
    expect(runGroup(db, operations, [addFacts(3, many)])).toMatchObject([{ id: 3 }]);
    expect(countFacts(db)).toBe(503);
  });

  it('acknowledges nothing when the commit itself fails', () => {
    const db = openTables();
    const operations = writeOperations(db);
    db.exec('PRAGMA foreign_keys = ON; CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT');
    db.exec(
      'CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT',
    );
    // A deferred constraint is judged on COMMIT: the one fault there that a test can bring about at will.
    const orphan = {
      ...operations,
      orphan: () => {
        db.exec('INSERT INTO child VALUES (7)');
      },
    };
    const replies = runGroup(db, orphan, [addFacts(1, [1]), { id: 2, operation: 'orphan', input: [] }]);
    expect(replies).toMatchObject([
      { id: 1, error: {} },
      { id: 2, error: {} },
    ]);
    expect(countFacts(db)).toBe(0);
  });
});
