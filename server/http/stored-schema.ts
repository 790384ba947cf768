import { z } from 'zod';

/** A document as REST tells it: its id, revision and author beside its body. */
export function storedSchema(body: z.ZodType): z.ZodObject {
  return z.object({ id: z.string(), revision: z.int(), at: z.number(), by: z.string(), body });
}
