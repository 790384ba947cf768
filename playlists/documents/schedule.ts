import { z } from 'zod';
import { checkRecurrence } from '../schedule/recurrence-check.ts';
import { shareIssues } from '../schedule/share-mixes.ts';
import { documentId, localDate, localTime, tagName } from './primitives.ts';
import { weekday } from './store.ts';

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

/** One entry: what plays where and when. All conditions hold together. */
export const entrySchema = z
  .strictObject({
    id: documentId,
    name: z.string().max(80).default(''),
    target: targetSchema.default({ all: true }),
    /** Plays in the layout's `main` region, or full screen. */
    playlist: documentId.exactOptional(),
    layout: documentId.exactOptional(),
    /** First and last business day, both included. */
    dateFrom: localDate.exactOptional(),
    dateUntil: localDate.exactOptional(),
    weekdays: z.array(weekday).max(7).exactOptional(),
    /** Local times; `until` at or before `from` runs overnight. Without them: the whole business day. */
    from: localTime.exactOptional(),
    until: localTime.exactOptional(),
    /** Only while the shop is open (opening hours and holidays of the store). */
    whileOpen: z.boolean().default(false),
    /** RFC 5545 rule without DTSTART, counted in days from `dateFrom`: `FREQ=MONTHLY;BYDAY=1SA`. */
    rrule: z.string().max(500).exactOptional(),
    /** Days on which it does not play. */
    exceptDates: z.array(localDate).max(400).default([]),
    /** The higher wins. */
    priority: z.int().min(0).max(100).default(50),
    /** Share of voice in per cent: equal priority, same layout, mixed into one wheel. */
    share: z.int().min(1).max(100).exactOptional(),
    isOn: z.boolean().default(true),
  })
  .superRefine((entry, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (entry.playlist === undefined && entry.layout === undefined)
      issue('playlist', 'is needed where no layout is named');
    if ((entry.from === undefined) !== (entry.until === undefined))
      issue(entry.from === undefined ? 'from' : 'until', 'is needed: give both times or none');
    if (entry.from === '24:00') issue('from', 'is the end of a day, nothing begins there: use "00:00"');
    if (entry.dateFrom !== undefined && entry.dateUntil !== undefined && entry.dateUntil < entry.dateFrom)
      issue('dateUntil', 'lies before dateFrom');
    if (entry.rrule !== undefined && entry.dateFrom === undefined)
      issue('dateFrom', 'is needed: the rule counts from it');
    const fault = entry.rrule === undefined ? undefined : checkRecurrence(entry.rrule);
    if (fault !== undefined) issue('rrule', fault);
  });
export type Entry = z.infer<typeof entrySchema>;

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
