import { z } from 'zod';
import { contentHash, documentId, instantMs } from '../documents/primitives.ts';

/** UUIDv7, made where the fact was seen: what makes a repeated delivery harmless. */
export const factId = z.uuidv7();

const seen = { id: factId, screen: documentId, atMs: instantMs };
const slidePath = z.string().min(1).max(400);

/** A slide was shown, from its first painted frame on. */
export const playFact = z.strictObject({
  type: z.literal('play'),
  ...seen,
  region: documentId,
  /** Path of the item; `brand` for the brand slide. */
  item: slidePath,
  slide: slidePath,
  /** Frozen, so that history survives the product. */
  product: documentId.exactOptional(),
  head: contentHash,
  publication: z.int().min(0),
  locale: z.string().max(20),
  durationMs: z.int().min(0).max(90_000_000),
  ended: z.enum(['done', 'cut', 'failed']),
  /** It filled the slot of this item. */
  filled: slidePath.exactOptional(),
});

/** A cue was painted: the receipt of an announcement. */
export const shownFact = z.strictObject({
  type: z.literal('shown'),
  ...seen,
  cue: z.string().min(1).max(64),
});

/** Something could not play, and why. */
export const failedFact = z.strictObject({
  type: z.literal('failed'),
  ...seen,
  slide: slidePath,
  reason: z.enum(['media-missing', 'media-damaged', 'stream-dead', 'stalled', 'slow', 'error']),
  detail: z.string().max(300).default(''),
});

/** A visitor's phone opened the code of a product. */
export const scanFact = z.strictObject({
  type: z.literal('scan'),
  id: factId,
  atMs: instantMs,
  product: documentId,
  code: z.string().max(16),
  screen: documentId.exactOptional(),
});

/** What a display may report. */
export const displayFact = z.discriminatedUnion('type', [playFact, shownFact, failedFact]);
export type DisplayFact = z.infer<typeof displayFact>;

/** An immutable record from the field. */
export const factSchema = z.discriminatedUnion('type', [playFact, shownFact, failedFact, scanFact]);
export type Fact = z.infer<typeof factSchema>;
