import { z } from 'zod';

/** Which page of a long list: at most `limit`, after this id. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
  after: z.string().max(64).exactOptional(),
});

/** Cuts a page out of a list that is ordered by id. */
export function pageOf<T>(
  all: readonly T[],
  query: z.infer<typeof pageQuery>,
  idOf: (entry: T) => string,
): readonly T[] {
  const { after, limit } = query;
  const rest = after === undefined ? all : all.filter((entry) => idOf(entry) > after);
  return rest.slice(0, limit);
}
