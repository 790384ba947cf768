import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { refuseHostileJson } from './hostile-json.ts';
import { HttpProblem } from './problems.ts';
import type { Route } from './route.ts';

const DEFAULT_LIMIT = 64 * 1024;

/**
 * Reads the JSON body of a route. Other media types are refused (415) before a byte is read: a form of a foreign page
 * can send `text/plain`, never `application/json` without asking first.
 */
export function jsonBodyOf(route: Route): RequestHandler {
  const parse = express.json({ limit: route.bodyLimit ?? DEFAULT_LIMIT, strict: false, inflate: true });
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.is('application/json') === false || request.get('content-type') === undefined) {
      next(
        new HttpProblem(
          415,
          'not-supported',
          'Send JSON',
          'This address takes bodies of the type application/json only.',
          { 'Accept-Post': 'application/json' },
        ),
      );
      return;
    }
    parse(request, response, (error?: unknown) => {
      if (error !== undefined) {
        next(error);
        return;
      }
      // Called from the end of a stream: what is thrown here would be nobody's.
      try {
        refuseHostileJson(request.body);
      } catch (refusal) {
        next(refusal);
        return;
      }
      next();
    });
  };
}

/** Refuses bodies on routes that take none, so that nothing unread stays on the connection. */
export function refuseBody(request: Request, _response: Response, next: NextFunction): void {
  const length = request.get('content-length');
  if ((length !== undefined && length !== '0') || request.get('transfer-encoding') !== undefined)
    next(new HttpProblem(415, 'not-supported', 'No body here', 'This address takes no body.'));
  else next();
}

/** Lets bodies of these types through unread: the handler bounds and reads them. */
export function otherBodyOf(types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (typeof request.is([...types]) === 'string') next();
    else
      next(
        new HttpProblem(
          415,
          'not-supported',
          'Send another type',
          `This address takes bodies of the type ${types.join(' or ')} only.`,
        ),
      );
  };
}
