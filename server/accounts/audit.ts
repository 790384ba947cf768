import type { Clock } from '../clock.ts';
import type { HistoryRecords } from '../records/records.ts';

/** Writes into a store's history what is no document: who was let in, by whom, and who was put out. */
export type Audit = (store: string, reference: string, body: unknown, by: string) => Promise<void>;

/** @param body - `null`: it is gone. No secret belongs into it. */
export function createAudit(options: { readonly history: HistoryRecords; readonly clock: Clock }): Audit {
  const { history, clock } = options;
  return async (store, reference, body, by) => {
    const [last] = await history.list(store, { reference, limit: 1 });
    const revision = (last?.revision ?? 0) + 1;
    await history.add(store, [{ reference, revision, at: Math.round(clock()), by, body }]);
  };
}
