import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsoleMessage, consoleMessage } from '../../../playlists/protocol/console-messages.ts';
import { type ConsoleNews, consoleNews } from '../../../playlists/protocol/console-news.ts';
import { CLOSE_CODES } from '../../../playlists/protocol/protocol.ts';
import { readConsoleMessage } from '../../../playlists/protocol/read-console-message.ts';

const CLOCK = { sentAtMs: 1, receivedAtMs: 2, answeredAtMs: 3 };

/** One of each: a new message is tested by standing here, and must stand here. */
const FROM_CONSOLE: { readonly [K in ConsoleMessage['type']]: Extract<ConsoleMessage, { type: K }> } = {
  hello: { type: 'hello', protocol: 1, store: 'main', sentAtMs: 1.5 },
  clock: { type: 'clock', sentAtMs: 1 },
};

const NEWS: { readonly [K in ConsoleNews['type']]: Extract<ConsoleNews, { type: K }> } = {
  welcome: {
    type: 'welcome',
    protocol: 1,
    clock: CLOCK,
    store: 'main',
    role: 'manager',
    revision: 42,
    publication: 7,
  },
  committed: {
    type: 'committed',
    by: 'camille@example.org',
    atMs: 1,
    revision: 43,
    changes: [{ kind: 'products', id: 'lamp', revision: null }],
    more: 0,
  },
  screens: {
    type: 'screens',
    isWhole: false,
    removed: ['window'],
    screens: [
      {
        id: 'till',
        state: 'outdated',
        reason: 'holds-older',
        sinceMs: 1,
        audience: 'landscape/fr/',
        head: 'A'.repeat(43),
        appliesAtMs: 1,
      },
    ],
  },
  live: { type: 'live', version: 1, isWhole: true, cues: [] },
  receipts: {
    type: 'receipts',
    cue: 'a',
    of: 2,
    reachable: 1,
    shown: 1,
    p50Ms: 60,
    p95Ms: 60,
    missing: [{ screen: 'till', reason: 'unreachable', sinceMs: 1 }],
  },
  work: {
    type: 'work',
    id: 'a',
    kind: 'import',
    name: 'shopify.csv',
    by: 'camille@example.org',
    startedAtMs: 1,
    done: 3,
    total: null,
    state: 'running',
  },
  clock: { type: 'clock', clock: CLOCK },
  'clock-stepped': { type: 'clock-stepped', byMs: -3_600_000 },
};

describe('messages of a console', () => {
  it('are all shown here', () => {
    expect(Object.keys(FROM_CONSOLE).sort()).toEqual(
      consoleMessage.options.map((option) => option.shape.type.value).sort(),
    );
  });

  it.each(Object.values(FROM_CONSOLE))('$type is read as it was sent', (message) => {
    expect(readConsoleMessage(JSON.stringify(message))).toEqual({ message });
  });

  it.each(Object.values(FROM_CONSOLE))(
    '$type with an unknown field, or without a needed one, is refused',
    (message) => {
      expect(readConsoleMessage(JSON.stringify({ ...message, more: 1 }))).toEqual({ refused: 'bad-message' });
      for (const field of Object.keys(message)) {
        const { [field]: _dropped, ...rest } = message as unknown as Record<string, unknown>;
        expect(readConsoleMessage(JSON.stringify(rest))).toEqual({ refused: 'bad-message' });
      }
    },
  );

  it('a hello of another protocol is refused by its version', () => {
    expect(readConsoleMessage('{"type":"hello","protocol":2,"later":true}')).toEqual({
      refused: 'unsupported-version',
    });
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const read = readConsoleMessage(text);
        expect('message' in read || read.refused in CLOSE_CODES).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('news for consoles', () => {
  it('are all shown here', () => {
    expect(Object.keys(NEWS).sort()).toEqual(
      consoleNews.def.options.map((option) => option.def.shape.type.def.values[0]).sort(),
    );
  });

  it.each(Object.values(NEWS))('$type is read as it was sent', (message) => {
    expect(consoleNews.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });
});
