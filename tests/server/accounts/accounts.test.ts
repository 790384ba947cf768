import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Accounts, createAccounts } from '../../../server/accounts/accounts.ts';
import { createOwnerLink, OWNER_LINK_MS } from '../../../server/accounts/owner-links.ts';
import { openRecords } from '../../../server/records/open-records.ts';
import type { PersonRecord, Records } from '../../../server/records/records.ts';
import type { Role } from '../../../server/records/role.ts';

let dir: string;
let records: Records;
let accounts: Accounts;
const clock = { nowMs: 1_000_000 };

/** Recognisable at a glance, and quick: how passwords are hashed has tests of its own. */
const passwords = {
  hash: async (password: string) => `hash of ${password}`,
  matches: async (password: string, phc: string | undefined) => phc === `hash of ${password}`,
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vitrine-accounts-'));
  records = await openRecords({ dir, clock: () => clock.nowMs });
});
afterAll(async () => {
  await records.close();
  await rm(dir, { recursive: true });
});
beforeEach(async () => {
  for (const person of await records.people.all()) await records.people.delete(person.id);
  accounts = createAccounts({
    people: records.people,
    passwords,
    clock: () => clock.nowMs,
    stores: async () => ['main', 'lyon'],
  });
});

const link = () => createOwnerLink(records.people, clock.nowMs);
const CAMILLE = { email: 'Camille@Example.org', name: 'Camille', password: 'correct horse' };

async function person(email: string, roles: Readonly<Record<string, Role>>): Promise<PersonRecord> {
  const made = { id: email, email, name: email, passwordHash: 'hash of it', roles };
  await records.people.put(made);
  return made;
}

describe('a one-time link', () => {
  it('makes an owner of every store, once', async () => {
    const token = await link();
    const owner = await accounts.becomeOwner(token, CAMILLE, '10.0.0.1');
    expect(owner).toMatchObject({ email: 'camille@example.org', roles: { main: 'owner', lyon: 'owner' } });
    await expect(accounts.becomeOwner(token, CAMILLE, '10.0.0.1')).rejects.toMatchObject({ code: 'gone' });
  });

  it('is used by one, however many press at once', async () => {
    const token = await link();
    const presses = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((name) =>
        accounts.becomeOwner(token, { ...CAMILLE, email: `${name}@example.org` }, '10.0.0.1'),
      ),
    );
    expect(presses.filter((press) => press.status === 'fulfilled')).toHaveLength(1);
    expect(await records.people.all()).toHaveLength(1);
  });

  it('waits 24 hours and no longer', async () => {
    const [used, late] = [await link(), await link()];
    clock.nowMs += OWNER_LINK_MS - 1;
    await accounts.becomeOwner(used, CAMILLE, '10.0.0.1');
    clock.nowMs += 1;
    await expect(accounts.becomeOwner(late, CAMILLE, '10.0.0.1')).rejects.toMatchObject({ code: 'gone' });
  });

  it('gives a known person a new password and keeps who he is', async () => {
    const before = await accounts.becomeOwner(await link(), CAMILLE, '10.0.0.1');
    const after = await accounts.becomeOwner(
      await link(),
      { ...CAMILLE, password: 'another horse' },
      '10.0.0.1',
    );
    expect(after.id).toBe(before.id);
    await expect(accounts.signIn(CAMILLE.email, CAMILLE.password, '10.0.0.1')).rejects.toThrow();
    expect(await accounts.signIn(CAMILLE.email, 'another horse', '10.0.0.1')).toMatchObject({
      id: before.id,
    });
  });

  it('is kept as a hash only', async () => {
    const stored: string[] = [];
    const token = await createOwnerLink({ putLink: async (hash) => void stored.push(hash) }, 0);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(stored[0]).not.toContain(token);
  });
});

