import { z } from 'zod';
import type { Invitations } from '../accounts/invitations.ts';
import { ROLES } from '../accounts/roles.ts';
import type { InvitationRecord } from '../records/access-records.ts';
import {
  emailAddress,
  newPassword,
  personName,
  personSchema,
  rolesByStore,
  tellPerson,
} from './people-routes.ts';
import { type Route, route } from './route.ts';
import { startSession } from './sign-in.ts';

export interface InvitationRoutesOptions {
  readonly invitations: Invitations;
  readonly publicUrl: () => string;
}

const token = z.string().min(20).max(100);

const givenSchema = z.object({ name: z.string(), roles: z.record(z.string(), z.enum(ROLES)) });

const invitationSchema = givenSchema.extend({
  id: z.string(),
  by: z.string(),
  at: z.number(),
  expiresAtMs: z.number(),
});

/** Inviting people with a role by a one-time link, and accepting. */
export function invitationRoutes({ invitations, publicUrl }: InvitationRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/invitations',
      tag: 'people',
      summary: 'Open invitations to the stores that you own',
      who: 'any-owner',
      answers: { 200: { description: 'In the order of their making', schema: z.array(invitationSchema) } },
      handle: async (call) => ({
        status: 200,
        body: (await invitations.list(call.person())).map(tellInvitation),
      }),
    }),
    route({
      method: 'post',
      path: '/api/invitations',
      tag: 'people',
      summary: 'Invite somebody; the address of the link is told this once and works once, for seven days',
      who: 'any-owner',
      body: z.strictObject({ name: personName, roles: rolesByStore }),
      answers: { 201: { description: 'Made', schema: invitationSchema.extend({ address: z.string() }) } },
      async handle(call) {
        const made = await invitations.invite(call.body, call.person());
        const address = `${publicUrl()}/setup#invitation=${made.token}`;
        return { status: 201, body: { ...tellInvitation(made.invitation), address } };
      },
    }),
    route({
      method: 'delete',
      path: '/api/invitations/{id}',
      tag: 'people',
      summary: 'Withdraw an invitation',
      who: 'any-owner',
      answers: { 204: { description: 'Withdrawn' } },
      async handle(call) {
        await invitations.cancel(call.params.id ?? '', call.person());
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/invitations/look',
      tag: 'people',
      summary: 'What an invitation gives, without using it up',
      who: 'anyone',
      body: z.strictObject({ token }),
      answers: { 200: { description: 'Name and roles', schema: givenSchema } },
      async handle(call) {
        const { name, roles } = await invitations.look(call.body.token, call.address);
        return { status: 200, body: { name, roles } };
      },
    }),
    route({
      method: 'post',
      path: '/api/people/invited',
      tag: 'people',
      summary: 'Accept an invitation; signs in',
      who: 'anyone',
      body: z.strictObject({ token, email: emailAddress, name: personName, password: newPassword }),
      answers: { 201: { description: 'You, signed in', schema: personSchema } },
      async handle(call) {
        const { token: given, ...own } = call.body;
        const person = await invitations.accept(given, own, call.address);
        await startSession(call.request, person);
        return { status: 201, body: tellPerson(person) };
      },
    }),
  ];
}

function tellInvitation({ id, name, roles, by, at, expiresAtMs }: InvitationRecord) {
  return { id, name, roles: { ...roles }, by, at, expiresAtMs };
}
