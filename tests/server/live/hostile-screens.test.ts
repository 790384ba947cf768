import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLOSE_CODES,
  SCREEN_MESSAGE_LIMIT,
  SCREEN_MESSAGES_PER_MINUTE,
} from '../../../playlists/protocol/protocol.ts';
import { type LiveRig, startRig } from './support/live-rig.ts';
import { secretOf } from './support/test-screen.ts';

const NAMED = new Set<number>(Object.values(CLOSE_CODES));
/** Codes of RFC 6455 that ws itself gives for bytes that are no WebSocket messages. */
const PROTOCOL_ERRORS = new Set([1002, 1007, 1009]);

const HELLO = {
  type: 'hello',
  protocol: 1,
  secret: secretOf(),
  instance: 'instance-1',
  live: 0,
  sentAtMs: 1,
  client: 'test',
  viewport: { width: 1, height: 1 },
};

describe('the hub under bad input', () => {
  let rig: LiveRig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());

  it.each([
    { what: 'text that is no JSON', data: 'hello', reason: 'bad-message' },
    { what: 'null', data: 'null', reason: 'bad-message' },
    { what: 'an array', data: '[]', reason: 'bad-message' },
    { what: 'bytes', data: Buffer.from(JSON.stringify(HELLO)), reason: 'bad-message' },
    { what: 'another message before the hello', data: '{"type":"head-wanted"}', reason: 'bad-message' },
    {
      what: 'a hello of a later protocol',
      data: '{"type":"hello","protocol":2,"new":1}',
      reason: 'unsupported-version',
    },
    { what: 'a hello of no version', data: '{"type":"hello","protocol":0}', reason: 'unsupported-version' },
    { what: 'a short secret', data: JSON.stringify({ ...HELLO, secret: 'x' }), reason: 'bad-message' },
    { what: 'a field too many', data: JSON.stringify({ ...HELLO, admin: true }), reason: 'bad-message' },
    { what: 'a prototype', data: `{"__proto__":{"type":"hello"}}`, reason: 'bad-message' },
    { what: 'deep nesting', data: '['.repeat(100_000) + ']'.repeat(100_000), reason: 'bad-message' },
    {
      what: 'a message over the limit',
      data: `"${'x'.repeat(SCREEN_MESSAGE_LIMIT)}"`,
      reason: 'message-too-large',
    },
  ] as const)('$what is closed as $reason', async ({ data, reason }) => {
    const display = await rig.connect();
    display.ws.send(data);
    expect(await display.closed).toEqual({ code: CLOSE_CODES[reason], reason });
  });

  it('a message far over the limit is cut while it arrives', async () => {
    const display = await rig.connect();
    display.ws.send('x'.repeat(3 * SCREEN_MESSAGE_LIMIT));
    expect((await display.closed).code).toBe(1009);
  });

  it('a second hello is closed as bad-message', async () => {
    const display = await rig.connect();
    display.hello();
    await display.next('pairing');
    display.hello();
    expect((await display.closed).code).toBe(CLOSE_CODES['bad-message']);
  });

  it('more messages than a minute allows are closed as too-many-messages', async () => {
    const display = await rig.connect();
    display.hello();
    for (let count = 0; count < SCREEN_MESSAGES_PER_MINUTE; count++)
      display.send({ type: 'clock', sentAtMs: 1 });
    expect((await display.closed).code).toBe(CLOSE_CODES['too-many-messages']);
  });

  it('more pings than a minute allows are closed as too-many-messages', async () => {
    const display = await rig.connect();
    display.hello();
    // One at a time: ws itself cuts who sends faster than it is answered.
    while (display.ws.readyState === display.ws.OPEN) {
      const answered = once(display.ws, 'pong');
      display.ws.ping();
      await Promise.race([answered, display.closed]);
    }
    expect((await display.closed).code).toBe(CLOSE_CODES['too-many-messages']);
  });

  it('a flood of pings is cut', async () => {
    const display = await rig.connect();
    display.hello();
    for (let count = 0; count < 10_000; count++) display.ws.ping();
    expect((await display.closed).code).not.toBe(1000);
  });

  it('a display that says nothing is closed as hello-late', async () => {
    const hasty = await startRig({ helloMs: 20, heartbeatMs: 300 });
    const display = await hasty.connect();
    expect((await display.closed).code).toBe(CLOSE_CODES['hello-late']);
    await hasty.close();
  });

  it('a socket too many is refused before it is opened', async () => {
    const small = await startRig({ maxConnections: 1 });
    const first = await small.connect();
    await expect(small.connect()).rejects.toThrow('HTTP 503');
    await first.leave();
    await (await small.connect()).leave();
    await small.close();
  });

  const almostMessage = fc.oneof(
    fc.record(
      {
        type: fc.constantFrom('hello', 'clock', 'facts', 'health', 'head-wanted', 'live', '__proto__'),
        protocol: fc.oneof(fc.constant(1), fc.anything()),
        secret: fc.oneof(fc.constant(HELLO.secret), fc.string()),
        sentAtMs: fc.oneof(fc.double(), fc.integer(), fc.string()),
        facts: fc.oneof(fc.array(fc.anything(), { maxLength: 3 }), fc.anything()),
        live: fc.oneof(fc.integer(), fc.string()),
        viewport: fc.anything(),
        demo: fc.oneof(fc.constant('screen-0'), fc.string()),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({
      ...Object.fromEntries(
        Object.entries(HELLO).map(([key, value]) => [
          key,
          fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, fc.anything()),
        ]),
      ),
    }),
  );
  const anyText = fc.oneof(
    almostMessage.map((value) => JSON.stringify(value) ?? 'undefined'),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );

  it('whatever comes, a socket lives on or is closed with a named reason, and the hub serves the next', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: fc.uint8Array() }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.boolean(),
        async (messages, isGreeted) => {
          const display = await rig.connect();
          if (isGreeted) display.hello({ demo: 'screen-0' });
          for (const message of messages) display.ws.send(message);
          display.ws.close(1000);
          const { code, reason } = await display.closed;
          if (code === 1000) return;
          expect(
            NAMED.has(code) ? CLOSE_CODES[reason as keyof typeof CLOSE_CODES] : PROTOCOL_ERRORS.has(code),
          ).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
    const display = await rig.connect();
    display.hello({ demo: 'screen-0' });
    await display.next('programme');
    await display.leave();
  });
});
