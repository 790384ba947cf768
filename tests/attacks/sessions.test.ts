import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOwnerLink } from '../../server/accounts/owner-links.ts';
import { type Controller, openController, PASSWORD } from '../server/http/open-controller.ts';

let controller: Controller;
beforeAll(async () => {
  controller = await openController();
});
afterAll(() => controller.close());

const whoIs = async (cookie: string) => {
  const browser = controller.browser();
  browser.cookie = cookie;
  return (await browser.get('/api/sessions/current')).json?.email;
};
const signIn = (email: string, password = PASSWORD, headers = {}) =>
  controller.browser().post('/api/sessions', { email, password }, headers);

describe('a session', () => {
  it('is a cookie that no script reads and no foreign form carries', async () => {
    await controller.signedInAs('owner', 'flags@example.org');
    const [cookie] = (await signIn('flags@example.org')).headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^vitrine\.sid=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
  });

  it('begins under a new name, whatever cookie was planted before', async () => {
    const victim = await controller.signedInAs('owner', 'fixed@example.org');
    const planted = victim.cookie;
    await victim.post('/api/sessions', { email: 'fixed@example.org', password: PASSWORD });
    expect(victim.cookie).not.toBe(planted);
    expect(await whoIs(victim.cookie)).toBe('fixed@example.org');
    expect(await whoIs(planted)).toBeUndefined();
  });

  it.each([
    'vitrine.sid=s%3Aguessed.signature',
    'vitrine.sid=guessed',
    'vitrine.sid=',
    'vitrine.sid=s%3A%00.x',
    'vitrine.sid=%',
  ])('is nobody’s under a forged cookie: %s', async (cookie) => {
    expect(await whoIs(cookie)).toBeUndefined();
  });

  it('ends when somebody signs out, in every copy', async () => {
    const one = await controller.signedInAs('owner', 'out@example.org');
    const copy = one.cookie;
    expect((await one.delete('/api/sessions/current')).status).toBe(204);
    expect(await whoIs(copy)).toBeUndefined();
  });

  it('ends with the person, and with the password', async () => {
    const owner = await controller.signedInAs('owner', 'boss@example.org');
    const staff = await controller.signedInAs('staff', 'staff@example.org');
    const { id } = (await staff.get('/api/sessions/current')).json;
    expect((await owner.delete(`/api/people/${id}`)).status).toBe(204);
    expect(await whoIs(staff.cookie)).toBeUndefined();
    const token = await createOwnerLink(controller.records.people, controller.clock.nowMs);
    const again = controller.browser();
    await again.post('/api/people/owner', {
      token,
      email: 'boss@example.org',
      name: 'B',
      password: 'a new password',
    });
    expect(await whoIs(owner.cookie)).toBeUndefined();
    expect(await whoIs(again.cookie)).toBe('boss@example.org');
  });

  it('ends after thirty days', async () => {
    const one = await controller.signedInAs('owner', 'days@example.org');
    controller.clock.nowMs += 30 * 86_400_000;
    expect(await whoIs(one.cookie)).toBeUndefined();
  });

  it('is given to nobody who only looks', async () => {
    const answers = await Promise.all(
      ['/', '/api/sessions/current', '/api/openapi.json'].map((path) => controller.browser().get(path)),
    );
    for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined();
  });

  it('never leaves in the open when PUBLIC_URL is https', async () => {
    const secure = await openController({ publicUrl: 'https://vitrine.shop.fr' });
    const token = await createOwnerLink(secure.records.people, secure.clock.nowMs);
    const body = { token, email: 'a@example.org', name: 'A', password: PASSWORD };
    const made = await secure.browser().post('/api/people/owner', body, { 'X-Forwarded-Proto': 'https' });
    expect(made.headers['set-cookie']?.[0]).toContain('Secure');
    const plain = await secure
      .browser()
      .post('/api/sessions', { email: 'a@example.org', password: PASSWORD });
    expect(plain.headers['set-cookie']).toBeUndefined();
    await secure.close();
  });
});

describe('a guesser', () => {
  it('is stopped by his address, whatever he claims to be forwarded for', async () => {
    await controller.signedInAs('owner', 'guessed@example.org');
    const statuses: number[] = [];
    for (let guess = 0; guess < 25; guess++) {
      const { status } = await signIn(`x${guess}@example.org`, 'wrong', {
        'X-Forwarded-For': `10.0.0.${guess}`,
        Forwarded: `for=10.0.0.${guess}`,
      });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    const refused = await signIn('guessed@example.org');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    controller.clock.nowMs += 10 * 60_000;
    expect((await signIn('guessed@example.org')).status).toBe(201);
  });

  it('of tokens is stopped after ten, and a good one waits with him', async () => {
    const token = await createOwnerLink(controller.records.people, controller.clock.nowMs);
    const body = { email: 'late@example.org', name: 'L', password: PASSWORD };
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess++) {
      const wrong = await controller.browser().post('/api/people/owner', { ...body, token: 'x'.repeat(43) });
      statuses.push(wrong.status);
    }
    expect(statuses).toEqual([...Array(10).fill(410), 429, 429]);
    expect((await controller.browser().post('/api/people/owner', { ...body, token })).status).toBe(429);
    controller.clock.nowMs += 10 * 60_000;
    expect((await controller.browser().post('/api/people/owner', { ...body, token })).status).toBe(201);
  });

  it('finds no password that is short, and no default one', async () => {
    const token = await createOwnerLink(controller.records.people, controller.clock.nowMs);
    const weak = await controller
      .browser()
      .post('/api/people/owner', { token, email: 'a@b.fr', name: 'A', password: 'admin' });
    expect(weak.json.issues).toMatchObject([{ field: 'password' }]);
    for (const password of ['admin', 'vitrine', 'password'])
      expect((await signIn('admin@example.org', password)).status).toBe(401);
  });
});
