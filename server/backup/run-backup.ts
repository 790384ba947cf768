import { Worker } from 'node:worker_threads';
import { carriedError } from '../records/record-error.ts';
import type { BackupReply } from './backup-worker.ts';
import type { BackupOrder } from './write-backup.ts';

/**
 * Writes a backup in a thread of its own: proving it reads every page, which would hold up screens on the main thread.
 *
 * @returns Bytes of the file. @throws VitrineError as writeBackup
 */
export function runBackup(order: BackupOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', (reply: BackupReply) =>
      'failed' in reply ? reject(carriedError(reply.failed)) : resolve(reply.bytes),
    );
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The backup ended without an answer.')));
  });
}
