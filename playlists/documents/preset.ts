import { z } from 'zod';
import { contentHash, localizedText } from './primitives.ts';
import { targetSchema } from './target.ts';

/** What an announcement shows, and how it takes the screen. */
export const announcementContent = z.strictObject({
  style: z.enum(['banner', 'takeover', 'emergency']),
  title: localizedText.refine(
    (texts) => Object.values(texts).some((text) => text.trim() !== ''),
    'needs a text in one language',
  ),
  text: localizedText.default({}),
  picture: contentHash.exactOptional(),
  symbol: z.enum(['megaphone', 'gift', 'clock', 'exit', 'star', 'none']).default('megaphone'),
});
export type AnnouncementContent = z.infer<typeof announcementContent>;

/** Five seconds to a day; an emergency's end is kept by the people who prolong it. */
export const timeToLiveMs = z.int().min(5_000).max(86_400_000);

/** A prepared announcement. */
export const presetSchema = z.strictObject({
  name: z.string().min(1).max(80),
  content: announcementContent,
  target: targetSchema.default({ all: true }),
  timeToLiveMs: timeToLiveMs.default(60_000),
  /** Shown at one press, without asking again. */
  isInstant: z.boolean().default(false),
});
export type Preset = z.infer<typeof presetSchema>;

/** The body of a press on the staff board: a preset, or content of its own; the id makes a repeated press harmless. */
export const announcementRequest = z
  .strictObject({
    id: z.uuid(),
    preset: z.string().max(64).exactOptional(),
    content: announcementContent.exactOptional(),
    target: targetSchema.exactOptional(),
    timeToLiveMs: timeToLiveMs.exactOptional(),
  })
  .refine((press) => (press.preset === undefined) !== (press.content === undefined), {
    path: ['preset'],
    message: 'needs either "preset" or "content"',
  });
export type AnnouncementRequest = z.infer<typeof announcementRequest>;
