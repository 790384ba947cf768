import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { VitrineError } from '../../playlists/vitrine-error.ts';
import { HttpProblem, problemOf } from './problems.ts';

/** Whatever reaches the end of the app was found by nobody. */
export const nothingHere: RequestHandler = (_request, _response, next) => {
  next(new VitrineError('not-found', 'There is nothing at this address.'));
};

const READ_ON_BYTES = 256 * 1024;

/** Answers every error as a problem. What is our own mistake goes to the log whole, and to nobody else. */
export function answerErrors(log: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error);
    if (problem.status >= 500)
      log.error({ err: error, method: request.method, path: request.path }, problem.title);
    if (response.headersSent) {
      // Half an answer cannot be taken back: the connection is cut so that nobody takes it for a whole one.
      next(error);
      return;
    }
    if (error instanceof HttpProblem) response.set(error.headers);
    if (problem.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(problem.retryAfterSeconds));
    // Node reads an unread body to its end before the next request; a large one is not worth it.
    if (!request.complete && announcedBytes(request) > READ_ON_BYTES) response.set('Connection', 'close');
    response.removeHeader('ETag');
    response
      .status(problem.status)
      .set({ 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(problem));
  };
}

function announcedBytes(request: Request): number {
  if (request.get('transfer-encoding') !== undefined) return Number.POSITIVE_INFINITY;
  return Number(request.get('content-length') ?? 0);
}
