import { DOCUMENT_KINDS } from './kinds.ts';
import type { Product } from './product.ts';
import type { Shop } from './shop.ts';

/** Somewhere a medium is named. */
export interface MediaUse {
  /** `playlists/evening`, `products/lamp`, `cues/<id>` */
  readonly reference: string;
  /** What people call it. */
  readonly name: string;
  /** It plays: published, or live in itself. Else it stands in a draft only. */
  readonly isPublished: boolean;
}

/**
 * Everything of a store that names a medium: drafts, what is published of them, documents that take effect at once,
 * products and living announcements. A hash has 43 characters and stands for itself, so it is looked for as text:
 * a document kind that comes later is searched without a word here.
 */
export function usesOfMedia(
  shop: Shop,
  products: Iterable<Product>,
  hash: string,
  nowMs: number,
): readonly MediaUse[] {
  const named = (value: unknown) => JSON.stringify(value).includes(hash);
  const uses = new Map<string, MediaUse>();
  const takes = shop.publications.at(-1)?.takes ?? {};
  for (const [reference, revision] of Object.entries(takes)) {
    const body = shop.published[`${reference}@${revision}`];
    if (body !== undefined && named(body))
      uses.set(reference, { reference, name: nameOf(body, reference), isPublished: true });
  }
  for (const kind of DOCUMENT_KINDS)
    for (const [id, { body }] of Object.entries(shop.documents[kind])) {
      const reference = `${kind}/${id}`;
      if (uses.has(reference) || !named(body)) continue;
      const isDraft = kind === 'playlists' || kind === 'layouts' || kind === 'schedule';
      uses.set(reference, { reference, name: nameOf(body, reference), isPublished: !isDraft });
    }
  for (const product of products)
    if (product.pictures.includes(hash)) {
      const reference = `products/${product.id}`;
      const name = Object.values(product.name)[0] ?? product.id;
      uses.set(reference, { reference, name, isPublished: true });
    }
  for (const cue of shop.cues)
    if (cue.untilMs > nowMs && named(cue)) {
      const reference = `cues/${cue.id}`;
      uses.set(reference, { reference, name: reference, isPublished: true });
    }
  return [...uses.values()].sort((one, other) => (one.reference < other.reference ? -1 : 1));
}

function nameOf(body: object, reference: string): string {
  return 'name' in body && typeof body.name === 'string' ? body.name : reference;
}