describe('signing in', () => {
  it('tells an unknown person and a wrong password alike', async () => {
    await accounts.becomeOwner(await link(), CAMILLE, '10.0.0.1');
    const wrong = await accounts.signIn(CAMILLE.email, 'wrong', '10.0.0.1').catch((error: Error) => error);
    const unknown = await accounts
      .signIn('nobody@example.org', 'wrong', '10.0.0.1')
      .catch((error: Error) => error);
    expect(wrong).toMatchObject({ code: 'unauthenticated' });
    expect(unknown).toEqual(wrong);
  });

  it('asks the hash of nobody, too, so that both take as long', async () => {
    const asked: (string | undefined)[] = [];
    const watched = createAccounts({
      people: records.people,
      passwords: {
        ...passwords,
        matches: async (_password, phc) => {
          asked.push(phc);
          return false;
        },
      },
      clock: () => clock.nowMs,
      stores: async () => ['main'],
    });
    await expect(watched.signIn('nobody@example.org', 'x', '10.0.0.1')).rejects.toThrow();
    expect(asked).toEqual([undefined]);
  });

  it('ends an address that guesses, and not its neighbours', async () => {
    await accounts.becomeOwner(await link(), CAMILLE, '10.0.0.1');
    for (let guess = 0; guess < 20; guess++)
      await accounts.signIn(`${guess}@example.org`, 'x', '10.0.0.9').catch(() => undefined);
    await expect(accounts.signIn(CAMILLE.email, CAMILLE.password, '10.0.0.9')).rejects.toMatchObject({
      code: 'too-many',
    });
    await expect(accounts.signIn(CAMILLE.email, CAMILLE.password, '10.0.0.1')).resolves.toBeDefined();
  });

  it('ends guesses at one account from many addresses', async () => {
    await accounts.becomeOwner(await link(), CAMILLE, '10.0.0.1');
    for (let guess = 0; guess < 30; guess++)
      await accounts.signIn(CAMILLE.email.toUpperCase(), 'x', `10.0.1.${guess}`).catch(() => undefined);
    await expect(accounts.signIn(CAMILLE.email, CAMILLE.password, '10.0.2.1')).rejects.toMatchObject({
      code: 'too-many',
    });
  });
});

describe('people', () => {
  const NEW = { email: 'lou@example.org', name: 'Lou', password: 'correct horse' };

  it('are added by owners, in stores of their own only', async () => {
    const owner = await person('owner@example.org', { main: 'owner', lyon: 'staff' });
    expect(await accounts.addPerson(NEW, { main: 'staff' }, owner)).toMatchObject({
      roles: { main: 'staff' },
    });
    await expect(
      accounts.addPerson({ ...NEW, email: 'x@example.org' }, { lyon: 'owner' }, owner),
    ).rejects.toMatchObject({ code: 'forbidden', issues: [{ field: 'roles.lyon' }] });
    await expect(accounts.addPerson(NEW, { main: 'viewer' }, owner)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are seen by owners of a store in which they have a role', async () => {
    const owner = await person('owner@example.org', { main: 'owner' });
    await person('here@example.org', { main: 'viewer' });
    await person('there@example.org', { lyon: 'viewer' });
    expect((await accounts.peopleFor(owner)).map((one) => one.email)).toEqual([
      'here@example.org',
      'owner@example.org',
    ]);
    await expect(accounts.deletePerson('there@example.org', owner)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('never leave a store without an owner', async () => {
    const owner = await person('owner@example.org', { main: 'owner' });
    await expect(accounts.deletePerson(owner.id, owner)).rejects.toMatchObject({ code: 'conflict' });
    await person('second@example.org', { main: 'owner' });
    await accounts.deletePerson(owner.id, owner);
    expect(await accounts.byId(owner.id)).toBeUndefined();
  });

  it('who also work in a foreign store are not deleted from here', async () => {
    const owner = await person('owner@example.org', { main: 'owner' });
    await person('both@example.org', { main: 'staff', lyon: 'manager' });
    await expect(accounts.deletePerson('both@example.org', owner)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
