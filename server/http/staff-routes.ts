import { z } from 'zod';
import { MAY_EDIT } from '../accounts/roles.ts';
import type { StaffLinks } from '../accounts/staff-links.ts';
import type { StaffLinkRecord } from '../records/access-records.ts';
import { personSchema, tellPerson } from './people-routes.ts';
import { type Route, route } from './route.ts';
import { startStaffSession } from './sign-in.ts';

export interface StaffRoutesOptions {
  readonly staffLinks: StaffLinks;
  readonly publicUrl: () => string;
}

const linkSchema = z.object({
  id: z.string(),
  name: z.string(),
  by: z.string(),
  at: z.number(),
  lastUsedMs: z.number().nullable(),
});

const BASE = '/api/stores/{store}/staff-links';

/** Links for staff: a manager makes and revokes them; whoever opens one may announce in that store. */
export function staffRoutes({ staffLinks, publicUrl }: StaffRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: BASE,
      tag: 'staff links',
      summary: 'Links by which staff announce',
      who: MAY_EDIT,
      answers: { 200: { description: 'In the order of their making', schema: z.array(linkSchema) } },
      handle: async (call) => ({
        status: 200,
        body: (await staffLinks.list(call.params.store ?? '')).map(tellLink),
      }),
    }),
    route({
      method: 'post',
      path: BASE,
      tag: 'staff links',
      summary: 'Make a link, to be sent or printed as a QR code; its address is told this once',
      who: MAY_EDIT,
      body: z.strictObject({ name: z.string().trim().min(1).max(80) }),
      answers: { 201: { description: 'Made', schema: linkSchema.extend({ address: z.string() }) } },
      async handle(call) {
        const { store = '' } = call.params;
        const { link, token } = await staffLinks.make(store, call.body.name, call.person().email);
        return { status: 201, body: { ...tellLink(link), address: `${publicUrl()}/staff#${token}` } };
      },
    }),
    route({
      method: 'delete',
      path: `${BASE}/{id}`,
      tag: 'staff links',
      summary: 'Revoke a link; every session that came by it ends at once',
      who: MAY_EDIT,
      answers: { 204: { description: 'Revoked' } },
      async handle(call) {
        const { store = '', id = '' } = call.params;
        await staffLinks.revoke(store, id, call.person().email);
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/sessions/staff',
      tag: 'sessions',
      summary: 'Begin a session with the token of a staff link',
      who: 'anyone',
      body: z.strictObject({ token: z.string().min(20).max(100) }),
      answers: { 201: { description: 'Role "staff" in the link’s store', schema: personSchema } },
      async handle(call) {
        const link = await staffLinks.open(call.body.token, call.address);
        const person = await staffLinks.personOf(link.id);
        await startStaffSession(call.request, link.id);
        return { status: 201, body: person && tellPerson(person) };
      },
    }),
  ];
}

function tellLink({ id, name, by, at, lastUsedMs }: StaffLinkRecord): z.infer<typeof linkSchema> {
  return { id, name, by, at, lastUsedMs };
}
