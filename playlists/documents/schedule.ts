import { z } from 'zod';
import { entrySchema } from './entry.ts';
import { shareIssues } from './share-mixes.ts';

/** All entries of a store, one document: what wins depends on all of them. Its id is always `main`. */
export const scheduleSchema = z
  .strictObject({ entries: z.array(entrySchema).max(1_000).default([]) })
  .superRefine((schedule, context) => {
    const ids = new Set<string>();
    for (const [index, entry] of schedule.entries.entries()) {
      if (ids.has(entry.id))
        context.addIssue({
          code: 'custom',
          path: ['entries', index, 'id'],
          message: 'stands twice in the schedule',
        });
      ids.add(entry.id);
    }
    for (const { index, field, message } of shareIssues(schedule.entries))
      context.addIssue({ code: 'custom', path: ['entries', index, field], message });
  });
export type Schedule = z.infer<typeof scheduleSchema>;
