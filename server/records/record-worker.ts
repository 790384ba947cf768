import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openForReading, openForWriting } from './database.ts';
import { runGroup, runOne } from './group-commit.ts';
import { readOperations, writeOperations } from './operations.ts';
import { carryError } from './record-error.ts';
import type { FromWorker, ToWorker, WorkerRequest, WorkerTask } from './worker-messages.ts';

// The thread that holds a database: on the main thread a batch of facts would stall the fan-out for milliseconds.

/** More would keep the first of them waiting for the last. */
const MAX_GROUP = 100;

type Post = (message: FromWorker) => void;

/** What answers requests once the file is open. */
interface Desk {
  take(request: WorkerRequest): void;
  close(): void;
}

function serve(port: MessagePort, { file, mode }: WorkerTask): void {
  const post: Post = (message) => port.postMessage(message);
  let desk: Desk | undefined;
  port.on('message', (message: ToWorker) => {
    if (message === 'open') {
      try {
        desk = mode === 'read' ? openReads(post, file) : openWrites(post, file);
        post('ready');
      } catch (error) {
        post({ failed: carryError(error) });
        port.close();
      }
    } else if (message === 'close') {
      desk?.close();
      port.close();
    } else desk?.take(message);
  });
}

function openReads(post: Post, file: string): Desk {
  const db = openForReading(file);
  const operations = readOperations(db);
  return {
    take: (request) => post([runOne(operations, request)]),
    close: () => db.close(),
  };
}

function openWrites(post: Post, file: string): Desk {
  const db = openForWriting(file);
  const operations = writeOperations(db);
  let waiting: WorkerRequest[] = [];

  function flush(): void {
    const group = waiting.slice(0, MAX_GROUP);
    waiting = waiting.slice(MAX_GROUP);
    post(runGroup(db, operations, group));
    if (waiting.length > 0) setImmediate(flush);
  }

  return {
    take(request) {
      // After all messages of this turn have come: they share a transaction.
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(request);
    },
    close: () => db.close(),
  };
}

if (parentPort !== null) serve(parentPort, workerData as WorkerTask);
