import * as z from 'zod/mini';
import type { Cue } from '../documents/cue.ts';
import type { HeadChange } from '../programme/head-change.ts';
import type { Head, Part } from '../programme/programme.ts';
import { clockExchange } from './clock-exchange.ts';

// zod/mini, and types alone on the display: these schemas are for the controller's tests and other people's clients.

/** What differs from screen to screen of one audience. */
const screenSelf = z.strictObject({
  id: z.string(),
  /** Stands in the codes that it shows. */
  code: z.string(),
  name: z.string(),
  tags: z.array(z.string()),
  calm: z.boolean(),
  /** Address under which visitors' phones reach the controller; absent: codes hold the shop links. */
  visitorsAddress: z.optional(z.string()),
  /** A preview or a demo screen: its facts are not kept. */
  isDemo: z.boolean(),
});
export type ScreenSelf = z.infer<typeof screenSelf>;

/** Answer to the hello of a known screen. Programme and live list follow where they differ from what it holds. */
export const welcomeMessage = z.strictObject({
  type: z.literal('welcome'),
  protocol: z.int(),
  clock: clockExchange,
  self: screenSelf,
});

/** Answer to the hello of a display that no screen knows: show this code. */
export const pairingMessage = z.strictObject({
  type: z.literal('pairing'),
  clock: clockExchange,
  code: z.string(),
  expiresAtMs: z.number(),
  /** Where a person types the code; the QR adds it. */
  consoleAddress: z.string(),
  storeName: z.string(),
});

export const clockAnswer = z.strictObject({ type: z.literal('clock'), clock: clockExchange });

/** A new head: whole, or as the difference to the one that the display holds (`from`). */
export const programmeMessage = z.strictObject({
  type: z.literal('programme'),
  hash: z.string(),
  from: z.optional(z.string()),
  head: z.optional(z.custom<Head>((value) => typeof value === 'object' && value !== null)),
  change: z.optional(z.custom<HeadChange>((value) => typeof value === 'object' && value !== null)),
  /** Small parts that the display lacks; the rest come by `GET /parts/<hash>`. */
  parts: z.array(z.custom<Part>((value) => typeof value === 'object' && value !== null)),
  /** Instant from which the new head counts. */
  applyAtMs: z.number(),
});

/** Cues changed since the version that the display holds, or all of them (`isWhole`). */
export const liveMessage = z.strictObject({
  type: z.literal('live'),
  version: z.int(),
  isWhole: z.boolean(),
  cues: z.array(z.custom<Cue>((value) => typeof value === 'object' && value !== null)),
});

export const factsAnswer = z.strictObject({ type: z.literal('facts-stored'), ids: z.array(z.string()) });

/** What differs by screen has changed: name, tags, visitors' address. */
export const selfMessage = z.strictObject({ type: z.literal('self'), self: screenSelf });

/** The controller's clock has jumped: forget all samples, ask again at once, take the step at the next slide boundary. */
export const clockSteppedMessage = z.strictObject({
  type: z.literal('clock-stepped'),
  /** How far it went. */
  byMs: z.number(),
});

export const commandMessage = z.strictObject({
  type: z.literal('command'),
  command: z.enum(['identify', 'reload']),
});

/** Everything that a controller may say to a screen. */
export const controllerMessage = z.discriminatedUnion('type', [
  welcomeMessage,
  pairingMessage,
  clockAnswer,
  programmeMessage,
  liveMessage,
  factsAnswer,
  selfMessage,
  clockSteppedMessage,
  commandMessage,
]);
export type ControllerMessage = z.infer<typeof controllerMessage>;
