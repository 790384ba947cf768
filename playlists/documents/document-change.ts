import { VitrineError } from '../vitrine-error.ts';
import { documentOf } from './document-of.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Stored } from './kinds.ts';
import { parseBody, parseDocumentId } from './parse-value.ts';
import type { DocumentReference, Shop, ShopChange } from './shop.ts';

/** Who acts, and when; instants are whole milliseconds in what is stored. */
export interface ChangeAuthor {
  readonly by: string;
  readonly atMs: number;
}

/** Documents that one kind may hold: bounds the file, which is written whole. */
export const MAX_DOCUMENTS_OF_A_KIND = 2_000;

/** Kinds with one document, `main`. */
const SINGLE_KINDS: readonly DocumentKind[] = ['store', 'schedule'];

/**
 * Puts a document. @throws VitrineError invalid, conflict, too-large
 */
export function putDocument(
  shop: Shop,
  change: Extract<ShopChange, { type: 'put' }>,
  author: ChangeAuthor,
): Shop {
  const { kind } = change;
  const id = checkName(kind, change.id);
  const standing = documentOf(shop, kind, id);
  expectRevision(kind, id, standing, change.expected);
  if (standing === undefined && Object.keys(shop.documents[kind]).length >= MAX_DOCUMENTS_OF_A_KIND) {
    throw new VitrineError(
      'too-large',
      `This store has ${MAX_DOCUMENTS_OF_A_KIND} ${kind} already. Delete some that are no longer used.`,
    );
  }

  const reference: DocumentReference = `${kind}/${id}`;
  const { [reference]: lastRevision = 0, ...tombstones } = shop.tombstones;
  const stored = {
    revision: (standing?.revision ?? lastRevision) + 1,
    at: author.atMs,
    by: author.by,
    body: parseBody(kind, change.body),
  };
  return {
    ...withDocuments(shop, kind, { ...shop.documents[kind], [id]: stored }),
    tombstones: lastRevision === 0 ? shop.tombstones : tombstones,
  };
}

/** Deletes a document; publications keep the bodies that they took. @throws VitrineError invalid, not-found, conflict */
export function deleteDocument(shop: Shop, change: Extract<ShopChange, { type: 'delete' }>): Shop {
  const { kind } = change;
  const id = checkName(kind, change.id);
  if (SINGLE_KINDS.includes(kind)) {
    throw new VitrineError('invalid', `A store always has its ${kind}: change it instead of deleting it.`, {
      issues: [{ field: 'id', message: 'cannot be deleted' }],
    });
  }
  const standing = documentOf(shop, kind, id);
  if (standing === undefined) {
    throw new VitrineError('not-found', `There is no "${id}" among the ${kind}: nothing was deleted.`);
  }
  expectRevision(kind, id, standing, change.expected);

  const { [id]: _deleted, ...others } = shop.documents[kind] as Readonly<Record<string, unknown>>;
  return {
    ...withDocuments(shop, kind, others),
    tombstones: { ...shop.tombstones, [`${kind}/${id}`]: standing.revision },
  };
}

function withDocuments(shop: Shop, kind: DocumentKind, documents: Readonly<Record<string, unknown>>): Shop {
  return { ...shop, documents: { ...shop.documents, [kind]: documents } as Shop['documents'] };
}

function checkName(kind: unknown, id: unknown): string {
  if (!DOCUMENT_KINDS.some((known) => known === kind)) {
    throw new VitrineError('invalid', 'There is no such kind of document.', {
      issues: [{ field: 'kind', message: `is none of ${DOCUMENT_KINDS.join(', ')}` }],
    });
  }
  const name = parseDocumentId(id);
  if (SINGLE_KINDS.some((single) => single === kind) && name !== 'main') {
    throw new VitrineError('invalid', `A store has one document of kind "${kind}", with the id "main".`, {
      issues: [{ field: 'id', message: 'must be "main"' }],
    });
  }
  return name;
}

function expectRevision(
  kind: DocumentKind,
  id: string,
  standing: Stored<unknown> | undefined,
  expected: number | undefined,
): void {
  const revision = standing?.revision ?? 0;
  if (expected === undefined || expected === revision) return;
  let sentence = `Somebody was faster: "${kind}/${id}" stands at revision ${revision}, not ${expected}.`;
  if (standing === undefined) sentence = `Somebody deleted "${kind}/${id}" meanwhile.`;
  else if (expected === 0) sentence = `There is a "${kind}/${id}" already.`;
  throw new VitrineError(
    'conflict',
    `${sentence} Nothing was changed; look at the current version and try again.`,
    {
      current: standing,
    },
  );
}
