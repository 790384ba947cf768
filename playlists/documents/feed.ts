import { z } from 'zod';
import { parseCronWords } from './cron-words.ts';
import { webLink } from './primitives.ts';
import { FEED_FORMATS, productMappingSchema } from './product-mapping.ts';

/** A product file that is fetched from an address again and again. What came of it is no part of it (feed states). */
export const feedSchema = z.strictObject({
  name: z.string().min(1).max(80),
  url: webLink,
  /** What the file must be; another one (a page that asks to sign in) is refused. `auto`: judged by the content. */
  format: z.enum(['auto', ...FEED_FORMATS]).default('auto'),
  /** Guessed from the file; people's own column names are told by the mapping. */
  mapping: productMappingSchema.exactOptional(),
  /** Cron words in the store's zone: minute, hour, day of the month, month, weekday. */
  when: z
    .string()
    .max(100)
    .superRefine((words, context) => {
      const parsed = parseCronWords(words);
      if ('fault' in parsed) context.addIssue({ code: 'custom', message: parsed.fault });
    })
    .default('0 * * * *'),
  /** It is the whole catalogue: a product that it no longer names is deleted. */
  isWhole: z.boolean().default(false),
  isOn: z.boolean().default(true),
});
export type Feed = z.infer<typeof feedSchema>;
