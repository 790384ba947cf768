import { DRAFT_KINDS } from '../documents/kinds.ts';
import type { Shop } from '../documents/shop.ts';
import type { DraftReference } from './publish.ts';

/** A draft that is not what plays: changed since it was published, never published, or deleted while it still plays. */
export interface OpenDraft {
  readonly reference: DraftReference;
  /** Revision that stands; `null`: deleted, a publication takes it out. */
  readonly revision: number | null;
  /** Revision that is published; `null`: none is. */
  readonly published: number | null;
  /** When and by whom it was last changed; absent for a deleted one (the history knows). */
  readonly at?: number;
  readonly by?: string;
}

/** Everything that a publication could take, in order of the references. */
export function openDrafts(shop: Shop): readonly OpenDraft[] {
  const takes = shop.publications.at(-1)?.takes ?? {};
  const standing = DRAFT_KINDS.flatMap((kind) =>
    Object.entries(shop.documents[kind]).map(([id, { revision, at, by }]): OpenDraft => {
      const reference: DraftReference = `${kind}/${id}`;
      const published = Object.hasOwn(takes, reference) ? (takes[reference] ?? null) : null;
      return { reference, revision, published, at, by };
    }),
  );
  const references = new Set<string>(standing.map(({ reference }) => reference));
  const deleted = Object.entries(takes)
    .filter(([reference]) => !references.has(reference))
    .map(
      ([reference, published]): OpenDraft => ({
        reference: reference as DraftReference,
        revision: null,
        published,
      }),
    );
  return [...standing, ...deleted]
    .filter(({ revision, published }) => revision !== published)
    .sort((one, other) => (one.reference < other.reference ? -1 : 1));
}
