import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeController, type WholeController } from '../support/whole-controller.ts';
import type { Browser } from './browser.ts';

let shop: WholeController;
let owner: Browser;
beforeAll(async () => {
  shop = await startWholeController();
  owner = await shop.signedInAs('owner');
});
afterAll(async () => {
  expect(shop.mistakes).toEqual([]);
  await shop.close();
});

const PASSWORD = 'correct horse battery';
const idOf = async (email: string) => (await shop.kept.people.byEmail(email))!.id;

async function invited(roles: object, name = 'Malik') {
  const { status, json } = await owner.post('/api/invitations', { name, roles });
  expect(status).toBe(201);
  return {
    id: json.id as string,
    address: String(json.address),
    token: String(json.address).split('invitation=')[1] ?? '',
  };
}

describe('an invitation', () => {
  it('is a link that works once and gives the roles that it says', async () => {
    const { token, address } = await invited({ main: 'manager' });
    expect(address).toMatch(/\/setup#invitation=[\w-]{43}$/);
    const browser = shop.browser();
    const look = await browser.post('/api/invitations/look', { token });
    expect(look.json).toEqual({ name: 'Malik', roles: { main: 'manager' } });
    const accepted = await browser.post('/api/people/invited', {
      token,
      email: 'malik@example.org',
      name: 'Malik',
      password: PASSWORD,
    });
    expect([accepted.status, accepted.json.roles]).toEqual([201, { main: 'manager' }]);
    expect((await browser.get('/api/sessions/current')).json.email).toBe('malik@example.org');
    const again = await shop.browser().post('/api/people/invited', {
      token,
      email: 'thief@example.org',
      name: 'Thief',
      password: PASSWORD,
    });
    expect(again.status).toBe(410);
  });

  it('takes nobody’s account over: a known address is refused, and the link stays good', async () => {
    const { token } = await invited({ main: 'viewer' });
    const accept = (email: string) =>
      shop.browser().post('/api/people/invited', { token, email, name: 'X', password: PASSWORD });
    const refused = await accept('OWNER@example.org');
    expect([refused.status, refused.json.issues[0].field]).toEqual([409, 'email']);
    expect(
      (await shop.browser().post('/api/sessions', { email: 'owner@example.org', password: PASSWORD })).status,
    ).toBe(201);
    expect((await accept('fresh@example.org')).status).toBe(201);
  });

  it('is over after seven days, and when it is withdrawn', async () => {
    const late = await invited({ main: 'viewer' });
    const withdrawn = await invited({ main: 'viewer' });
    expect((await owner.get('/api/invitations')).json).toHaveLength(2);
    expect((await owner.delete(`/api/invitations/${withdrawn.id}`)).status).toBe(204);
    shop.time.aheadMs += 7 * 86_400_000 + 1_000;
    for (const { token } of [late, withdrawn])
      expect((await shop.browser().post('/api/invitations/look', { token })).status).toBe(410);
    owner = await signInAgain();
    expect((await owner.get('/api/invitations')).json).toEqual([]);
  });

  it('to a store of others, or with a role that is none, is refused and names the field', async () => {
    const foreign = await owner.post('/api/invitations', { name: 'X', roles: { lyon: 'owner' } });
    expect([foreign.status, foreign.json.issues[0].field]).toEqual([403, 'roles.lyon']);
    const none = await owner.post('/api/invitations', { name: 'X', roles: { main: 'god' } });
    expect([none.status, none.json.issues[0].field]).toEqual([400, 'roles.main']);
    expect((await owner.post('/api/invitations', { name: 'X', roles: {} })).status).toBe(400);
  });
});

async function signInAgain(): Promise<Browser> {
  const browser = shop.browser();
  await browser.post('/api/sessions', { email: 'owner@example.org', password: PASSWORD });
  return browser;
}

describe('a change of roles', () => {
  it('takes effect at the person’s next request, and stands in the audit', async () => {
    const manager = await shop.signedInAs('manager', 'second@example.org');
    const id = await idOf('second@example.org');
    const changed = await owner.put(`/api/people/${id}/roles`, { roles: { main: 'viewer' } });
    expect([changed.status, changed.json.roles]).toEqual([200, { main: 'viewer' }]);
    expect((await manager.post('/api/stores/main/staff-links', { name: 'x' })).status).toBe(403);
    const [entry] = (await owner.get(`/api/stores/main/history?reference=people/${id}`)).json;
    expect(entry).toMatchObject({ by: 'owner@example.org', body: { name: 'Camille', role: 'viewer' } });
    await owner.put(`/api/people/${id}/roles`, { roles: {} });
    expect((await manager.get('/api/stores/main/playlists')).status).toBe(403);
  });

  it('never leaves a store without an owner', async () => {
    const id = await idOf('owner@example.org');
    const refused = await owner.put(`/api/people/${id}/roles`, { roles: { main: 'viewer' } });
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringMatching(/last owner/)]);
    expect((await owner.delete(`/api/people/${id}`)).status).toBe(409);
    await shop.signedInAs('owner', 'other@example.org');
    expect((await owner.put(`/api/people/${id}/roles`, { roles: { main: 'owner' } })).status).toBe(200);
  });

  it('leaves roles in stores of others as they are', async () => {
    await shop.signedInAs('viewer', 'both@example.org');
    const person = (await shop.kept.people.byEmail('both@example.org'))!;
    await shop.kept.people.put({ ...person, roles: { main: 'viewer', lyon: 'owner' } });
    const changed = await owner.put(`/api/people/${person.id}/roles`, { roles: { main: 'staff' } });
    expect(changed.json.roles).toEqual({ main: 'staff', lyon: 'owner' });
    const foreign = await owner.put(`/api/people/${person.id}/roles`, { roles: { lyon: 'viewer' } });
    expect(foreign.status).toBe(403);
  });
});
