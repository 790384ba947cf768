import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ControllerMessage,
  controllerMessage,
} from '../../../playlists/protocol/controller-messages.ts';
import { CLOSE_CODES, FACTS_PER_BATCH, SCREEN_MESSAGE_LIMIT } from '../../../playlists/protocol/protocol.ts';
import { readScreenMessage } from '../../../playlists/protocol/read-screen-message.ts';
import { type ScreenMessage, screenMessage } from '../../../playlists/protocol/screen-messages.ts';

const HASH = 'A'.repeat(43);
const CLOCK = { sentAtMs: 1, receivedAtMs: 2, answeredAtMs: 3 };
const SELF = { id: 'caisse', code: 'abc234', name: 'Caisse', tags: ['till'], calm: true, isDemo: false };
const PLAY = {
  type: 'play',
  id: '019a0000-0000-7000-8000-000000000001',
  screen: 'caisse',
  atMs: 1_795_500_000_000,
  region: 'main',
  item: 'evening/lamp',
  slide: 'evening/lamp#0',
  head: HASH,
  publication: 1,
  locale: 'fr',
  durationMs: 8_000,
  ended: 'done',
} as const;

/** One of each: a new message is tested by standing here, and must stand here. */
const FROM_SCREEN: { readonly [K in ScreenMessage['type']]: Extract<ScreenMessage, { type: K }> } = {
  hello: {
    type: 'hello',
    protocol: 1,
    secret: HASH,
    instance: 'instance-1',
    live: 0,
    sentAtMs: 1.5,
    client: 'vitrine',
    viewport: { width: 1920, height: 1080 },
  },
  clock: { type: 'clock', sentAtMs: 1 },
  facts: { type: 'facts', facts: [PLAY] },
  health: {
    type: 'health',
    live: 0,
    uptimeMs: 1,
    clockErrorMs: 0.2,
    unsentFacts: 0,
    isSecureContext: false,
    isPastHorizon: false,
  },
  'head-wanted': { type: 'head-wanted' },
};

const FROM_CONTROLLER: {
  readonly [K in ControllerMessage['type']]: Extract<ControllerMessage, { type: K }>;
} = {
  welcome: { type: 'welcome', protocol: 1, clock: CLOCK, self: SELF },
  pairing: {
    type: 'pairing',
    clock: CLOCK,
    code: 'ACDEFG',
    expiresAtMs: 1,
    consoleAddress: 'http://x/console',
    storeName: 'x',
  },
  clock: { type: 'clock', clock: CLOCK },
  programme: { type: 'programme', hash: HASH, from: HASH, change: {}, parts: [], applyAtMs: 1 },
  live: { type: 'live', version: 1, isWhole: true, cues: [] },
  'facts-stored': { type: 'facts-stored', ids: [PLAY.id] },
  self: { type: 'self', self: SELF },
  'clock-stepped': { type: 'clock-stepped', byMs: -3_600_000 },
  command: { type: 'command', command: 'reload' },
};

describe('messages of a screen', () => {
  it('are all shown here', () => {
    expect(Object.keys(FROM_SCREEN).sort()).toEqual(
      screenMessage.options.map((option) => option.shape.type.value).sort(),
    );
  });

  it.each(Object.values(FROM_SCREEN))('$type is read as it was sent', (message) => {
    expect(readScreenMessage(JSON.stringify(message))).toEqual({ message });
  });

  it.each(Object.values(FROM_SCREEN))('$type with an unknown field is refused', (message) => {
    expect(readScreenMessage(JSON.stringify({ ...message, more: 1 }))).toEqual({ refused: 'bad-message' });
  });

  it('$type without a needed field is refused', () => {
    for (const message of Object.values(FROM_SCREEN))
      for (const field of Object.keys(message).filter((key) => key !== 'protocol')) {
        const { [field]: _dropped, ...rest } = message as unknown as Record<string, unknown>;
        expect(readScreenMessage(JSON.stringify(rest))).toEqual({ refused: 'bad-message' });
      }
  });

  it.each([0, 2, 1.5, -1, 1e9])(
    'a hello of protocol %d is refused by its version, whatever else it says',
    (protocol) => {
      expect(readScreenMessage(JSON.stringify({ type: 'hello', protocol, more: true }))).toEqual({
        refused: 'unsupported-version',
      });
    },
  );

  it('a full batch of facts stays below the limit of a message, one fact more is refused', () => {
    const facts = Array.from({ length: FACTS_PER_BATCH }, () => PLAY);
    const text = JSON.stringify({ type: 'facts', facts });
    expect(text.length).toBeLessThan(SCREEN_MESSAGE_LIMIT);
    expect(readScreenMessage(text)).toHaveProperty('message');
    expect(readScreenMessage(JSON.stringify({ type: 'facts', facts: [...facts, PLAY] }))).toEqual({
      refused: 'bad-message',
    });
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify([value]).slice(1)),
        ),
        (text) => {
          const read = readScreenMessage(text);
          expect('message' in read || read.refused in CLOSE_CODES).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('messages of the controller', () => {
  it('are all shown here', () => {
    expect(Object.keys(FROM_CONTROLLER).sort()).toEqual(
      controllerMessage.def.options.map((option) => option.def.shape.type.def.values[0]).sort(),
    );
  });

  it.each(Object.values(FROM_CONTROLLER))('$type is read as it was sent', (message) => {
    expect(controllerMessage.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });
});

describe('CLOSE_CODES', () => {
  it('are all different and of the range that applications may use', () => {
    const codes = Object.values(CLOSE_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code >= 4400 && code < 4600)).toBe(true);
  });
});
