import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openForReading, openForWriting } from './database.ts';
import { runGroup, runOne } from './group-commit.ts';
import { readOperations, writeOperations } from './operations.ts';
import { carryError } from './record-error.ts';
import type { FromWorker, ToWorker, WorkerRequest, WorkerTask } from './worker-messages.ts';

// The thread that holds a database: on the main thread a batch of facts would stall the fan-out for milliseconds.

/** More would keep the first of them waiting for the last. */
const MAX_GROUP = 100;

function serve(port: MessagePort, { file, mode }: WorkerTask): void {
  const post = (message: FromWorker) => port.postMessage(message);
  try {
    if (mode === 'read') serveReads(port, post, file);
    else serveWrites(port, post, file);
  } catch (error) {
    post({ failed: carryError(error) });
    port.close();
    return;
  }
  post('ready');
}

function serveReads(port: MessagePort, post: (message: FromWorker) => void, file: string): void {
  const db = openForReading(file);
  const operations = readOperations(db);
  port.on('message', (message: ToWorker) => {
    if (message !== 'close') {
      post([runOne(operations, message)]);
      return;
    }
    db.close();
    port.close();
  });
}

function serveWrites(port: MessagePort, post: (message: FromWorker) => void, file: string): void {
  const db = openForWriting(file);
  const operations = writeOperations(db);
  let waiting: WorkerRequest[] = [];

  function flush(): void {
    const group = waiting.slice(0, MAX_GROUP);
    waiting = waiting.slice(MAX_GROUP);
    post(runGroup(db, operations, group));
    if (waiting.length > 0) setImmediate(flush);
  }

  port.on('message', (message: ToWorker) => {
    if (message !== 'close') {
      // After all messages of this turn have come: they share a transaction.
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(message);
      return;
    }
    db.close();
    port.close();
  });
}

if (parentPort !== null) serve(parentPort, workerData as WorkerTask);
