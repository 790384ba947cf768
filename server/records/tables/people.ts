import type { DatabaseSync } from 'node:sqlite';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import type { PersonRecord } from '../records.ts';

interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string;
  readonly roles: string;
}

const COLUMNS = 'id, email, name, password_hash, roles';

export function readPeople(db: DatabaseSync) {
  const all = db.prepare(`SELECT ${COLUMNS} FROM people ORDER BY email_key`);
  const byEmail = db.prepare(`SELECT ${COLUMNS} FROM people WHERE email_key = ?`);
  const byId = db.prepare(`SELECT ${COLUMNS} FROM people WHERE id = ?`);
  const owner = db.prepare(
    "SELECT 1 FROM people, json_each(people.roles) AS role WHERE role.value = 'owner' LIMIT 1",
  );
  return {
    'people.all': (): PersonRecord[] => (all.all() as unknown as PersonRow[]).map(personOf),
    'people.byEmail': (email: string) => found(byEmail.get(emailKey(email))),
    'people.byId': (id: string) => found(byId.get(id)),
    'people.hasOwner': (): boolean => owner.get() !== undefined,
  };
}

export function writePeople(db: DatabaseSync) {
  const twin = db.prepare('SELECT id FROM people WHERE email_key = ? AND id <> ?');
  const upsert = db.prepare(
    `INSERT INTO people (id, email, email_key, name, password_hash, roles) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET email = excluded.email, email_key = excluded.email_key, name = excluded.name,
       password_hash = excluded.password_hash, roles = excluded.roles`,
  );
  const remove = db.prepare('DELETE FROM people WHERE id = ?');
  return {
    'people.put'(person: PersonRecord): void {
      const key = emailKey(person.email);
      if (twin.get(key, person.id) !== undefined) {
        throw new VitrineError('conflict', 'Somebody signs in with this e-mail address already.', {
          issues: [{ field: 'email', message: 'is taken' }],
        });
      }
      upsert.run(
        person.id,
        person.email,
        key,
        person.name,
        person.passwordHash,
        JSON.stringify(person.roles),
      );
    },
    'people.delete'(id: string): void {
      remove.run(id);
    },
  };
}

/** Addresses that differ in capitals only are one person's. */
function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

function found(row: unknown): PersonRecord | undefined {
  return row === undefined ? undefined : personOf(row as PersonRow);
}

function personOf(row: PersonRow): PersonRecord {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    roles: JSON.parse(row.roles) as PersonRecord['roles'],
  };
}
