import { z } from 'zod';
import { contentHash, instantMs, localDate, localizedText, localTime } from './primitives.ts';
import { checkRecurrence } from './recurrence-check.ts';

/** A prize draw's instants and its wall texts; entry forms and draws come with the contests issue. */
export const contestSchema = z
  .strictObject({
    name: z.string().min(1).max(80),
    title: localizedText,
    text: localizedText.default({}),
    prize: localizedText.default({}),
    picture: contentHash.exactOptional(),
    /** Once, at these instants … */
    once: z
      .strictObject({ opensAtMs: instantMs, closesAtMs: instantMs, drawAtMs: instantMs })
      .refine(
        (at) => at.opensAtMs < at.closesAtMs && at.closesAtMs <= at.drawAtMs,
        'must open, then close, then draw',
      )
      .exactOptional(),
    /** … or again and again, at local times of each day that the rule yields. */
    recurring: z
      .strictObject({
        dateFrom: localDate,
        rrule: z
          .string()
          .max(500)
          .superRefine((rrule, context) => {
            const message = checkRecurrence(rrule);
            if (message !== undefined) context.addIssue({ code: 'custom', message });
          })
          .default('FREQ=DAILY'),
        exceptDates: z.array(localDate).max(400).default([]),
        opensAt: localTime,
        closesAt: localTime,
        drawAt: localTime,
      })
      .refine(
        (at) => at.opensAt < at.closesAt && at.closesAt <= at.drawAt,
        'must open, then close, then draw, on one day',
      )
      .exactOptional(),
  })
  .refine((contest) => (contest.once === undefined) !== (contest.recurring === undefined), {
    path: ['once'],
    message: 'needs either "once" or "recurring"',
  });
export type Contest = z.infer<typeof contestSchema>;
