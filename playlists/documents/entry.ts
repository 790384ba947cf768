import { z } from 'zod';
import { documentId, localDate, localTime } from './primitives.ts';
import { checkRecurrence } from './recurrence-check.ts';
import { weekday } from './store.ts';
import { targetSchema } from './target.ts';

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
