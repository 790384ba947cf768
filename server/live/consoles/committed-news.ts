import type { ConsoleNews } from '../../../playlists/protocol/console-news.ts';
import { CHANGES_TOLD } from '../../../playlists/protocol/protocol.ts';
import type { ProductsChanged } from '../../catalogue/watched-products.ts';
import type { Committed } from '../../documents/document-store.ts';

export type CommittedNews = Extract<ConsoleNews, { type: 'committed' }>;
type Change = CommittedNews['changes'][number];

/** What consoles are told of a commit; `undefined` where it touched nothing that they hold (a cue alone). */
export function newsOfCommit({ by, atMs, before, after, touched }: Committed): CommittedNews | undefined {
  const documents = touched.map((reference): Change => {
    const [kind = '', id = ''] = reference.split('/');
    const ofKind: Readonly<Record<string, { readonly revision: number }>> =
      after.documents[kind as keyof typeof after.documents];
    return { kind, id, revision: Object.hasOwn(ofKind, id) ? (ofKind[id]?.revision ?? null) : null };
  });
  const lastBefore = before.publications.at(-1)?.number ?? 0;
  const publications = after.publications
    .filter(({ number }) => number > lastBefore)
    .map(({ number }): Change => ({ kind: 'publications', id: String(number), revision: number }));
  return newsOf(by, atMs, after.revision, [...documents, ...publications]);
}

/** What consoles are told of a change of the catalogue. */
export function newsOfProducts(
  {
    by,
    atMs,
    changed,
    deleted,
  }: ProductsChanged & { readonly changed: readonly { readonly body: { id: string } }[] },
  revision: number,
): CommittedNews | undefined {
  return newsOf(by, atMs, revision, [
    ...changed.map(({ body, revision }): Change => ({ kind: 'products', id: body.id, revision })),
    ...deleted.map((id): Change => ({ kind: 'products', id, revision: null })),
  ]);
}

/** What consoles are told of anything else that was stored. */
export function newsOf(
  by: string,
  atMs: number,
  revision: number,
  changes: readonly Change[],
): CommittedNews | undefined {
  if (changes.length === 0) return undefined;
  const told = changes.slice(0, CHANGES_TOLD);
  return {
    type: 'committed',
    by,
    atMs,
    revision,
    changes: told,
    more: changes.length - told.length,
  };
}

/** The part of it that concerns these kinds of documents. */
export function newsOfKinds(news: CommittedNews, kinds: ReadonlySet<string>): CommittedNews | undefined {
  const changes = news.changes.filter(({ kind }) => kinds.has(kind));
  return changes.length === 0 ? undefined : { ...news, changes, more: 0 };
}
