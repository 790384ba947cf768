import { z } from 'zod';
import { documentId } from '../../playlists/documents/primitives.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Audit } from '../accounts/audit.ts';
import { ownedStores, ROLES, roleIn } from '../accounts/roles.ts';
import type { PersonRecord } from '../records/records.ts';
import { type Route, route } from './route.ts';
import { startSession } from './sign-in.ts';

/** Ten characters at least; beyond 200 only time is spent. */
export const newPassword = z.string().min(10, 'use ten characters or more').max(200);
export const emailAddress = z.email('is not an e-mail address').max(200);
export const personName = z.string().trim().min(1).max(80);

/** Roles that somebody gets. */
export const rolesByStore = z
  .record(documentId, z.enum(ROLES))
  .refine((roles) => Object.keys(roles).length > 0, 'names no store');

const ownerBody = z.strictObject({
  token: z.string().min(20).max(100),
  email: emailAddress,
  name: personName,
  password: newPassword,
});

const personBody = z.strictObject({
  email: emailAddress,
  name: personName,
  password: newPassword,
  roles: rolesByStore,
});

/** A person as REST tells it: no hash of a password leaves the records. */
export const personSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.record(z.string(), z.enum(ROLES)),
});

function roleNoted(person: PersonRecord, store: string) {
  const role = roleIn(person, store);
  return role === undefined ? null : { name: person.name, role };
}

/** The public face of a person. */
export function tellPerson({ id, email, name, roles }: PersonRecord): z.infer<typeof personSchema> {
  return { id, email, name, roles: { ...roles } };
}

/** The first owner by a one-time link, and the people whom owners add. */
export function peopleRoutes(accounts: Accounts, note: Audit): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/people/owner',
      tag: 'people',
      summary: 'Become owner with the token of a one-time link; signs in',
      who: 'anyone',
      body: ownerBody,
      answers: { 201: { description: 'Owner of every store, signed in', schema: personSchema } },
      async handle(call) {
        const { token, ...owner } = call.body;
        const person = await accounts.becomeOwner(token, owner, call.address);
        await startSession(call.request, person);
        return { status: 201, body: tellPerson(person) };
      },
    }),
    route({
      method: 'get',
      path: '/api/people',
      tag: 'people',
      summary: 'People of the stores that you own',
      who: 'any-owner',
      answers: { 200: { description: 'In no particular order', schema: z.array(personSchema) } },
      async handle(call) {
        return { status: 200, body: (await accounts.peopleFor(call.person())).map(tellPerson) };
      },
    }),
    route({
      method: 'post',
      path: '/api/people',
      tag: 'people',
      summary: 'Add a person, with roles in stores that you own',
      who: 'any-owner',
      body: personBody,
      answers: { 201: { description: 'Added', schema: personSchema } },
      async handle(call) {
        const { roles, ...person } = call.body;
        const added = await accounts.addPerson(person, roles, call.person());
        return { status: 201, headers: { Location: `/api/people/${added.id}` }, body: tellPerson(added) };
      },
    }),
    route({
      method: 'put',
      path: '/api/people/{id}/roles',
      tag: 'people',
      summary:
        'Give a person other roles in the stores that you own; a store not named takes the role there away',
      who: 'any-owner',
      body: z.strictObject({ roles: z.record(documentId, z.enum(ROLES)) }),
      answers: { 200: { description: 'Changed; their pages follow at once', schema: personSchema } },
      async handle(call) {
        const person = await accounts.changeRoles(call.params.id ?? '', call.body.roles, call.person());
        for (const store of ownedStores(call.person()))
          await note(store, `people/${person.id}`, roleNoted(person, store), call.person().email);
        return { status: 200, body: tellPerson(person) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/people/{id}',
      tag: 'people',
      summary: 'Delete a person; every session of theirs ends',
      who: 'any-owner',
      answers: { 204: { description: 'Deleted' } },
      async handle(call) {
        const { id = '' } = call.params;
        await accounts.deletePerson(id, call.person());
        for (const store of ownedStores(call.person()))
          await note(store, `people/${id}`, null, call.person().email);
        return { status: 204 };
      },
    }),
  ];
}
