import * as z from 'zod/mini';
import type { Cue } from '../documents/cue.ts';
import { clockExchange } from './clock-exchange.ts';

// zod/mini, and types alone in the console: these schemas are for the controller's tests and other people's clients.

const role = z.enum(['owner', 'manager', 'staff', 'viewer', 'installer']);

/** Answer to a console's hello. The present state follows: screens, live list, receipts, work under way. */
export const consoleWelcome = z.strictObject({
  type: z.literal('welcome'),
  protocol: z.int(),
  clock: clockExchange,
  store: z.string(),
  role,
  /** The store's revision: what was read at it needs no reading again. */
  revision: z.int(),
  /** Number of the last publication, 0 before the first. */
  publication: z.int(),
});

/** Somebody changed something; on disk. At most {@link CHANGES_TOLD} changes are named, `more` counts the others. */
export const committedNews = z.strictObject({
  type: z.literal('committed'),
  by: z.string(),
  atMs: z.number(),
  /** The store's revision after it. */
  revision: z.int(),
  changes: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.string(),
      /** `null`: deleted. */
      revision: z.nullable(z.int()),
    }),
  ),
  more: z.int(),
});

const screenNews = z.strictObject({
  id: z.string(),
  state: z.enum(['up-to-date', 'updating', 'outdated', 'unreachable', 'unpaired']),
  reason: z.optional(
    z.enum(['fetching', 'waiting-for-switch', 'holds-older', 'holds-nothing', 'cut-off', 'not-seen']),
  ),
  sinceMs: z.number(),
  /** Screens of one audience share a programme. */
  audience: z.string(),
  /** Hash of the programme that it is to play, and from when on that counts. */
  head: z.string(),
  appliesAtMs: z.number(),
});
export type ScreenNews = z.infer<typeof screenNews>;

/** Screens whose state or programme is another, or all of them (`isWhole`). */
export const screensNews = z.strictObject({
  type: z.literal('screens'),
  isWhole: z.boolean(),
  screens: z.array(screenNews),
  removed: z.array(z.string()),
});

/** Cues that changed, or the whole live list; merged as on displays: of two with one id the higher version wins. */
export const liveNews = z.strictObject({
  type: z.literal('live'),
  version: z.int(),
  isWhole: z.boolean(),
  cues: z.array(z.custom<Cue>((value) => typeof value === 'object' && value !== null)),
});

/** What has become of an announcement: counted from what screens confirmed. */
export const receiptsNews = z.strictObject({
  type: z.literal('receipts'),
  cue: z.string(),
  /** Screens that it aims at; of these connected now; of these painted. */
  of: z.int(),
  reachable: z.int(),
  shown: z.int(),
  /** From its beginning to its painting; absent while nobody has shown it. */
  p50Ms: z.optional(z.number()),
  p95Ms: z.optional(z.number()),
  /** Who has not painted it, and why; at most {@link MISSING_TOLD}. */
  missing: z.array(
    z.strictObject({
      screen: z.string(),
      reason: z.enum(['unreachable', 'unpaired', 'not-yet']),
      sinceMs: z.number(),
    }),
  ),
});

/** Something that takes long: how far it is, and how it ended. */
export const workNews = z.strictObject({
  type: z.literal('work'),
  id: z.string(),
  kind: z.enum(['import', 'media', 'backup', 'job']),
  name: z.string(),
  by: z.string(),
  startedAtMs: z.number(),
  done: z.int(),
  /** `null` while nobody knows. */
  total: z.nullable(z.int()),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  endedAtMs: z.optional(z.number()),
  /** Of a failure: a sentence for people. */
  detail: z.optional(z.string()),
});
export type WorkNews = z.infer<typeof workNews>;

export const consoleClockAnswer = z.strictObject({ type: z.literal('clock'), clock: clockExchange });

/** The controller's clock has jumped: measure anew. */
export const consoleClockStepped = z.strictObject({ type: z.literal('clock-stepped'), byMs: z.number() });

/** Everything that a controller may tell a console. */
export const consoleNews = z.discriminatedUnion('type', [
  consoleWelcome,
  committedNews,
  screensNews,
  liveNews,
  receiptsNews,
  workNews,
  consoleClockAnswer,
  consoleClockStepped,
]);
export type ConsoleNews = z.infer<typeof consoleNews>;
