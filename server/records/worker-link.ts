import { Worker } from 'node:worker_threads';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import type { Operations } from './operations.ts';
import { carriedError } from './record-error.ts';
import type { FromWorker, ToWorker, WorkerReply, WorkerTask } from './worker-messages.ts';

/** Asks a worker's operations by name, with their own types. */
export interface WorkerLink<O extends Operations> {
  /** @throws VitrineError what the operation threw; storage-failed when the worker is gone */
  call<K extends keyof O & string>(operation: K, ...input: Parameters<O[K]>): Promise<ReturnType<O[K]>>;
  /** Waits for what was asked, then ends the worker. */
  close(): Promise<void>;
}

/** Beyond this many unanswered requests the next are refused: a disk that hangs must not fill the memory. */
const MAX_PENDING = 10_000;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Starts a worker over a database file. One that dies refuses what was asked of it, and the next request starts a new one.
 *
 * @param after - The worker loads its modules at once, but opens the file when this has resolved.
 * @throws VitrineError newer-format, storage-failed; what `after` rejects with
 */
export async function openWorkerLink<O extends Operations>(
  task: WorkerTask,
  after?: Promise<unknown>,
): Promise<WorkerLink<O>> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isClosing = false;
  let worker: Promise<Worker> | undefined;
  let settled: (() => void) | undefined;

  function start(): Promise<Worker> {
    const starting = startWorker(task, after, settle, (error) => {
      if (worker === starting) worker = undefined;
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
      settled?.();
    });
    starting.catch(() => {
      if (worker === starting) worker = undefined;
    });
    return starting;
  }

  function settle(replies: readonly WorkerReply[]): void {
    for (const reply of replies) {
      const asked = pending.get(reply.id);
      pending.delete(reply.id);
      if ('error' in reply) asked?.reject(carriedError(reply.error));
      else asked?.resolve(reply.value);
    }
    if (pending.size === 0) settled?.();
  }

  worker = start();
  await worker;
  return {
    async call(operation, ...input) {
      if (isClosing) throw goneError('The controller is stopping: nothing was recorded.');
      if (pending.size >= MAX_PENDING)
        throw new VitrineError(
          'too-many',
          'The disk does not keep up: nothing was recorded. Try again later.',
          {
            retryAfterMs: 1_000,
          },
        );
      lastId += 1;
      const id = lastId;
      const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
      worker ??= start();
      worker
        .then((thread) => thread.postMessage({ id, operation, input } satisfies ToWorker))
        .catch((error) => settleOne(pending, id, error));
      return answer as Promise<ReturnType<O[typeof operation]>>;
    },

    async close() {
      if (isClosing) return;
      isClosing = true;
      if (pending.size > 0) {
        await new Promise<void>((resolve) => {
          settled = resolve;
        });
      }
      const thread = await worker?.catch(() => undefined);
      if (thread === undefined) return;
      await new Promise<void>((resolve) => {
        thread.once('exit', () => resolve());
        thread.postMessage('close' satisfies ToWorker);
      });
    },
  };
}

function settleOne(pending: Map<number, Pending>, id: number, error: unknown): void {
  pending.get(id)?.reject(error);
  pending.delete(id);
}

/** Resolves when the worker has opened its file. */
function startWorker(
  task: WorkerTask,
  after: Promise<unknown> | undefined,
  onReplies: (replies: readonly WorkerReply[]) => void,
  onGone: (error: VitrineError) => void,
): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./record-worker.ts', import.meta.url), { workerData: task });
    let fault: unknown;
    thread.on('message', (message: FromWorker) => {
      if (message === 'ready') resolve(thread);
      else if ('failed' in message) reject(carriedError(message.failed));
      else onReplies(message);
    });
    thread.on('error', (error) => {
      fault = error;
    });
    thread.on('exit', () => {
      const error = goneError(
        'The worker that keeps the records has stopped: nothing was recorded. Try again.',
        fault,
      );
      reject(error);
      onGone(error);
    });
    Promise.resolve(after).then(
      () => thread.postMessage('open' satisfies ToWorker),
      (error) => {
        reject(error);
        thread.postMessage('close' satisfies ToWorker);
      },
    );
  });
}

function goneError(sentence: string, cause?: unknown): VitrineError {
  return new VitrineError('storage-failed', sentence, { cause });
}
