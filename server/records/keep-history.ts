import { DOCUMENT_KINDS } from '../../playlists/documents/kinds.ts';
import type { Shop } from '../../playlists/documents/shop.ts';
import type { Committed, DocumentStore } from '../documents/document-store.ts';
import type { HistoryEntry, HistoryRecords } from './records.ts';

export interface KeepHistoryOptions {
  readonly documents: DocumentStore;
  readonly history: HistoryRecords;
  readonly onFailed: (error: unknown) => void;
}

/**
 * Writes every revision of every document into the history: who, when, what (products write their own). It follows the stores, so a
 * kill between the two leaves a gap of moments; what stands is added again at the next start (entries are idempotent).
 */
export async function keepHistory(options: KeepHistoryOptions): Promise<() => void> {
  const { documents, history, onFailed } = options;
  const write = (store: string, entries: readonly HistoryEntry[]) => {
    if (entries.length > 0) history.add(store, entries).catch(onFailed);
  };
  const stop = documents.onCommitted((committed) => write(committed.store, entriesOf(committed)));
  for (const store of await documents.stores()) {
    const shop = await documents.shop(store);
    await history.add(store, standing(shop));
  }
  return stop;
}

function entriesOf({ before, after, touched, by, atMs }: Committed): readonly HistoryEntry[] {
  return touched.map((reference) => {
    const stored = storedOf(after, reference);
    if (stored !== undefined)
      return { reference, revision: stored.revision, at: stored.at, by: stored.by, body: stored.body };
    return {
      reference,
      revision: (storedOf(before, reference)?.revision ?? 0) + 1,
      at: atMs,
      by,
      body: null,
    };
  });
}

function standing(shop: Shop): readonly HistoryEntry[] {
  return DOCUMENT_KINDS.flatMap((kind) =>
    Object.entries(shop.documents[kind]).map(([id, { revision, at, by, body }]) => ({
      reference: `${kind}/${id}`,
      revision,
      at,
      by,
      body,
    })),
  );
}

function storedOf(shop: Shop, reference: string) {
  const [kind, id = ''] = reference.split('/');
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return known === undefined ? undefined : shop.documents[known][id];
}
