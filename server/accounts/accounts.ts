import { createHash, randomUUID } from 'node:crypto';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { PeopleRecords, PersonRecord } from '../records/records.ts';
import type { Role } from '../records/role.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import { hashOfToken } from './owner-links.ts';
import type { Passwords } from './passwords.ts';
import { ownedStores } from './roles.ts';

export interface AccountsOptions {
  readonly people: PeopleRecords;
  readonly passwords: Passwords;
  readonly clock: Clock;
  /** Stores that a first owner gets. */
  readonly stores: () => Promise<readonly string[]>;
  /** One key for one sender (IPv6 by its network); the address itself where not given. */
  readonly addressKey?: (address: string) => string;
  /** Wrong passwords in ten minutes, of one address and of one account. */
  readonly wrongPerAddress?: number;
  readonly wrongPerAccount?: number;
}

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** People, their roles and how they prove who they are. It knows no cookie: sessions are HTTP's. */
export interface Accounts {
  /** @throws VitrineError unauthenticated (the same sentence for a wrong password and an unknown person), too-many */
  signIn(email: string, password: string, address: string): Promise<PersonRecord>;
  /**
   * Uses a one-time link up. A known e-mail address gets the new password, an unknown one becomes a person; both own
   * every store.
   *
   * @throws VitrineError gone, too-many
   */
  becomeOwner(token: string, owner: NewPerson, address: string): Promise<PersonRecord>;
  /** @throws VitrineError conflict, forbidden (roles in stores that `by` does not own) */
  addPerson(
    person: NewPerson,
    roles: Readonly<Record<string, Role>>,
    by: PersonRecord,
  ): Promise<PersonRecord>;
  /**
   * Gives a person other roles in the stores that `by` owns: a store that is not named takes the role there away. Roles in
   * other stores stay.
   *
   * @throws VitrineError not-found, forbidden, conflict (the last owner of a store stays one)
   */
  changeRoles(id: string, roles: Readonly<Record<string, Role>>, by: PersonRecord): Promise<PersonRecord>;
  /** @throws VitrineError not-found, forbidden, conflict (the last owner of a store stays) */
  deletePerson(id: string, by: PersonRecord): Promise<void>;
  /** People of the stores that `by` owns. */
  peopleFor(by: PersonRecord): Promise<readonly PersonRecord[]>;
  byId(id: string): Promise<PersonRecord | undefined>;
}

const WINDOW_MS = 10 * 60_000;

/** Makes the accounts of a controller over its records. */
export function createAccounts(options: AccountsOptions): Accounts {
  const { people, passwords, clock, addressKey = (address) => address } = options;
  const limit = (max: number, what: string) => createAttemptLimit({ clock, max, windowMs: WINDOW_MS, what });
  const addresses = limit(options.wrongPerAddress ?? 20, 'passwords');
  const accounts = limit(options.wrongPerAccount ?? 30, 'passwords');
  const links = limit(10, 'links');

  async function knownTo(by: PersonRecord, id: string): Promise<PersonRecord> {
    const person = await people.byId(id);
    if (person === undefined || !sharesStore(person, by))
      throw new VitrineError('not-found', 'There is no such person in your stores.');
    return person;
  }

  /** @param stays - Stores that the person goes on owning. */
  async function refuseLastOwner(person: PersonRecord, stays: readonly string[]): Promise<void> {
    const others = (await people.all()).filter(({ id }) => id !== person.id);
    for (const store of ownedStores(person)) {
      if (!stays.includes(store) && !others.some((other) => other.roles[store] === 'owner'))
        throw new VitrineError('conflict', `This is the last owner of "${store}": make another one first.`);
    }
  }

  return {
    byId: (id) => people.byId(id),

    async signIn(email, password, address) {
      const giveBackAddress = addresses.take(addressKey(address));
      const giveBackAccount = accounts.take(emailKey(email));
      const person = await people.byEmail(emailKey(email));
      if (!(await passwords.matches(password, person?.passwordHash)) || person === undefined)
        throw new VitrineError('unauthenticated', 'The e-mail address or the password is wrong.');
      giveBackAddress();
      giveBackAccount();
      return person;
    },

    async becomeOwner(token, owner, address) {
      const giveBack = links.take(addressKey(address));
      // Hashed first: whoever has a good link must not lose it to a busy moment.
      const passwordHash = await passwords.hash(owner.password);
      if (!(await people.takeLink(hashOfToken(token), clock())))
        throw new VitrineError(
          'gone',
          'This link was used or is over. "npm run owner-link" on the controller prints a new one.',
        );
      giveBack();
      const email = emailKey(owner.email);
      const known = await people.byEmail(email);
      const stores = await options.stores();
      const person: PersonRecord = {
        id: known?.id ?? randomUUID(),
        email,
        name: owner.name,
        passwordHash,
        roles: {
          ...known?.roles,
          ...Object.fromEntries(
            (stores.length > 0 ? stores : ['main']).map((store) => [store, 'owner' as const]),
          ),
        },
      };
      await people.put(person);
      return person;
    },

    async addPerson(person, roles, by) {
      refuseForeignStores(roles, by);
      const email = emailKey(person.email);
      if ((await people.byEmail(email)) !== undefined)
        throw new VitrineError('conflict', 'A person with this e-mail address exists already.', {
          issues: [{ field: 'email', message: 'belongs to a person already' }],
        });
      const added: PersonRecord = {
        id: randomUUID(),
        email,
        name: person.name,
        passwordHash: await passwords.hash(person.password),
        roles,
      };
      await people.put(added);
      return added;
    },

    async changeRoles(id, roles, by) {
      refuseForeignStores(roles, by);
      const person = await knownTo(by, id);
      const owned = ownedStores(by);
      const elsewhere = Object.entries(person.roles).filter(([store]) => !owned.includes(store));
      const changed = { ...person, roles: { ...Object.fromEntries(elsewhere), ...roles } };
      await refuseLastOwner(person, ownedStores(changed));
      await people.put(changed);
      return changed;
    },

    async deletePerson(id, by) {
      const person = await knownTo(by, id);
      refuseForeignStores(person.roles, by);
      await refuseLastOwner(person, []);
      await people.delete(id);
    },

    async peopleFor(by) {
      return (await people.all()).filter((person) => sharesStore(person, by));
    },
  };
}

/** E-mail addresses are compared without case: nobody remembers how he typed his. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Changes when the password does: a session that carries another one is over. So a new password ends every session
 * without a list of them.
 */
export function passwordMark(person: PersonRecord): string {
  return createHash('sha256').update(person.passwordHash).digest('base64url').slice(0, 22);
}

/** @throws VitrineError forbidden: names the store. */
export function refuseForeignStores(roles: Readonly<Record<string, Role>>, by: PersonRecord): void {
  const owned = ownedStores(by);
  const foreign = Object.keys(roles).find((store) => !owned.includes(store));
  if (foreign !== undefined)
    throw new VitrineError('forbidden', `You do not own the store "${foreign}".`, {
      issues: [{ field: `roles.${foreign}`, message: 'is not a store of yours' }],
    });
}

function sharesStore(person: PersonRecord, by: PersonRecord): boolean {
  return person.id === by.id || ownedStores(by).some((store) => person.roles[store] !== undefined);
}
