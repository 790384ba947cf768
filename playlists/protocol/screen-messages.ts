import { z } from 'zod';
import { contentHash, documentId } from '../documents/primitives.ts';
import { displayFact } from '../facts/fact.ts';
import { FACTS_PER_BATCH } from './protocol.ts';

/** Local clock of the sender, milliseconds with fractions. */
const clockMs = z.number().min(0).max(1e15);

/** First message of a display. The secret is its token from the moment a person has paired it; before, its code is bound to it. */
export const helloMessage = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int().min(1).max(1_000),
  /** 256 random bits, base64url, made by the display and kept with its seat. */
  secret: contentHash,
  /** One per page load: tells a reload from a second window. */
  instance: z.string().regex(/^[\w-]{8,64}$/),
  /** Hash of the head that it holds. */
  head: contentHash.exactOptional(),
  /** Version of the live list that it holds; 0 for none. */
  live: z.int().min(0),
  sentAtMs: clockMs,
  /** Name of a planned screen to play without pairing: loopback, or with the owner's session. */
  demo: documentId.exactOptional(),
  client: z.string().max(60),
  viewport: z.strictObject({ width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000) }),
});

/** Asks for a clock exchange (NTP's four timestamps; the answer brings the middle two). */
export const clockRequest = z.strictObject({ type: z.literal('clock'), sentAtMs: clockMs });

/** Facts, oldest first; stored before they are acknowledged by id. `shown` goes ahead of plays. */
export const factsMessage = z.strictObject({
  type: z.literal('facts'),
  facts: z.array(displayFact).min(1).max(FACTS_PER_BATCH),
});

/** State of a display, once a minute and when it changes. */
export const healthMessage = z.strictObject({
  type: z.literal('health'),
  head: contentHash.exactOptional(),
  live: z.int().min(0),
  uptimeMs: z.int().min(0),
  /** Half the smallest round trip: the clock is right within this. */
  clockErrorMs: z.number().min(0).max(1e9),
  heapBytes: z.int().min(0).exactOptional(),
  /** Facts not acknowledged yet. */
  unsentFacts: z.int().min(0),
  isSecureContext: z.boolean(),
  /** The programme's planned days are over: it repeats the last week. */
  isPastHorizon: z.boolean(),
});

/** The head with this hash cannot be completed: a part was missing or damaged. Answered with the whole head. */
export const headRequest = z.strictObject({ type: z.literal('head-wanted') });

/** Everything that a display may say. */
export const screenMessage = z.discriminatedUnion('type', [
  helloMessage,
  clockRequest,
  factsMessage,
  healthMessage,
  headRequest,
]);
export type ScreenMessage = z.infer<typeof screenMessage>;
export type Hello = z.infer<typeof helloMessage>;
export type Health = z.infer<typeof healthMessage>;
