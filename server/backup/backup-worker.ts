import { parentPort, workerData } from 'node:worker_threads';
import { type CarriedError, carryError } from '../records/record-error.ts';
import { backupError } from './backup-error.ts';
import { type BackupOrder, writeBackup } from './write-backup.ts';

export type BackupReply = { readonly bytes: number } | { readonly failed: CarriedError };

async function answer(order: BackupOrder): Promise<BackupReply> {
  try {
    return { bytes: await writeBackup(order) };
  } catch (error) {
    return { failed: carryError(backupError(error)) };
  }
}

if (parentPort !== null) parentPort.postMessage(await answer(workerData as BackupOrder));
