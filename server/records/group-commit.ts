import type { DatabaseSync } from 'node:sqlite';
import type { Operations } from './operations.ts';
import { carryError } from './record-error.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/** Runs one operation. A wrong name is a fault of the program, told like any other. */
export function runOne(operations: Operations, { id, operation, input }: WorkerRequest): WorkerReply {
  try {
    return { id, value: callOperation(operations, operation, input) };
  } catch (error) {
    return { id, error: carryError(error) };
  }
}

/**
 * Runs what waits in one transaction, so that all share one fsync. Each operation takes effect whole or not at all and
 * is judged by itself; when the transaction cannot be committed, all are refused.
 */
export function runGroup(
  db: DatabaseSync,
  operations: Operations,
  group: readonly WorkerRequest[],
): readonly WorkerReply[] {
  const replies: WorkerReply[] = [];
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const request of group) replies.push(runInSavepoint(db, operations, request));
    db.exec('COMMIT');
    return replies;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    const carried = carryError(error);
    return group.map(({ id }) => ({ id, error: carried }));
  }
}

function runInSavepoint(db: DatabaseSync, operations: Operations, request: WorkerRequest): WorkerReply {
  db.exec('SAVEPOINT one');
  try {
    const value = callOperation(operations, request.operation, request.input);
    db.exec('RELEASE one');
    return { id: request.id, value };
  } catch (error) {
    // A full disk may have ended the whole transaction: then nothing of the group was kept.
    if (!db.isTransaction) throw error;
    db.exec('ROLLBACK TO one; RELEASE one');
    return { id: request.id, error: carryError(error) };
  }
}

function callOperation(operations: Operations, name: string, input: readonly unknown[]): unknown {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) throw new Error(`there is no operation "${name}"`);
  return operation(...(input as never[]));
}
