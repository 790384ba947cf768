import { z } from 'zod';
import { documentId, tagName } from './primitives.ts';

/** Where an entry or an announcement aims: everywhere, or at tags and screens. */
export const targetSchema = z
  .strictObject({
    all: z.literal(true).exactOptional(),
    tags: z.array(tagName).max(40).exactOptional(),
    screens: z.array(documentId).max(200).exactOptional(),
  })
  .refine(
    (target) => target.all === true || (target.tags?.length ?? 0) + (target.screens?.length ?? 0) > 0,
    'names neither all, nor a tag, nor a screen',
  );
export type Target = z.infer<typeof targetSchema>;

/** What a target is held against. */
export interface ScreenMarks {
  readonly id: string;
  readonly tags: readonly string[];
}
