import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE_CODES, CONSOLE_MESSAGE_LIMIT } from '../../../../playlists/protocol/protocol.ts';
import { openConsole } from '../../support/test-console.ts';
import { startWholeController, type WholeController } from '../../support/whole-controller.ts';

let shop: WholeController;
let managers: string;
beforeAll(async () => {
  shop = await startWholeController();
  managers = (await shop.signedInAs('manager')).cookie;
});
afterAll(() => shop.close());

async function watching(cookie = managers) {
  const one = await openConsole(shop.address, cookie);
  await one.hello();
  return one;
}

describe('who may watch', () => {
  it('nobody without a session: the socket says so and closes', async () => {
    const one = await openConsole(shop.address, '');
    expect(await one.closed).toEqual({ code: CLOSE_CODES['signed-out'], reason: 'signed-out' });
    const forged = await openConsole(shop.address, 'vitrine.sid=s%3Aforged.signature');
    expect(await forged.closed).toMatchObject({ reason: 'signed-out' });
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'no page of another origin, whatever its cookie: %s',
    async (origin) => {
      await expect(openConsole(shop.address, managers, { Origin: origin })).rejects.toThrow('HTTP 403');
    },
  );

  it.each(['other', 'constructor'])(
    'nobody in the store "%s", which is not theirs or is none',
    async (store) => {
      const one = await openConsole(shop.address, managers);
      one.send({ type: 'hello', protocol: 1, store, sentAtMs: 1 });
      expect((await one.closed).reason).toMatch(/no-role|bad-message/);
    },
  );

  it('an installer hears of screens and of nothing that they play', async () => {
    const one = await watching((await shop.signedInAs('installer')).cookie);
    await one.next('screens');
    await shop.kept.documents.commit(
      'main',
      [
        { type: 'put', kind: 'presets', id: 'secret', body: presetOf('Secret') },
        { type: 'put', kind: 'screens', id: 'fashion', body: { name: 'Mode', tags: ['fashion'] } },
      ],
      shop.author(),
    );
    expect((await one.next('committed')).changes).toEqual([{ kind: 'screens', id: 'fashion', revision: 2 }]);
    expect(one.received.some(({ type }) => type === 'live')).toBe(false);
    one.ws.close();
  });

  it('nobody whose session has ended, from that moment on', async () => {
    const browser = await shop.signedInAs('viewer');
    const one = await watching(browser.cookie);
    await browser.delete('/api/sessions/current', { Origin: shop.address });
    expect((await one.closed).reason).toBe('signed-out');
  });

  it('nobody whose role is taken; who gets another is told to come again', async () => {
    const browser = await shop.signedInAs('manager', 'second@example.org');
    const person = (await shop.kept.people.byEmail('second@example.org'))!;
    const one = await watching(browser.cookie);
    await shop.kept.people.put({ ...person, roles: { main: 'staff' } });
    expect((await one.closed).reason).toBe('role-changed');
    const again = await openConsole(shop.address, browser.cookie);
    expect((await again.hello()).role).toBe('staff');
    await shop.kept.people.put({ ...person, roles: {} });
    expect((await again.closed).reason).toBe('no-role');
    await shop.kept.people.delete(person.id);
    const gone = await openConsole(shop.address, browser.cookie);
    expect((await gone.closed).reason).toBe('signed-out');
  });
});

describe('bad input', () => {
  const HELLO = { type: 'hello', protocol: 1, store: 'main', sentAtMs: 1 };
  it.each([
    { what: 'no JSON', data: 'hello', reason: 'bad-message' },
    { what: 'null', data: 'null', reason: 'bad-message' },
    { what: 'a question before the hello', data: '{"type":"clock","sentAtMs":1}', reason: 'bad-message' },
    { what: 'bytes', data: Buffer.from(JSON.stringify(HELLO)), reason: 'bad-message' },
    { what: 'a later protocol', data: '{"type":"hello","protocol":2}', reason: 'unsupported-version' },
    { what: 'a field too many', data: JSON.stringify({ ...HELLO, role: 'owner' }), reason: 'bad-message' },
    { what: 'too many bytes', data: `"${'x'.repeat(CONSOLE_MESSAGE_LIMIT)}"`, reason: 'message-too-large' },
  ] as const)('$what is closed as $reason', async ({ data, reason }) => {
    const one = await openConsole(shop.address, managers);
    one.ws.send(data);
    expect(await one.closed).toEqual({ code: CLOSE_CODES[reason], reason });
  });

  it('a second hello is closed', async () => {
    const one = await watching();
    one.send(HELLO);
    expect((await one.closed).reason).toBe('bad-message');
  });

  it('more questions than a minute allows are closed', async () => {
    const one = await watching();
    for (let count = 0; count < 300; count += 1) one.send({ type: 'clock', sentAtMs: count });
    expect((await one.closed).reason).toBe('too-many-messages');
  });

  it('whatever it is closes that socket with a named code, and no other', async () => {
    const bystander = await watching();
    const named = new Set<number>(Object.values(CLOSE_CODES));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        const one = await openConsole(shop.address, managers);
        one.ws.send(text);
        expect(named.has((await one.closed).code)).toBe(true);
      }),
      { numRuns: 40 },
    );
    bystander.send({ type: 'clock', sentAtMs: 1 });
    await bystander.next('clock');
    bystander.ws.close();
  });

  it('leaves no trace in the log, and the controller well', () => {
    expect(shop.mistakes).toEqual([]);
  });
});

function presetOf(name: string) {
  return { name, content: { style: 'banner', title: { fr: name } } };
}
