import { z } from 'zod';
import { VitrineError } from '../vitrine-error.ts';
import { putCue } from './cue-change.ts';
import { type ChangeAuthor, deleteDocument, putDocument } from './document-change.ts';
import { parseValue } from './parse-value.ts';
import { instantMs } from './primitives.ts';
import { addPublication } from './publish-change.ts';
import type { DocumentReference, Shop, ShopChange } from './shop.ts';
import { topUp } from './top-up-change.ts';

/** What the file takes back on loading: an author that it refused would make the whole store unreadable. */
const authorSchema = z.strictObject({ by: z.string().min(1).max(200), atMs: instantMs });

/** Steps of one commit. */
export const MAX_CHANGES = 2_000;

export interface ShopChanged {
  readonly shop: Shop;
  /** Documents that were put or deleted, each once, in the order of their first change. */
  readonly touched: readonly DocumentReference[];
}

/**
 * Applies the steps of one commit, all or none. What does not change is shared with the old shop; when nothing changes
 * at all (an announcement pressed twice) the same shop comes back and its revision stands.
 *
 * Each step is judged on what the steps before it left. Whether what a document names exists (a playlist's product) is
 * not asked here: such a slot is filled on the wall, and the compiler warns.
 *
 * @throws VitrineError invalid (names the field), conflict (`current` is the document that stands), not-found, too-large
 */
export function applyChanges(
  shop: Shop,
  changes: readonly ShopChange[],
  { by, atMs }: ChangeAuthor,
): ShopChanged {
  const author = parseValue(authorSchema, { by, atMs: Math.floor(atMs) }, 'The author of these changes');
  if (changes.length > MAX_CHANGES)
    throw new VitrineError('too-large', `One commit takes at most ${MAX_CHANGES} changes.`);

  const touched = new Set<DocumentReference>();
  // One version for all cues of a commit, counted once.
  const liveVersion = shop.liveVersion + 1;
  let next = shop;
  for (const change of changes) {
    switch (change.type) {
      case 'put':
        next = putDocument(next, change, author);
        touched.add(`${change.kind}/${change.id}`);
        break;
      case 'delete':
        next = deleteDocument(next, change);
        touched.add(`${change.kind}/${change.id}`);
        break;
      case 'publish':
        next = addPublication(next, change.publication);
        break;
      case 'cue':
        next = putCue(next, change.cue, liveVersion);
        break;
      case 'top-up':
        next = topUp(next, change);
        break;
      default:
        throw new VitrineError('invalid', 'There is no such change.', {
          issues: [{ field: 'type', message: 'is none of put, delete, publish, cue, top-up' }],
        });
    }
  }
  return { shop: next === shop ? shop : { ...next, revision: shop.revision + 1 }, touched: [...touched] };
}
