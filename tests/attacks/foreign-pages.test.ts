import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../server/http/browser.ts';
import { type Controller, openController } from '../server/http/open-controller.ts';

// What a page of another site can send with the cookie of somebody who is signed in here.

let controller: Controller;
let owner: Browser;
const PRESETS = '/api/stores/main/presets/evil';
const BODY = JSON.stringify({ name: 'x', content: { style: 'banner', title: { fr: 'Piraté' } } });
beforeAll(async () => {
  controller = await openController();
  owner = await controller.signedInAs('owner');
});
afterAll(() => controller.close());

describe('a foreign page', () => {
  it.each([
    { rule: 'its Origin', headers: { Origin: 'http://evil.example' } },
    { rule: 'an opaque Origin', headers: { Origin: 'null' } },
    { rule: 'an Origin that begins like ours', headers: { Origin: 'http://127.0.0.1.evil.example' } },
    { rule: 'another port of this machine', headers: { Origin: 'http://127.0.0.1:1' } },
    { rule: 'no Origin, but the mark of another site', headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { rule: 'no Origin, but the mark of a neighbour', headers: { 'Sec-Fetch-Site': 'same-site' } },
  ])('changes nothing: $rule', async ({ headers }) => {
    const sent = await owner.send('PUT', PRESETS, {
      headers: { 'Content-Type': 'application/json', ...headers } as Record<string, string>,
      body: BODY,
    });
    expect([sent.status, sent.json.code]).toEqual([403, 'foreign-origin']);
    expect((await owner.get(PRESETS)).status).toBe(404);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ])('changes nothing by a form of type %s, even without an Origin', async (type) => {
    const sent = await owner.send('POST', '/api/stores/main/announcements', {
      headers: { 'Content-Type': type },
      body: BODY,
    });
    expect(sent.status).toBe(415);
  });

  it('signs nobody in under a name of its own', async () => {
    const sent = await controller
      .browser()
      .post('/api/sessions', { email: 'a@b.fr', password: 'x' }, { Origin: 'http://evil.example' });
    expect([sent.status, sent.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('reads nothing: no answer of the API is shared with it', async () => {
    const read = await owner.get('/api/stores/main/screens', { Origin: 'http://evil.example' });
    expect(read.headers['access-control-allow-origin']).toBeUndefined();
    expect(read.headers['access-control-allow-credentials']).toBeUndefined();
    expect(read.headers['cross-origin-resource-policy']).toBe('same-origin');
    const asked = await owner.send('OPTIONS', PRESETS, {
      headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('frames no page of ours', async () => {
    const { headers } = await controller.browser().get('/console');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });
});

describe('our own page', () => {
  it('changes what it may', async () => {
    const sent = await owner.send('PUT', PRESETS, {
      headers: {
        'Content-Type': 'application/json',
        Origin: controller.address,
        'Sec-Fetch-Site': 'same-origin',
      },
      body: BODY,
    });
    expect(sent.status).toBe(201);
  });
});

describe('a name that was bent to this machine', () => {
  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', 'localhost.'])(
    'gets nothing but the right address: %j',
    async (host) => {
      const page = await owner.get('/console', { Host: host, Accept: 'text/html', 'Accept-Language': 'en' });
      expect(page.status).toBe(421);
      expect(page.text).toContain(controller.http.addresses.publicUrl());
      const read = await owner.get('/api/stores/main/screens', { Host: host });
      expect([read.status, read.json.code]).toEqual([421, 'unknown-host']);
    },
  );

  it('is not repeated on the page, nor in the policy', async () => {
    const page = await owner.get('/', { Host: '"><script>alert(1)</script>', Accept: 'text/html' });
    expect(page.status).toBe(421);
    expect(page.text + String(page.headers['content-security-policy'])).not.toContain('alert(1)');
  });
});
