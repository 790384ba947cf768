import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/** How long a body may take to come in. */
export const BODY_MS = 60_000;

/** A body without a deadline may not pause longer than this. */
const PAUSE_MS = 60_000;

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Cuts requests whose body takes too long: a crowd of slow senders must not hold connections. Node's own limit is one for
 * all requests, and a film over a shop's Wi-Fi takes longer than a form may.
 */
export function bodyDeadline(bodyMs: number): RequestHandler {
  return (request, _response, next) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    if (encoding !== undefined || (length !== undefined && length !== '0')) {
      const timer = setTimeout(() => request.socket.destroy(), bodyMs);
      timer.unref();
      deadlines.set(request, timer);
      const stop = () => clearTimeout(timer);
      request.once('end', stop);
      request.once('close', stop);
    }
    next();
  };
}

/** Lets a body take its time, for whoever may send a large one: only while it goes on coming in. */
export function liftDeadline(request: IncomingMessage): void {
  clearTimeout(deadlines.get(request));
  const { socket } = request;
  const cut = () => socket.destroy();
  socket.setTimeout(PAUSE_MS, cut);
  request.once('end', () => {
    socket.setTimeout(0);
    socket.off('timeout', cut);
  });
}
