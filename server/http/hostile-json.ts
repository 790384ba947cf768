import { VitrineError } from '../../playlists/vitrine-error.ts';

/** Deeper than any document; a parser of ours never recurses further. */
const MAX_DEPTH = 40;
const MAX_VALUES = 200_000;

/**
 * Refuses what no document has: bodies nested deeper than 40, with more than 200,000 values, or with keys that reach
 * for prototypes. Walks without recursion, so that a hostile body cannot exhaust the stack either.
 *
 * @throws VitrineError invalid
 */
export function refuseHostileJson(body: unknown): void {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > MAX_VALUES) throw new VitrineError('invalid', 'The body has too many values.');
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) throw new VitrineError('invalid', `The body is nested deeper than ${MAX_DEPTH}.`);
    for (const key of Object.keys(value)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw new VitrineError('invalid', `${key}: is no field of any document`, {
          issues: [{ field: key, message: 'is no field of any document' }],
        });
      waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
}
