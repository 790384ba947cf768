import { z } from 'zod';
import { contentHash, localeTag, localizedText, streamAddress } from './primitives.ts';

/** A live source. Whether it is on air is no part of it: that is a cue (programme/live-list). */
export const streamSchema = z.strictObject({
  name: z.string().min(1).max(80),
  kind: z.enum(['hls', 'file']),
  address: streamAddress,
  title: localizedText.default({}),
  host: z.string().max(60).default(''),
  locale: localeTag.exactOptional(),
  poster: contentHash.exactOptional(),
  /** One screen of a shop may be audible; a browser may refuse it until somebody clicks. */
  sound: z.enum(['muted', 'audible']).default('muted'),
});
export type Stream = z.infer<typeof streamSchema>;
