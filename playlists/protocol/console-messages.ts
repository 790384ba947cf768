import { z } from 'zod';
import { documentId } from '../documents/primitives.ts';

/** Local clock of the page, milliseconds with fractions. */
const clockMs = z.number().min(0).max(1e15);

/** First message of a console. Who it is, its session cookie says. */
export const consoleHello = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int().min(1).max(1_000),
  store: documentId,
  sentAtMs: clockMs,
});

/** Asks for a clock exchange; the answer is also the sign of life that a page cannot see otherwise. */
export const consoleClockRequest = z.strictObject({ type: z.literal('clock'), sentAtMs: clockMs });

/** Everything that a console may say: it watches here, and changes by REST. */
export const consoleMessage = z.discriminatedUnion('type', [consoleHello, consoleClockRequest]);
export type ConsoleMessage = z.infer<typeof consoleMessage>;
