import { VitrineError } from '../vitrine-error.ts';
import { documentOf } from './document-of.ts';
import type { Body, DraftKind } from './kinds.ts';
import { parseValue } from './parse-value.ts';
import { type Publication, publicationSchema } from './publication.ts';
import type { Shop } from './shop.ts';

/**
 * Adds a publication and pins the bodies that it takes, so that later edits of a draft change nothing that plays.
 *
 * @throws VitrineError invalid (a revision that is not kept, instants that go back), conflict (another publication
 *   was committed meanwhile; `current` is it).
 */
export function addPublication(shop: Shop, added: unknown): Shop {
  const publication = parseValue(publicationSchema, added, 'This publication');
  checkOrder(shop.publications.at(-1), publication);

  const published: Record<string, Body<DraftKind>> = { ...shop.published };
  for (const [reference, revision] of Object.entries(publication.takes)) {
    const key = `${reference}@${revision}`;
    if (Object.hasOwn(published, key)) continue;
    const [kind, id] = splitReference(reference);
    const standing = documentOf(shop, kind, id);
    if (standing === undefined || standing.revision !== revision) {
      throw invalidField(`takes.${reference}`, `revision ${revision} is not kept: take the current one`);
    }
    published[key] = standing.body;
  }
  return { ...shop, published, publications: [...shop.publications, publication] };
}

function checkOrder(last: Publication | undefined, publication: Publication): void {
  if (publication.effectiveAtMs < publication.committedAtMs)
    throw invalidField('effectiveAtMs', 'lies before committedAtMs');
  if (last === undefined) return;
  if (publication.number <= last.number) {
    throw new VitrineError(
      'conflict',
      `Publication ${last.number} was made meanwhile. Nothing was published; try again.`,
      { current: last },
    );
  }
  for (const field of ['committedAtMs', 'effectiveAtMs'] as const) {
    if (publication[field] <= last[field])
      throw invalidField(field, 'must be later than that of the publication before');
  }
}

/** `playlists/evening` → kind and id; the schema of references has checked the shape. */
export function splitReference(reference: string): [DraftKind, string] {
  const slash = reference.indexOf('/');
  return [reference.slice(0, slash) as DraftKind, reference.slice(slash + 1)];
}

function invalidField(field: string, message: string): VitrineError {
  return new VitrineError(
    'invalid',
    `This publication is not valid. ${field}: ${message}. Nothing was published.`,
    {
      issues: [{ field, message }],
    },
  );
}
