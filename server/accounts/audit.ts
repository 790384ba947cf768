import type { Clock } from '../clock.ts';
import type { HistoryRecords } from '../records/records.ts';

/** Writes into a store's history what is no document: who was let in, by whom, and who was put out. */
export type Audit = (store: string, reference: string, body: unknown, by: string) => Promise<void>;

/** Who was let in or put out, for those who look at a list of them. `revision` is `null` where it is gone. */
export interface Noted {
  readonly reference: string;
  readonly revision: number | null;
  readonly by: string;
}

export interface AuditOptions {
  readonly history: HistoryRecords;
  readonly clock: Clock;
  /** Called once it is written. */
  readonly onNoted?: ((store: string, noted: Noted) => void) | undefined;
}

/** @returns How to note it; a body of `null` says that it is gone. No secret belongs into one. */
export function createAudit({ history, clock, onNoted }: AuditOptions): Audit {
  return async (store, reference, body, by) => {
    const [last] = await history.list(store, { reference, limit: 1 });
    const revision = (last?.revision ?? 0) + 1;
    await history.add(store, [{ reference, revision, at: Math.round(clock()), by, body }]);
    onNoted?.(store, { reference, revision: body === null ? null : revision, by });
  };
}
