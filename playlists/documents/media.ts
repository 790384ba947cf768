import { z } from 'zod';
import { contentHash } from './primitives.ts';

/** What a slide needs to show a picture or a video; the bytes are at `/media/<hash>`. */
export const mediaSchema = z.strictObject({
  hash: contentHash,
  name: z.string().max(200),
  type: z.enum([
    'image/webp',
    'image/jpeg',
    'image/png',
    'image/avif',
    'image/gif',
    'video/mp4',
    'video/webm',
    'audio/mpeg',
    'audio/mp4',
    'font/woff2',
  ]),
  bytes: z.int().min(1).max(2_000_000_000),
  width: z.int().min(1).max(32_768).exactOptional(),
  height: z.int().min(1).max(32_768).exactOptional(),
  durationMs: z.int().min(1).exactOptional(),
  /** Of a film or a sound: `avc`, `vp9`, `aac`. */
  codec: z.string().max(40).exactOptional(),
  /** The picture has transparency: a cut-out for the Affiche composition. */
  cutout: z.boolean().default(false),
  /** The point that a crop keeps, as fractions of width and height. */
  focus: z
    .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .default({ x: 0.5, y: 0.5 }),
  /** Mean colour, painted while a picture decodes in a preview. */
  tone: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .exactOptional(),
});
export type Media = z.infer<typeof mediaSchema>;
