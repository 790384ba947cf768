import { randomBytes, randomUUID } from 'node:crypto';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Clock } from '../clock.ts';
import type { AccessRecords, InvitationRecord } from '../records/access-records.ts';
import type { PeopleRecords, PersonRecord } from '../records/records.ts';
import type { Role } from '../records/role.ts';
import { emailKey, type NewPerson, refuseForeignStores } from './accounts.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import type { Audit } from './audit.ts';
import { hashOfToken } from './owner-links.ts';
import type { Passwords } from './passwords.ts';
import { ownedStores } from './roles.ts';

/** One-time links by which owners let people in, each with the roles that it gives. */
export interface Invitations {
  /** @returns The invitation and its token, which is told this once. @throws VitrineError forbidden */
  invite(
    invited: { readonly name: string; readonly roles: Readonly<Record<string, Role>> },
    by: PersonRecord,
  ): Promise<{ readonly invitation: InvitationRecord; readonly token: string }>;
  /** Open ones to the stores that `by` owns. */
  list(by: PersonRecord): Promise<readonly InvitationRecord[]>;
  /** @throws VitrineError not-found */
  cancel(id: string, by: PersonRecord): Promise<void>;
  /** What a link gives, without using it up. @throws VitrineError gone, too-many */
  look(token: string, address: string): Promise<InvitationRecord>;
  /**
   * Becomes a person. An e-mail address that is known already is refused: an invitation sets nobody's password.
   *
   * @throws VitrineError gone, too-many, conflict
   */
  accept(token: string, person: NewPerson, address: string): Promise<PersonRecord>;
}

export interface InvitationsOptions {
  readonly access: AccessRecords;
  readonly people: PeopleRecords;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly note: Audit;
  readonly addressKey?: (address: string) => string;
}

const VALID_MS = 7 * 24 * 3_600_000;
const WINDOW_MS = 10 * 60_000;

export function createInvitations(options: InvitationsOptions): Invitations {
  const { access, people, passwords, clock, note, addressKey = (address) => address } = options;
  const wrong = createAttemptLimit({ clock, max: 10, windowMs: WINDOW_MS, what: 'links' });

  async function standing(token: string, address: string): Promise<InvitationRecord> {
    const giveBack = wrong.take(addressKey(address));
    const invitation = await access.invitationOf(hashOfToken(token), Math.round(clock()));
    if (invitation === undefined)
      throw new VitrineError('gone', 'This invitation was used, withdrawn or is over: ask for a new one.');
    giveBack();
    return invitation;
  }

  async function list(by: PersonRecord): Promise<readonly InvitationRecord[]> {
    const owned = ownedStores(by);
    const open = await access.invitations(Math.round(clock()));
    return open.filter(({ roles }) => Object.keys(roles).some((store) => owned.includes(store)));
  }

  return {
    list,
    look: standing,

    async invite({ name, roles }, by) {
      refuseForeignStores(roles, by);
      const token = randomBytes(32).toString('base64url');
      const at = Math.round(clock());
      const expiresAtMs = at + VALID_MS;
      const tokenHash = hashOfToken(token);
      const invitation = { id: randomUUID(), name, roles, tokenHash, by: by.email, at, expiresAtMs };
      await access.putInvitation(invitation);
      for (const store of Object.keys(roles))
        await note(store, `invitations/${invitation.id}`, { name, role: roles[store] }, by.email);
      return { invitation, token };
    },

    async cancel(id, by) {
      const invitation = (await list(by)).find((one) => one.id === id);
      if (invitation === undefined || !(await access.deleteInvitation(id)))
        throw new VitrineError('not-found', 'There is no such open invitation to your stores.');
      for (const store of Object.keys(invitation.roles))
        await note(store, `invitations/${id}`, null, by.email);
    },

    async accept(token, person, address) {
      await standing(token, address);
      const email = emailKey(person.email);
      if ((await people.byEmail(email)) !== undefined)
        throw new VitrineError(
          'conflict',
          'Somebody signs in with this e-mail address already: use another one.',
          {
            issues: [{ field: 'email', message: 'belongs to a person already' }],
          },
        );
      // Hashed first: whoever has a good link must not lose it to a busy moment.
      const passwordHash = await passwords.hash(person.password);
      const invitation = await access.takeInvitation(hashOfToken(token), Math.round(clock()));
      if (invitation === undefined)
        throw new VitrineError('gone', 'This invitation was used a moment ago: ask for a new one.');
      const { roles } = invitation;
      const accepted: PersonRecord = { id: randomUUID(), email, name: person.name, passwordHash, roles };
      await people.put(accepted);
      for (const store of Object.keys(roles))
        await note(store, `people/${accepted.id}`, { name: person.name, role: roles[store] }, invitation.by);
      return accepted;
    },
  };
}
