import type { Body, DocumentKind, DraftKind, Stored } from './kinds.ts';
import type { Shop } from './shop.ts';

/** A document as it stands, by any id, hostile ones (`toString`) too: `undefined` when there is none. */
export function documentOf<K extends DocumentKind>(
  shop: Shop,
  kind: K,
  id: string,
): Stored<Body<K>> | undefined {
  // Indexing with a type parameter gives the union of all kinds, hence the cast.
  const documents = shop.documents[kind] as Readonly<Record<string, Stored<Body<K>>>>;
  return Object.hasOwn(documents, id) ? documents[id] : undefined;
}

/** The body that a publication takes, at the revision that it names: `undefined` when nothing keeps it any more. */
export function publishedBody<K extends DraftKind>(
  shop: Shop,
  kind: K,
  id: string,
  revision: number,
): Body<K> | undefined {
  const key = `${kind}/${id}@${revision}`;
  return Object.hasOwn(shop.published, key) ? (shop.published[key] as Body<K>) : undefined;
}
