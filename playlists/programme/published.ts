import type { Body, DraftKind } from '../documents/kinds.ts';
import type { Publication } from '../documents/publication.ts';
import type { Shop } from '../documents/shop.ts';
import type { Store } from '../documents/store.ts';
import { VitrineError } from '../vitrine-error.ts';

/** The body that a publication takes of a document; `undefined` when it takes none. */
export function publishedBody<K extends DraftKind>(
  shop: Shop,
  publication: Publication,
  kind: K,
  id: string,
): Body<K> | undefined {
  const reference = `${kind}/${id}`;
  if (!Object.hasOwn(publication.takes, reference)) return undefined;
  // The reference says the kind of what stands behind it.
  return shop.published[`${reference}@${publication.takes[reference]}`] as Body<K> | undefined;
}

/** Ids of the documents of a kind that a publication takes, in order. */
export function takenIds(publication: Publication, kind: DraftKind): readonly string[] {
  const prefix = `${kind}/`;
  const references = Object.keys(publication.takes).filter((reference) => reference.startsWith(prefix));
  return references.map((reference) => reference.slice(prefix.length)).sort();
}

/**
 * The publications that a programme shows something of, in order: the last one, and before it those that were still in
 * force, or still to come into force, when it was committed.
 */
export function relevantPublications(shop: Shop): readonly Publication[] {
  const relevant: Publication[] = [];
  const last = shop.publications.at(-1);
  for (let index = shop.publications.length - 1; index >= 0 && last !== undefined; index -= 1) {
    const publication = shop.publications[index];
    if (publication === undefined) break;
    relevant.unshift(publication);
    if (publication !== last && publication.effectiveAtMs <= last.committedAtMs) break;
  }
  return relevant;
}

/** The store's own document. @throws VitrineError not-found */
export function storeOf(shop: Shop): Store {
  const stored = shop.documents.store.main;
  if (stored === undefined) {
    throw new VitrineError('not-found', 'This store has no settings yet: write store/main first.');
  }
  return stored.body;
}
