import * as z from 'zod/mini';

/** NTP's first three timestamps: the asker adds the fourth, when the answer arrived. */
export const clockExchange = z.strictObject({
  /** The request's `sentAtMs`, given back. */
  sentAtMs: z.number(),
  /** Controller's clock when the request arrived, and when the answer left. */
  receivedAtMs: z.number(),
  answeredAtMs: z.number(),
});
