import { z } from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { personSchema, tellPerson } from './people-routes.ts';
import { type Route, route } from './route.ts';
import { endSession, startSession } from './sign-in.ts';

const signInBody = z.strictObject({
  email: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
});

/** Signing in and out. The session is a cookie that no script can read. */
export function sessionRoutes(accounts: Accounts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/sessions',
      tag: 'sessions',
      summary: 'Sign in',
      who: 'anyone',
      body: signInBody,
      answers: { 201: { description: 'Signed in: the cookie is set', schema: personSchema } },
      async handle(call) {
        const person = await accounts.signIn(call.body.email, call.body.password, call.address);
        await startSession(call.request, person);
        return { status: 201, body: tellPerson(person) };
      },
    }),
    route({
      method: 'get',
      path: '/api/sessions/current',
      tag: 'sessions',
      summary: 'Who is signed in',
      // To be signed out is an answer, not a fault: the console asks this first of all.
      who: 'anyone',
      answers: { 200: { description: 'You, or null', schema: personSchema.nullable() } },
      async handle(call) {
        const person = await call.personIfAny();
        return { status: 200, body: person === undefined ? null : tellPerson(person) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/sessions/current',
      tag: 'sessions',
      summary: 'Sign out',
      who: 'signed-in',
      answers: { 204: { description: 'Signed out: the session is deleted' } },
      async handle(call) {
        await endSession(call.request, call.response);
        return { status: 204 };
      },
    }),
  ];
}
