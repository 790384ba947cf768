import type { CarriedError } from './record-error.ts';

/** What a worker is told when it starts. */
export interface WorkerTask {
  readonly file: string;
  readonly mode: 'read' | 'write';
}

/** Asks for one operation. */
export interface WorkerRequest {
  readonly id: number;
  readonly operation: string;
  readonly input: readonly unknown[];
}

export type WorkerReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: CarriedError };

/** To the worker: the word to open its database, requests, the word to close it and end. */
export type ToWorker = 'open' | WorkerRequest | 'close';

/** From the worker: first whether it could open its file, then replies. */
export type FromWorker = 'ready' | { readonly failed: CarriedError } | readonly WorkerReply[];
