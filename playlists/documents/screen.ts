import { z } from 'zod';
import { localeTag, tagName } from './primitives.ts';

/** How a screen hangs. Part of its audience: layouts may have a variant for each. */
export const screenShape = z.enum(['landscape', 'portrait', 'wide']);
export type ScreenShape = z.infer<typeof screenShape>;

/** One physical display, paired or planned. Its token is no part of it (server/accounts). */
export const screenSchema = z.strictObject({
  name: z.string().min(1).max(80),
  tags: z.array(tagName).max(20).default([]),
  shape: screenShape.default('landscape'),
  /** Where it hangs, in the shop's own words. */
  place: z.string().max(120).default(''),
  /** Languages that it alternates; the store's when absent. */
  locales: z.array(localeTag).min(1).max(6).exactOptional(),
  /** Fades only: for screens beside a till or a bed. */
  calm: z.boolean().default(false),
});
export type Screen = z.infer<typeof screenSchema>;
