import { z } from 'zod';
import { announcementContent } from './preset.ts';
import { documentId, instantMs } from './primitives.ts';
import { targetSchema } from './target.ts';

const timed = {
  id: z.string().min(1).max(64),
  target: targetSchema,
  fromMs: instantMs,
  untilMs: instantMs,
  /** Version of the live list that last touched it; of two with the same id the higher wins. */
  version: z.int().min(1),
};

/** A timed piece of live state: stored before it is sent, shown while `fromMs ≤ now < untilMs`. */
export const cueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('announcement'), ...timed, content: announcementContent }),
  /** An interval during which a stream is on air. A stream without any such cue counts as on air. */
  z.strictObject({ kind: z.literal('on-air'), ...timed, stream: documentId }),
]);
export type Cue = z.infer<typeof cueSchema>;
